using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.DynamicsFinance.Cases;

/// <summary>Which order is meant, and in which company.</summary>
internal static class FnoReferenceCases
{
    public static IReadOnlyList<ErpCase<FnoStage>> All { get; } =
    [
        new("not found", "NotFound", 0, stage => stage.CancelAsync()),
        new("a number with signs of URLs and filters", "Cancelled", 1, stage => NamedAsync(stage, "'&+%#/ Ä")),
        new("a number in another case, which the database takes for equal", "NotFound", 0, OtherCaseAsync),
        new("the longest number", "Cancelled", 1, stage => NamedAsync(stage, new string('9', 45))),
        new(
            "a number longer than the module takes",
            "Misconfigured",
            0,
            stage => NamedAsync(stage, new string('9', 46))
        ),
        new(
            "a number that OData could misread",
            "NotFound",
            0,
            stage => stage.RunAsync("W' or SalesOrderNumber ne 'X")
        ),
        new(
            "the ERP's own number",
            "Cancelled",
            1,
            stage => stage.RunAsync(stage.Order().SalesOrderNumber, "OrderNumberKind=Erp")
        ),
        new("a dry run", "Previewed", 0, stage => stage.PlainAsync("DryRun=true")),
        new(
            "a check",
            "Previewed",
            0,
            async stage =>
            {
                await stage.PlainAsync("Mode=Check");
                stage.IsDescribed();
            }
        ),
        new("three ERP orders of one web order, on two pages", "Cancelled", 3, TripletsAsync),
        new("two customers with one number", "Ambiguous", 0, StrangersAsync),
        new("the same web number in two companies", "Ambiguous", 0, stage => TwoCompaniesAsync(stage)),
        new(
            "the same web number in two companies, though it is unique",
            "Ambiguous",
            0,
            stage => TwoCompaniesAsync(stage, "WebReferenceUnique=true")
        ),
        new("the same order number in two companies", "Ambiguous", 0, stage => TwoNumbersAsync(stage)),
        new("the same order number in two companies, and the company in capitals", "Cancelled", 1, CompanyAsync),
        new("the company told in capitals by the look-up alone", "Cancelled", 1, CapitalsAsync),
        new("the reference appears seconds after the order", "Cancelled", 1, stage => LateAsync(stage, 0.5)),
        new("the reference appears later, run again", "NotFound, then Cancelled", 1, LaterAsync),
    ];

    private static Task NamedAsync(FnoStage stage, string suffix)
    {
        stage.Web += suffix;
        return stage.PlainAsync();
    }

    private static Task OtherCaseAsync(FnoStage stage)
    {
        stage.Order();
        return stage.RunAsync(stage.Web.ToLowerInvariant());
    }

    private static Task TripletsAsync(FnoStage stage)
    {
        stage.Order();
        stage.Order();
        stage.Order();
        return stage.CancelAsync("WebReferenceUnique=true", "TimeoutSeconds=120");
    }

    private static Task StrangersAsync(FnoStage stage)
    {
        stage.Order();
        stage.Order(customer: "C200");
        return stage.CancelAsync();
    }

    private static Task TwoCompaniesAsync(FnoStage stage, params string[] parameters)
    {
        stage.Order();
        stage.Order(company: "ussi");
        return stage.CancelAsync(parameters);
    }

    private static Task TwoNumbersAsync(FnoStage stage, params string[] parameters)
    {
        var order = stage.Order();
        stage.Web += "-2";
        stage.Order(company: "ussi", number: order.SalesOrderNumber);
        return stage.RunAsync(order.SalesOrderNumber, ["OrderNumberKind=Erp", .. parameters]);
    }

    private static async Task CompanyAsync(FnoStage stage)
    {
        stage.Books.Judged = "usmf";
        await TwoNumbersAsync(stage, "Company=USMF");
        stage.Books.Judged = null;
    }

    private static Task CapitalsAsync(FnoStage stage)
    {
        stage.Books.InCapitals.Add(stage.Order().SalesOrderNumber);
        return stage.CancelAsync();
    }

    private static Task LateAsync(FnoStage stage, double seconds)
    {
        stage.Books.WriteReferenceIn(stage.Order(), TimeSpan.FromSeconds(seconds));
        return stage.CancelAsync();
    }

    private static async Task LaterAsync(FnoStage stage)
    {
        await LateAsync(stage, 4);
        await Task.Delay(TimeSpan.FromSeconds(4));
        await stage.CancelAsync();
    }
}

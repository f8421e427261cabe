using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.SapBusinessOne.Cases;

/// <summary>Which order is meant.</summary>
internal static class B1ReferenceCases
{
    public static IReadOnlyList<ErpCase<B1Stage>> All { get; } =
    [
        new("not found", "NotFound", 0, stage => stage.CancelAsync()),
        new("a number with signs of URLs and filters", "Cancelled", 1, stage => NamedAsync(stage, "'&+%#/ Ä")),
        new("a number of fifty characters", "Cancelled", 1, stage => NamedAsync(stage, new string('9', 45))),
        new("a number longer than the job takes", "Misconfigured", 0, stage => NamedAsync(stage, new string('9', 46))),
        new(
            "a number that OData could misread",
            "NotFound",
            0,
            stage => stage.RunAsync("W' or DocNum ne 0 or 'a' eq 'a")
        ),
        new("a number in small letters", "NotFound", 0, SmallAsync),
        new(
            "the ERP's own number",
            "Cancelled",
            1,
            stage => stage.RunAsync($"{stage.Order().DocNum}", "OrderNumberKind=Erp")
        ),
        new("the ERP's own number, which another series has, too", "Ambiguous", 0, SeriesAsync),
        new("the web number in a user-defined field", "Cancelled", 1, FieldAsync),
        new("a field that is not there", "Misconfigured", 0, stage => stage.PlainAsync("ReferenceField=U_Missing")),
        new("a dry run", "Previewed", 0, stage => stage.PlainAsync("DryRun=true")),
        new("a check", "Previewed", 0, stage => stage.PlainAsync("Mode=Check")),
        new("three ERP orders of one web order, on two pages", "Cancelled", 3, TripletsAsync),
        new("three ERP orders of one web order, and one delivered", "Refused", 0, OneDeliveredAsync),
        new("two orders with one number, and no word that they belong together", "Ambiguous", 0, TwinsAsync),
        new("two customers with one number", "Ambiguous", 0, StrangersAsync),
    ];

    private static Task NamedAsync(B1Stage stage, string suffix)
    {
        stage.Web += suffix;
        return stage.PlainAsync();
    }

    private static Task SmallAsync(B1Stage stage)
    {
        stage.Order();
        return stage.RunAsync(stage.Web.ToLowerInvariant());
    }

    private static Task SeriesAsync(B1Stage stage)
    {
        var order = stage.Order();
        stage.Books.Write("another", number: order.DocNum);
        stage.IsContended = true; // the other one is not meant
        return stage.RunAsync($"{order.DocNum}", "OrderNumberKind=Erp");
    }

    private static Task FieldAsync(B1Stage stage)
    {
        stage.Books.Write("PO 4711", field: stage.Web);
        return stage.CancelAsync("ReferenceField=U_WebOrder");
    }

    private static Task TripletsAsync(B1Stage stage)
    {
        stage.Order();
        stage.Order();
        return stage.PlainAsync("WebReferenceUnique=true", "TimeoutSeconds=120");
    }

    private static Task OneDeliveredAsync(B1Stage stage)
    {
        stage.Order();
        stage.Order();
        stage.Books.Draw(stage.Order(), 1);
        return stage.CancelAsync("WebReferenceUnique=true");
    }

    private static Task TwinsAsync(B1Stage stage)
    {
        stage.Order();
        stage.IsContended = true; // one of them may be another web order's
        return stage.PlainAsync();
    }

    private static Task StrangersAsync(B1Stage stage)
    {
        stage.Order();
        stage.Books.Write(stage.Web, "C200");
        return stage.CancelAsync();
    }
}

using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.BusinessCentral.Cases;

/// <summary>Which order is meant, and who asks.</summary>
internal static class BcReferenceCases
{
    public static IReadOnlyList<ErpCase<BcStage>> All { get; } =
    [
        new("not found", "NotFound", 0, stage => stage.CancelAsync()),
        new("a number with signs of URLs and filters", "Cancelled", 1, stage => NamedAsync(stage, "'&+%#/ Ä")),
        new("a number in small letters", "Cancelled", 1, stage => NamedAsync(stage, "abc")),
        new("a number longer than the field", "Misconfigured", 0, stage => NamedAsync(stage, new string('9', 36))),
        new("a number that OData could misread", "NotFound", 0, stage => stage.RunAsync("W' or number ne 'X")),
        new(
            "the ERP's own number",
            "Cancelled",
            1,
            stage => stage.RunAsync(stage.Order().Number, "OrderNumberKind=Erp")
        ),
        new("a dry run", "Previewed", 0, stage => stage.PlainAsync("DryRun=true")),
        new("a check", "Previewed", 0, stage => stage.PlainAsync("Mode=Check")),
        new("three ERP orders of one web order, on two pages", "Cancelled", 3, TripletsAsync),
        new("two customers with one number", "Ambiguous", 0, StrangersAsync),
        new("a wrong secret, then the right one", "Misconfigured, then Cancelled", 1, WrongSecretAsync),
    ];

    private static Task NamedAsync(BcStage stage, string suffix)
    {
        stage.Web += suffix;
        return stage.PlainAsync();
    }

    private static Task TripletsAsync(BcStage stage)
    {
        stage.Order();
        stage.Order();
        stage.Order();
        return stage.CancelAsync("WebReferenceUnique=true", "TimeoutSeconds=120");
    }

    private static Task StrangersAsync(BcStage stage)
    {
        stage.Order();
        stage.Books.Write(stage.Web, "C200");
        return stage.CancelAsync();
    }

    private static async Task WrongSecretAsync(BcStage stage)
    {
        stage.Order();
        var right = stage.Password;
        stage.Password = "wrong";
        await stage.CancelAsync();
        stage.Password = right;
        await stage.CancelAsync();
    }
}

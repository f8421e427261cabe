using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Tryton.Cases;

/// <summary>Which order is meant, and who may ask.</summary>
internal static class NumberCases
{
    public static IReadOnlyList<ErpCase<TrytonStage>> All { get; } =
    [
        new("an unknown number", "W9999", "NotFound", 0),
        new("the beginning of a number", "W100", "NotFound", 0),
        new("a number with a wildcard", "W100%", "NotFound", 0),
        new("a number in small letters", "w1001", "NotFound", 0),
        new("Tryton's own number", "1", "Cancelled", 1, "OrderNumberKind=Erp"),
        new("a dry run", "W1001", "Previewed", 0, "DryRun=true"),
        new(
            "a wrong password, then the right one",
            "Misconfigured, then Cancelled",
            1,
            async stage =>
            {
                var password = stage.Password;
                stage.Password = "wrong";
                await stage.RunAsync("W1001");
                stage.Password = password;
                await stage.RunAsync("W1001");
            }
        ),
        new(
            "a user who may not see sales",
            "Misconfigured",
            0,
            async stage =>
            {
                stage.User = "visitor";
                stage.Password = "lookround-12";
                await stage.RunAsync("W1001");
            }
        ),
        new(
            "a Url that names an unknown database",
            "Misconfigured",
            0,
            async stage =>
            {
                stage.Path = "/unknown/";
                await stage.RunAsync("W1001");
            }
        ),
        new(
            "a Url without a database",
            "Misconfigured",
            0,
            async stage =>
            {
                stage.Path = "/";
                await stage.RunAsync("W1001");
            }
        ),
    ];
}

namespace Extensions.EndToEnd.S4Hana.Cases;

/// <summary>Which order is meant, and who asks.</summary>
internal static class S4ReferenceCases
{
    public static IReadOnlyList<S4Case> All { get; } =
    [
        S4Case.OfBoth("not found", "NotFound", 0, stage => stage.CancelAsync()),
        Named("a number with signs of URLs and filters", "'&+%#/ Ä", "Cancelled", 2),
        Named("a number of 35 characters", "-".PadRight(30, '9'), "Cancelled", 2),
        S4Case.OfBoth(
            "a number longer than the field",
            "NotFound",
            0,
            async stage =>
            {
                await stage.OrderAsync();
                await stage.RunAsync(stage.Web + new string('9', 31));
            }
        ),
        S4Case.OfBoth(
            "a number in other letters",
            "NotFound",
            0,
            async stage =>
            {
                await stage.OrderAsync();
                await stage.RunAsync(stage.Web.ToLowerInvariant());
            }
        ),
        S4Case.OfBoth(
            "a number that OData could misread",
            "NotFound",
            0,
            stage => stage.RunAsync("W' or SalesOrder ne 'X")
        ),
        S4Case.OfBoth(
            "the ERP's own number",
            "Cancelled",
            2,
            async stage => await stage.RunAsync(await stage.OrderAsync(), "OrderNumberKind=Erp")
        ),
        S4Case.OfBoth(
            "the client of the system in each address",
            "Cancelled",
            2,
            async stage =>
            {
                await stage.OrderAsync();
                await stage.CancelAsync("SapClient=100", "CsrfFetchUrl=?sap-client=100");
            }
        ),
        S4Case.OfBoth(
            "without $select",
            "Cancelled",
            2,
            async stage =>
            {
                await stage.OrderAsync();
                await stage.CancelAsync("SelectFields=false");
            }
        ),
        S4Case.OfBoth(
            "a dry run",
            "Previewed",
            0,
            async stage =>
            {
                await stage.OrderAsync();
                await stage.CancelAsync("DryRun=true");
            }
        ),
        S4Case.OfBoth(
            "a check",
            "Previewed",
            0,
            async stage =>
            {
                await stage.OrderAsync();
                await stage.CancelAsync("Mode=Check");
            }
        ),
        S4Case.OfBoth(
            "a reason that is no code",
            "Misconfigured",
            0,
            async stage =>
            {
                await stage.OrderAsync();
                await stage.CancelAsync("ReasonMap=Other=61");
            }
        ),
        S4Case.OfBoth(
            "a dry run with a reason that is no code",
            "Misconfigured",
            0,
            async stage =>
            {
                await stage.OrderAsync();
                await stage.CancelAsync("ReasonMap=Other=61", "DryRun=true");
            }
        ),
        S4Case.OfBoth("two ERP orders of one web order", "Cancelled", 4, TwinsAsync),
        S4Case.OfBoth("two orders with one number", "Ambiguous", 0, StrangersAsync),
        S4Case.OfBoth("a wrong password, then the right one", "Misconfigured, then Cancelled", 2, WrongPasswordAsync),
        S4Case.OfBoth(
            "a user without rights",
            "Misconfigured",
            0,
            async stage =>
            {
                await stage.OrderAsync();
                stage.User = "visitor";
                stage.Password = "visitor-secret";
                await stage.CancelAsync();
            }
        ),
    ];

    private static S4Case Named(string name, string suffix, string outcome, int writes) =>
        S4Case.OfBoth(
            name,
            outcome,
            writes,
            async stage =>
            {
                stage.Web += suffix;
                await stage.OrderAsync();
                await stage.CancelAsync();
            }
        );

    private static async Task TwinsAsync(S4Stage stage)
    {
        await stage.OrderAsync();
        await stage.OrderAsync();
        await stage.CancelAsync("WebReferenceUnique=true");
    }

    private static async Task StrangersAsync(S4Stage stage)
    {
        await stage.OrderAsync();
        await stage.Clerk.OrderAsync(stage.Web, 2, "C200");
        await stage.CancelAsync();
    }

    private static async Task WrongPasswordAsync(S4Stage stage)
    {
        await stage.OrderAsync();
        var right = stage.Password;
        stage.Password = "wrong";
        await stage.CancelAsync();
        stage.Password = right;
        await stage.CancelAsync();
    }
}

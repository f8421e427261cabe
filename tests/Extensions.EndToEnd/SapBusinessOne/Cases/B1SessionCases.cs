using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.SapBusinessOne.Cases;

/// <summary>Sessions, places and rights.</summary>
internal static class B1SessionCases
{
    public static IReadOnlyList<ErpCase<B1Stage>> All { get; } =
    [
        new("a wrong password, then the right one", "Misconfigured, then Cancelled", 1, WrongPasswordAsync),
        new("a wrong company", "Misconfigured", 0, WrongCompanyAsync),
        new("the session ends before the order is read", "Cancelled", 1, stage => EndedAsync(stage, "read")),
        new("the session ends before the request to cancel", "Cancelled", 2, stage => EndedAsync(stage, "cancel")),
        new("the session ends before the order is read back", "Cancelled", 1, EndedAtReadBackAsync),
        new("the session ends for ever", "Misconfigured", 0, EndedForEverAsync),
        new("each place is taken", "Misconfigured", 0, stage => TakenAsync(stage)),
        new(
            "each place is taken, and its words are known",
            "Unavailable, then Cancelled",
            1,
            async stage =>
            {
                await TakenAsync(stage, ["ThrottledTexts=no free session", .. B1Stage.Short]);
                await stage.CancelAsync();
            }
        ),
        new("no right to cancel", "Misconfigured", 1, NoRightAsync),
        new("a path that the Service Layer does not know", "Misconfigured", 0, WrongPathAsync),
    ];

    private static async Task WrongPasswordAsync(B1Stage stage)
    {
        stage.Order();
        var right = stage.Password;
        stage.Password = "wrong-secret";
        await stage.CancelAsync();
        stage.Password = right;
        await stage.CancelAsync();
    }

    private static Task WrongCompanyAsync(B1Stage stage)
    {
        stage.Company = "SBODEMODE";
        return stage.PlainAsync();
    }

    private static Task EndedAsync(B1Stage stage, string operation)
    {
        stage.Gate.Before(operation, () => EndAsync(stage));
        return stage.PlainAsync();
    }

    private static Task EndedAtReadBackAsync(B1Stage stage)
    {
        stage.Gate.At(
            "read",
            2,
            async pass =>
            {
                await EndAsync(stage);
                return await pass();
            }
        );
        return stage.PlainAsync();
    }

    private static async Task EndedForEverAsync(B1Stage stage)
    {
        stage.Erp.Sessions.EndAtOnce = true;
        await stage.PlainAsync();
        stage.Erp.Sessions.EndAtOnce = false;
        stage.Erp.Sessions.Clear();
    }

    private static async Task TakenAsync(B1Stage stage, params string[] parameters)
    {
        stage.Erp.Sessions.Places = 0;
        await stage.PlainAsync(parameters);
        stage.Erp.Sessions.Places = 10;
    }

    private static async Task NoRightAsync(B1Stage stage)
    {
        stage.Erp.MayNotCancel = true;
        await stage.PlainAsync();
        stage.Erp.MayNotCancel = false;
    }

    private static Task WrongPathAsync(B1Stage stage)
    {
        stage.Path = "/b1s/V2/";
        return stage.PlainAsync();
    }

    private static Task EndAsync(B1Stage stage)
    {
        stage.Erp.Sessions.Clear();
        return Task.CompletedTask;
    }
}

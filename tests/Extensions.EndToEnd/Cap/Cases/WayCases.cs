using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap.Cases;

/// <summary>Which order is meant, who asks, and what happens between the job and the ERP.</summary>
internal static class WayCases
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);
    private static readonly string[] Short = ["TimeoutSeconds=6", "AttemptTimeoutSeconds=2"];

    public static IReadOnlyList<ErpCase<CapStage>> All { get; } =
    [
        new("not found", "NotFound", 0, stage => stage.CancelAsync()),
        new("a number with an apostrophe", "Cancelled", 1, stage => NamedAsync(stage, "O'Brien 1")),
        new("a number that OData could misread", "NotFound", 0, InjectedAsync),
        new("the ERP's own number", "Cancelled", 1, OwnNumberAsync),
        new("a dry run", "Previewed", 0, stage => PlainAsync(stage, "DryRun=true")),
        new("two ERP orders of one web order", "Cancelled", 2, stage => TwinsAsync(stage, shipOne: false)),
        new("two ERP orders of one web order, one shipped", "Refused", 0, stage => TwinsAsync(stage, shipOne: true)),
        new("two customers with one number", "Ambiguous", 0, StrangersAsync),
        new("a wrong password, then the right one", "Misconfigured, then Cancelled", 1, WrongPasswordAsync),
        new("a user without the role", "Misconfigured", 0, VisitorAsync),
        new("a service that is not there", "Misconfigured", 0, WrongServiceAsync),
        new("cancelled, undone by a clerk, cancelled again", "Cancelled, then Cancelled", 2, UndoneAsync),
        new("the ETag is stale: saved between look and request", "Refused, then Cancelled", 2, StaleAsync),
        new("shipped between look and request", "Refused", 1, ShippedMeanwhileAsync),
        new("two at once", "Cancelled, then Cancelled", 2, TwoAtOnceAsync),
        new("the answer is lost", "Cancelled", 1, stage => LostAsync(stage, pass: true)),
        new("the request is lost", "Cancelled", 1, stage => LostAsync(stage, pass: false)),
        new(
            "the ERP killed before it cancelled, run again",
            "Unconfirmed, then Cancelled",
            1,
            stage => KillAsync(stage, false)
        ),
        new(
            "the ERP killed after it cancelled, run again",
            "Unconfirmed, then AlreadyCancelled",
            1,
            stage => KillAsync(stage, true)
        ),
        new("the job killed before the ERP cancelled, run again", "Cancelled", 1, stage => KillJobAsync(stage, false)),
        new(
            "the job killed before it heard the answer, run again",
            "AlreadyCancelled",
            1,
            stage => KillJobAsync(stage, true)
        ),
    ];

    private static async Task PlainAsync(CapStage stage, params string[] parameters)
    {
        await stage.OrderAsync();
        await stage.CancelAsync(parameters);
    }

    private static Task NamedAsync(CapStage stage, string suffix)
    {
        stage.Web += suffix;
        return PlainAsync(stage);
    }

    private static async Task InjectedAsync(CapStage stage)
    {
        await stage.OrderAsync();
        await stage.RunAsync("W' or SoldToParty eq 'C100");
    }

    private static async Task OwnNumberAsync(CapStage stage) =>
        await stage.RunAsync(await stage.OrderAsync(), "OrderNumberKind=Erp");

    private static async Task TwinsAsync(CapStage stage, bool shipOne)
    {
        await stage.OrderAsync();
        var second = await stage.OrderAsync();
        if (shipOne)
        {
            await stage.Clerk.ShipAsync(second, "10", 2);
        }

        await stage.CancelAsync("WebReferenceUnique=true");
    }

    private static async Task StrangersAsync(CapStage stage)
    {
        await stage.Clerk.OrderAsync(stage.Web, "C100");
        await stage.Clerk.OrderAsync(stage.Web, "C200");
        await stage.CancelAsync();
    }

    private static async Task WrongPasswordAsync(CapStage stage)
    {
        await stage.OrderAsync();
        var password = stage.Password;
        stage.Password = "wrong";
        await stage.CancelAsync();
        stage.Password = password;
        await stage.CancelAsync();
    }

    private static Task VisitorAsync(CapStage stage)
    {
        stage.User = "visitor";
        stage.Password = "visitor-secret";
        return PlainAsync(stage);
    }

    private static Task WrongServiceAsync(CapStage stage)
    {
        stage.Path = stage.Path!.Replace("sales", "orders", StringComparison.Ordinal);
        return PlainAsync(stage);
    }

    private static async Task UndoneAsync(CapStage stage)
    {
        var order = await stage.OrderAsync();
        await stage.CancelAsync();
        await stage.Clerk.ActAsync(order, "undoCancellation");
        await stage.CancelAsync();
    }

    private static async Task StaleAsync(CapStage stage)
    {
        var order = await stage.OrderAsync();
        await MeanwhileAsync(stage, () => stage.Clerk.EditAsync(order));
        await stage.CancelAsync();
    }

    private static async Task ShippedMeanwhileAsync(CapStage stage)
    {
        var order = await stage.OrderAsync();
        await MeanwhileAsync(stage, () => stage.Clerk.ShipAsync(order, "10", 2));
    }

    private static async Task MeanwhileAsync(CapStage stage, Func<Task> change)
    {
        stage.Gate.Once(
            "cancel",
            async pass =>
            {
                await change();
                return await pass();
            }
        );
        stage.IsContended = true;
        await stage.CancelAsync();
        stage.IsContended = false;
    }

    // Each request waits at the gate until the other has come: both have seen an open order.
    private static async Task TwoAtOnceAsync(CapStage stage)
    {
        await stage.OrderAsync();
        var came = 0;
        var both = new TaskCompletionSource();
        stage.Gate.Each(
            "cancel",
            async pass =>
            {
                if (Interlocked.Increment(ref came) == 2)
                {
                    both.SetResult();
                }

                await both.Task.WaitAsync(Most);
                return await pass();
            }
        );
        await stage.RunTwiceAtOnceAsync(stage.Web);
    }

    private static async Task LostAsync(CapStage stage, bool pass)
    {
        await stage.OrderAsync();
        stage.Gate.Once(
            "cancel",
            async forward =>
            {
                _ = pass ? await forward() : null;
                return null;
            }
        );
        await stage.CancelAsync();
    }

    private static async Task KillAsync(CapStage stage, bool pass)
    {
        await stage.OrderAsync();
        stage.Gate.Once(
            "cancel",
            async forward =>
            {
                _ = pass ? await forward() : null;
                stage.Erp.Stop();
                return null;
            }
        );
        await stage.CancelAsync(Short);
        await stage.Erp.StartAsync();
        await stage.CancelAsync();
    }

    private static async Task KillJobAsync(CapStage stage, bool pass)
    {
        await stage.OrderAsync();
        var came = new TaskCompletionSource();
        var isDead = new TaskCompletionSource();
        stage.Gate.Once(
            "cancel",
            async forward =>
            {
                _ = pass ? await forward() : null;
                came.SetResult();
                await isDead.Task.WaitAsync(Most);
                return null;
            }
        );
        using (var job = stage.Begin(stage.Web))
        {
            await came.Task.WaitAsync(Most);
            job.Kill(entireProcessTree: true);
            await job.WaitForExitAsync();
            isDead.SetResult();
        }

        await stage.CancelAsync();
    }
}

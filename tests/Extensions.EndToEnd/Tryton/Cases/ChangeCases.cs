using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Tryton.Cases;

/// <summary>The sale changes: by an earlier run, by a clerk, by another machine.</summary>
internal static class ChangeCases
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    // One machine waits for the other, and the ERP for one of the two: neither is a lost reply.
    private static readonly string[] Patient = ["TimeoutSeconds=120", "AttemptTimeoutSeconds=40"];

    public static IReadOnlyList<ErpCase<TrytonStage>> All { get; } =
    [
        new(
            "cancelled twice",
            "Cancelled, then AlreadyCancelled",
            1,
            async stage =>
            {
                await stage.RunAsync("W1001");
                await stage.RunAsync("W1001");
            }
        ),
        new(
            "cancelled, opened again by a clerk, cancelled again",
            "Cancelled, then Cancelled",
            2,
            async stage =>
            {
                await stage.RunAsync("W1002");
                await stage.Erp.PressAsync("draft", "W1002");
                await stage.RunAsync("W1002");
            }
        ),
        new(
            "a clerk edits between look and request, then a second run",
            "Refused, then Cancelled",
            2,
            stage => AfterAsync(stage, "cancel", "W1002", () => stage.Erp.EditAsync("W1002"), runAgain: true)
        ),
        new(
            "a clerk processes the sale between look and request",
            "Refused",
            1,
            stage =>
                AfterAsync(stage, "draft", "W1007", () => stage.Erp.PressAsync("process", "W1007"), runAgain: false)
        ),
        new("two machines at once", "Cancelled, then Cancelled", 2, TwoMachinesAsync),
    ];

    private static async Task AfterAsync(
        TrytonStage stage,
        string method,
        string order,
        Func<Task> change,
        bool runAgain
    )
    {
        stage.Gate.Once(
            method,
            async pass =>
            {
                await change();
                return await pass();
            }
        );
        stage.IsContended = true;
        await stage.RunAsync(order);
        stage.IsContended = false;
        if (runAgain)
        {
            await stage.RunAsync(order);
        }
    }

    // Each request waits at the gate until the other has come: both machines have seen an open order.
    private static async Task TwoMachinesAsync(TrytonStage stage)
    {
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
        await stage.RunTwiceAtOnceAsync("W1001", Patient);
    }
}

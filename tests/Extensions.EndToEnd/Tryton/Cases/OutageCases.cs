using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Tryton.Cases;

/// <summary>The server goes down as in a power cut, at every point of a run, and comes back.</summary>
internal static class OutageCases
{
    private static readonly string[] Short = ["TimeoutSeconds=12", "AttemptTimeoutSeconds=4"];

    public static IReadOnlyList<ErpCase<TrytonStage>> All { get; } =
    [
        new(
            "down before the run, then up",
            "Unavailable, then Cancelled",
            1,
            async stage =>
            {
                stage.Erp.Stop();
                await stage.RunAsync("W1001", Short);
                await stage.Erp.StartAsync();
                await stage.RunAsync("W1001");
            }
        ),
        new("down when the request comes, up during the run", "Cancelled", 1, stage => BackAsync(stage, pass: false)),
        new("down after it was cancelled, before the answer", "Cancelled", 1, stage => BackAsync(stage, pass: true)),
        new(
            "down when the request comes, up after the run",
            "Unconfirmed, then Cancelled",
            1,
            stage => GoneAsync(stage, "W1002", "cancel", pass: false)
        ),
        new(
            "down after it was cancelled, up after the run",
            "Unconfirmed, then AlreadyCancelled",
            1,
            stage => GoneAsync(stage, "W1002", "cancel", pass: true)
        ),
        new(
            "W1007, down between its two steps, up after the run",
            "Unconfirmed, then Cancelled",
            2,
            stage => GoneAsync(stage, "W1007", "draft", pass: true)
        ),
    ];

    private static async Task BackAsync(TrytonStage stage, bool pass)
    {
        var back = Task.CompletedTask;
        stage.Gate.Once(
            "cancel",
            async forward =>
            {
                _ = pass ? await forward() : null;
                stage.Erp.Stop();
                back = stage.Erp.StartAsync();
                return null;
            }
        );
        await stage.RunAsync("W1001");
        await back;
    }

    private static async Task GoneAsync(TrytonStage stage, string order, string method, bool pass)
    {
        stage.Gate.Once(
            method,
            async forward =>
            {
                _ = pass ? await forward() : null;
                stage.Erp.Stop();
                return null;
            }
        );
        await stage.RunAsync(order, Short);
        await stage.Erp.StartAsync();
        await stage.RunAsync(order);
    }
}

using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap.Cases;

/// <summary>Orders that are cancelled item by item: what breaks at each of the items, and how it is taken up again.</summary>
internal static class ItemFaultCases
{
    private static readonly string[] Short = ["MaxLines=2", "TimeoutSeconds=12", "AttemptTimeoutSeconds=2"];

    /// <summary>Three items; the job or an answer is lost.</summary>
    public static IReadOnlyList<ErpCase<CapStage>> All { get; } =
    [
        .. Each(
            3,
            (item, isDone) =>
                new(
                    $"the job killed {Before(isDone)} the ERP rejected item {item} of 3, run again",
                    isDone && item == 3 ? "AlreadyCancelled" : "Cancelled",
                    3,
                    async stage =>
                    {
                        await stage.OrderAsync(3);
                        await stage.KillJobAsync("reject", item, isDone);
                        await stage.CancelAsync();
                    }
                )
        ),
        .. Each(
            3,
            (item, isDone) =>
                new(
                    $"the {(isDone ? "answer" : "request")} about item {item} of 3 is lost, and repeating is safe",
                    "Cancelled",
                    3,
                    async stage =>
                    {
                        await stage.OrderAsync(3);
                        stage.Lose("reject", item, isDone);
                        await stage.CancelAsync("RepeatingIsSafe=true");
                    }
                )
        ),
    ];

    /// <summary>Two items; each run waits until its time is over.</summary>
    public static IReadOnlyList<ErpCase<CapStage>> Slow { get; } =
    [
        .. Each(
            2,
            (item, isDone) =>
                new(
                    $"the ERP killed {Before(isDone)} it rejected item {item} of 2, run again",
                    isDone && item == 2 ? "Unconfirmed, then AlreadyCancelled" : "Unconfirmed, then Cancelled",
                    2,
                    stage => KilledAsync(stage, "reject", item, isDone)
                )
        ),
        new(
            "the ERP killed at the read before item 1 of 2, run again",
            "Unavailable, then Cancelled",
            2,
            stage => KilledAsync(stage, "read", 3, isDone: false)
        ),
        new(
            "the ERP killed at the read before item 2 of 2, run again",
            "Unconfirmed, then Cancelled",
            2,
            stage => KilledAsync(stage, "read", 4, isDone: false)
        ),
        Lost(item: 1, isDone: false, "Unconfirmed, then Cancelled"),
        Lost(item: 1, isDone: true, "Cancelled"),
        Lost(item: 2, isDone: false, "Cancelled"),
        Lost(item: 2, isDone: true, "Cancelled"),
        new(
            "a clerk takes the first rejection back, run again",
            "PartlyCancelled, then Cancelled",
            3,
            async stage =>
            {
                var order = await stage.OrderAsync(2);
                stage.Gate.At(
                    "read",
                    ItemCases.OfSecondItem("read"),
                    async pass =>
                    {
                        await stage.Clerk.AcceptAsync(order, "10");
                        return await pass();
                    }
                );
                stage.IsContended = true;
                await stage.CancelAsync(Short);
                await stage.CancelAsync();
            }
        ),
    ];

    private static IEnumerable<ErpCase<CapStage>> Each(int items, Func<int, bool, ErpCase<CapStage>> make) =>
        Enumerable.Range(1, items).SelectMany(item => new[] { make(item, false), make(item, true) });

    private static string Before(bool isDone) => isDone ? "after" : "before";

    private static ErpCase<CapStage> Lost(int item, bool isDone, string outcomes) =>
        new(
            $"the {(isDone ? "answer" : "request")} about item {item} of 2 is lost{(outcomes.Contains("then", StringComparison.Ordinal) ? ", run again" : "")}",
            outcomes,
            2,
            async stage =>
            {
                await stage.OrderAsync(2);
                stage.Lose("reject", item, isDone);
                await stage.CancelAsync(Short);
                if (outcomes.Contains("then", StringComparison.Ordinal))
                {
                    await stage.CancelAsync();
                }
            }
        );

    private static async Task KilledAsync(CapStage stage, string operation, int number, bool isDone)
    {
        await stage.OrderAsync(2);
        stage.KillErp(operation, number, isDone);
        await stage.CancelAsync(Short);
        await stage.Erp.StartAsync();
        await stage.CancelAsync();
    }
}

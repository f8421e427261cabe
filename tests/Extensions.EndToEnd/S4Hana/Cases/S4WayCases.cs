using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.S4Hana.Cases;

/// <summary>What happens between the job and the ERP.</summary>
internal static class S4WayCases
{
    public static IReadOnlyList<S4Case> All { get; } =
    [
        Lost("the answer about item 1 of 3 is lost", 1, isDone: true, 3),
        Lost("the answer about item 2 of 3 is lost", 2, isDone: true, 3),
        Lost("the answer about item 3 of 3 is lost", 3, isDone: true, 3),
        Lost("the request about item 1 of 3 is lost", 1, isDone: false, 3),
        Lost("the request about item 2 of 3 is lost", 2, isDone: false, 3),
        S4Case.OfBoth(
            "the session ends after the first item",
            "Cancelled",
            4,
            async stage =>
            {
                await stage.OrderAsync(3);
                stage.Meanwhile("reject", 2, stage.Clerk.EndSessionsAsync);
                await stage.CancelAsync();
            }
        ),
        S4Case.OfBoth(
            "without CsrfHeader",
            "Misconfigured",
            1,
            async stage =>
            {
                await stage.OrderAsync();
                await stage.CancelAsync("CsrfHeader=");
            }
        ),
        Throttled("503 with Retry-After at the look-up", "find", 503, "Cancelled", 2),
        Throttled("429 at the second item", "reject", 429, "Cancelled", 2),
        Throttled("503 at the second item", "reject", 503, "Cancelled", 2),
        S4Case.OfBoth(
            "the ERP down after item 1 of 2, run again",
            "Unconfirmed, then Cancelled",
            2,
            async stage =>
            {
                await stage.OrderAsync();
                stage.Gate.Cut("reject", isAnswer: true, () => Task.CompletedTask);
                stage.Gate.Each("read", DownAfterFirst());
                await stage.CancelAsync(S4Stage.Short);
                stage.Gate.Each("read", pass => pass());
                await stage.CancelAsync();
            }
        ),
        S4Case.OfBoth(
            "the job killed after item 1 of 2, run again",
            "Cancelled",
            2,
            async stage =>
            {
                await stage.OrderAsync();
                await stage.Gate.KillAsync("reject", isAnswer: true, () => stage.Begin(stage.Web));
                await stage.CancelAsync();
            }
        ),
    ];

    private static S4Case Lost(string name, int item, bool isDone, int writes) =>
        S4Case.OfBoth(
            name,
            "Cancelled",
            writes,
            async stage =>
            {
                await stage.OrderAsync(3);
                stage.Gate.Cut("reject", isDone, () => Task.CompletedTask, item);
                await stage.CancelAsync();
            }
        );

    private static S4Case Throttled(string name, string operation, int status, string outcome, int writes) =>
        S4Case.OfBoth(
            name,
            outcome,
            writes,
            async stage =>
            {
                await stage.OrderAsync();
                stage.Gate.At(
                    operation,
                    operation == "find" ? 1 : 2,
                    _ =>
                        Task.FromResult<ErpGateReply?>(
                            new ErpGateReply(status, new Dictionary<string, string[]> { ["Retry-After"] = ["1"] }, [])
                        )
                );
                await stage.CancelAsync();
            }
        );

    // The read that is judged passes; those after the request do not.
    private static ErpGate.Act DownAfterFirst()
    {
        var came = 0;
        return pass => Interlocked.Increment(ref came) == 1 ? pass() : Task.FromResult<ErpGateReply?>(null);
    }
}

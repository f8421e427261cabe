using Extensions.EndToEnd.RealErp;
using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Cap.Cases;

/// <summary>Orders that are cancelled item by item: how they were before, and who comes in between.</summary>
internal static class ItemCases
{
    public static IReadOnlyList<ErpCase<CapStage>> All { get; } =
    [
        After("one item", "Cancelled", 1, 1),
        After("three items", "Cancelled", 3, 3),
        After("25 items", "Cancelled", 25, 25, ["MaxLines=25", "AttemptTimeoutSeconds=2"]),
        After("more items than MaxLines", "Misconfigured", 0, 11),
        After("a dry run", "Previewed", 0, 3, ["DryRun=true"]),
        After("on hold: a delivery block", "Cancelled", 3, 3, [], (stage, order) => stage.Clerk.BlockAsync(order)),
        After("one item rejected before", "Cancelled", 2, 3, [], Reject("20")),
        After("all items rejected before", "AlreadyCancelled", 0, 2, [], Reject("10"), Reject("20")),
        After("one item shipped before", "Refused", 0, 3, [], Ship("20")),
        After("one item rejected, another shipped before", "Refused", 0, 3, [], Reject("10"), Ship("20")),
        After("a clerk has it open: the first item is refused", "Refused", 1, 3, [], Act("openForChange")),
        After("locked for settlement", "Refused", 0, 3, [], SetStatus("LOCKED")),
        new("two ERP orders of one web order", "Cancelled", 4, TwinsAsync),
        At("reject", "a clerk opens it while the second item is rejected", "PartlyCancelled", 2, Act("openForChange")),
        At("reject", "the second item is shipped while it is rejected", "PartlyCancelled, then Refused", 2, Ship("20")),
        At(
            "reject",
            "the second item is changed while it is rejected: 412",
            "PartlyCancelled, then Cancelled",
            4,
            (stage, order) => stage.Clerk.RaiseAsync(order, "20")
        ),
        At(
            "reject",
            "somebody else rejects the rest while the second item is rejected",
            "Cancelled",
            2,
            async (stage, order) =>
            {
                await stage.Clerk.RejectAsync(order, "20");
                await stage.Clerk.RejectAsync(order, "30");
            }
        ),
        At("read", "the third item is shipped after the first", "PartlyCancelled, then Refused", 1, Ship("30")),
        At("read", "the rejected first item is shipped", "PartlyCancelled, then Refused", 1, Ship("10")),
        At("read", "a delivery is created after the first item", "PartlyCancelled, then Refused", 1, Deliver),
        At("read", "somebody else rejects the last after the first", "Cancelled", 2, Reject("30")),
        At(
            "read",
            "the second item is changed after the first",
            "Cancelled",
            3,
            (stage, order) => stage.Clerk.RaiseAsync(order, "20")
        ),
    ];

    private static Func<CapStage, string, Task> Deliver => Act("createDelivery");

    /// <summary>Which request of a run is the second item's, and which read comes before it.</summary>
    public static int OfSecondItem(string operation) => operation == "reject" ? 2 : 4;

    private static ErpCase<CapStage> After(string name, string outcome, int writes, int items) =>
        After(name, outcome, writes, items, []);

    private static ErpCase<CapStage> After(
        string name,
        string outcome,
        int writes,
        int items,
        string[] parameters,
        params Func<CapStage, string, Task>[] work
    ) =>
        new(
            name,
            outcome,
            writes,
            async stage =>
            {
                var order = await stage.OrderAsync(items);
                foreach (var step in work)
                {
                    await step(stage, order);
                }

                await stage.CancelAsync(parameters);
            }
        );

    // Somebody works on the order when a request about its second item is on its way. Cancelled again where that ended red.
    private static ErpCase<CapStage> At(
        string operation,
        string name,
        string outcomes,
        int writes,
        Func<CapStage, string, Task> work
    ) =>
        new(
            name,
            outcomes,
            writes,
            async stage =>
            {
                var order = await stage.OrderAsync(3);
                stage.Gate.At(
                    operation,
                    OfSecondItem(operation),
                    async pass =>
                    {
                        await work(stage, order);
                        return await pass();
                    }
                );
                stage.IsContended = true;
                await stage.CancelAsync();
                if (outcomes.Contains("then", StringComparison.Ordinal))
                {
                    await stage.CancelAsync();
                }
            }
        );

    private static async Task TwinsAsync(CapStage stage)
    {
        await stage.OrderAsync(2);
        await stage.OrderAsync(2);
        await stage.CancelAsync("WebReferenceUnique=true");
    }

    private static Func<CapStage, string, Task> Act(string action) =>
        (stage, order) => stage.Clerk.ActAsync(order, action);

    private static Func<CapStage, string, Task> Ship(string item) =>
        (stage, order) => stage.Clerk.ShipAsync(order, item, 1);

    private static Func<CapStage, string, Task> Reject(string item) =>
        (stage, order) => stage.Clerk.RejectAsync(order, item);

    private static Func<CapStage, string, Task> SetStatus(string status) =>
        (stage, order) => stage.Clerk.ActAsync(order, "setStatus", new JObject { ["status"] = status });
}

using Extensions.EndToEnd.RealErp;
using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Cap.Cases;

/// <summary>What was done to the order before the job.</summary>
internal static class StateCases
{
    public static IReadOnlyList<ErpCase<CapStage>> All { get; } =
    [
        After("open", "Cancelled", 1),
        After("on hold: a delivery block", "Cancelled", 1, (stage, order) => stage.Clerk.BlockAsync(order)),
        After("in fulfilment: a delivery was created", "Refused", 0, Deliver),
        After("in fulfilment, allowed by a parameter", "Cancelled", 1, ["AlsoCancelStates=InFulfilment"], Deliver),
        After("partly shipped", "Refused", 0, Deliver, Ship("10", 2)),
        After(
            "partly shipped, allowed as far as possible",
            "Refused",
            0,
            ["AlsoCancelStates=InFulfilment"],
            Ship("10", 1)
        ),
        After("shipped", "Refused", 0, Deliver, Ship("10", 2), Ship("20", 3)),
        After("invoiced, without being shipped", "Refused", 0, Act("postBilling")),
        After("already cancelled", "AlreadyCancelled", 0, Act("cancelOrder")),
        After("cancelled, and shipped nevertheless", "CancelledTooLate", 0, Act("cancelOrder"), Ship("10", 2)),
        After("closed", "Refused", 0, SetStatus("COMPLETED")),
        After("locked for settlement", "Refused", 0, SetStatus("LOCKED")),
        After("in a state that nobody has told the module", "Refused", 0, SetStatus("ARCHIVED")),
        After("one item rejected before", "Refused", 0, (stage, order) => stage.Clerk.RejectAsync(order, "10")),
        After("all items rejected before", "AlreadyCancelled", 0, Reject("10"), Reject("20")),
        After("a clerk has it open: the ERP refuses in its own words", "Refused", 1, Act("openForChange")),
    ];

    private static Func<CapStage, string, Task> Deliver => Act("createDelivery");

    private static ErpCase<CapStage> After(
        string name,
        string outcome,
        int writes,
        params Func<CapStage, string, Task>[] work
    ) => After(name, outcome, writes, [], work);

    private static ErpCase<CapStage> After(
        string name,
        string outcome,
        int writes,
        string[] parameters,
        params Func<CapStage, string, Task>[] work
    ) =>
        new(
            name,
            outcome,
            writes,
            async stage =>
            {
                var order = await stage.OrderAsync();
                foreach (var step in work)
                {
                    await step(stage, order);
                }

                await stage.CancelAsync(parameters);
            }
        );

    private static Func<CapStage, string, Task> Act(string action) =>
        (stage, order) => stage.Clerk.ActAsync(order, action);

    private static Func<CapStage, string, Task> Ship(string item, int quantity) =>
        (stage, order) => stage.Clerk.ShipAsync(order, item, quantity);

    private static Func<CapStage, string, Task> Reject(string item) =>
        (stage, order) => stage.Clerk.RejectAsync(order, item);

    private static Func<CapStage, string, Task> SetStatus(string status) =>
        (stage, order) => stage.Clerk.ActAsync(order, "setStatus", new JObject { ["status"] = status });
}

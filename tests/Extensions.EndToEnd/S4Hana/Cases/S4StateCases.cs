namespace Extensions.EndToEnd.S4Hana.Cases;

/// <summary>What was done to the order before the job.</summary>
internal static class S4StateCases
{
    public static IReadOnlyList<S4Case> All { get; } =
    [
        After("one item", "Cancelled", 1, 1),
        After("three items", "Cancelled", 3, 3),
        After("12 items", "Cancelled", 12, 12),
        S4Case.OfBoth(
            "more items than the run has time for: a dry run, then a real one",
            "Misconfigured, then Misconfigured",
            0,
            async stage =>
            {
                await stage.OrderAsync(20);
                await stage.CancelAsync("TimeoutSeconds=100", "DryRun=true");
                await stage.CancelAsync("TimeoutSeconds=100");
            }
        ),
        After("each item rejected before", "AlreadyCancelled", 0, 2, Reject("10"), Reject("20")),
        After("one item rejected before", "Cancelled", 2, 3, Reject("20")),
        After("a delivery of a part of one item", "Refused", 0, 3, Deliver("20", "B")),
        After("a delivery of one item", "Refused", 0, 3, Deliver("30", "C")),
        After("a delivery of each item", "Refused", 0, 2, Deliver("10", "C"), Deliver("20", "C")),
        After(
            "one item billed without a delivery",
            "Refused",
            0,
            2,
            (stage, order) => stage.Clerk.BillAsync(order, "20")
        ),
        After("items that are not relevant for delivery", "Cancelled", 2, 2, Deliver("10", ""), Deliver("20", "")),
        After("delivered and rejected", "CancelledTooLate", 0, 1, Deliver("10", "C"), Reject("10")),
        After(
            "an approval is in process",
            "Refused",
            0,
            2,
            (stage, order) => stage.Clerk.SetAsync(order, "SalesDocApprovalStatus", "A")
        ),
        After("the ERP says yes and does nothing", "Ignored", 1, 1, Short, Quirk("ignores")),
        After("the ERP says yes with a warning", "Cancelled", 2, 2, Quirk("warns")),
        S4Case.OfV2(
            "items want a version: 428",
            "Cancelled",
            3,
            async stage =>
            {
                await stage.Clerk.QuirkAsync(await stage.OrderAsync(), "wantsVersion");
                await stage.CancelAsync();
            }
        ),
    ];

    private static string[] Short => S4Stage.Short;

    private static S4Case After(
        string name,
        string outcome,
        int writes,
        int items,
        params Func<S4Stage, string, Task>[] work
    ) => After(name, outcome, writes, items, [], work);

    private static S4Case After(
        string name,
        string outcome,
        int writes,
        int items,
        string[] parameters,
        params Func<S4Stage, string, Task>[] work
    ) =>
        S4Case.OfBoth(
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

    private static Func<S4Stage, string, Task> Reject(string item) =>
        (stage, order) => stage.Clerk.RejectAsync(order, item);

    private static Func<S4Stage, string, Task> Deliver(string item, string status) =>
        (stage, order) => stage.Clerk.DeliverAsync(order, item, status);

    private static Func<S4Stage, string, Task> Quirk(string name) =>
        (stage, order) => stage.Clerk.QuirkAsync(order, name);
}

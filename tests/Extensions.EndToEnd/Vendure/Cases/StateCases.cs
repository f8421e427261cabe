using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.Vendure.Erp;
using Order = Extensions.EndToEnd.Vendure.Erp.VendureOrder;

namespace Extensions.EndToEnd.Vendure.Cases;

/// <summary>What was done to the order before the job.</summary>
internal static class StateCases
{
    private const string OnAccount = "on-account";
    private const string Card = "card";

    public static IReadOnlyList<ErpCase<VendureStage>> All { get; } =
    [
        Of("a basket: AddingItems", "Cancelled", 1, stage => stage.Clerk.Shopper.FillAsync(stage.Web)),
        Of("a draft of the back office", "Cancelled", 1, stage => stage.Clerk.DraftAsync()),
        Basket("at the checkout: ArrangingPayment", "Cancelled", VendureShopper.CheckOutAsync),
        Basket("the payment was declined", "Cancelled", VendureShopper.PayInVainAsync),
        After("placed: PaymentAuthorized", "Cancelled", 1),
        After("one line cancelled before", "Cancelled", 1, (clerk, order) => clerk.CancelAsync(order, lines: 1)),
        After("all lines cancelled before", "AlreadyCancelled", 0, (clerk, order) => clerk.CancelAsync(order)),
        After("changed by the back office", "Cancelled", 1, Modify(0), Move("PaymentAuthorized")),
        After("changed, with more to be paid", "Cancelled", 1, Modify(1), Move("ArrangingAdditionalPayment")),
        After("a change is not finished: Modifying", "Refused", 0, Modify(1)),
        Paid("paid: PaymentSettled", "Refused"),
        Paid("paid and refunded", "Refused", (clerk, order) => clerk.RefundAsync(order)),
        After("paid later", "Refused", 0, (clerk, order) => clerk.SettleAsync(order)),
        Paid("cancelled after it was paid", "CancelledTooLate", (clerk, order) => clerk.CancelAsync(order)),
        After("packed: a fulfilment is pending", "Refused", 0, Fulfil(2)),
        After("packed, and unpacked", "Cancelled", 1, Fulfil(2, "Cancelled")),
        After("shipped before it is paid: still PaymentAuthorized", "Refused", 0, Fulfil(2, "Shipped")),
        After("shipped, and the shipment cancelled", "Refused", 0, Fulfil(1, "Shipped", "Cancelled")),
        Paid("partly shipped", "Refused", Fulfil(1, "Shipped")),
        Paid("shipped", "Refused", Fulfil(2, "Shipped")),
        Paid("partly delivered", "Refused", Fulfil(1, "Shipped", "Delivered")),
        Paid("delivered", "Refused", Fulfil(2, "Shipped", "Delivered")),
        After("cancelled while a fulfilment is pending", "CancelledTooLate", 0, Fulfil(1), Cancel),
        After("cancelled after it was shipped", "CancelledTooLate", 0, Fulfil(2, "Shipped"), Cancel),
        Unknown("in a state that nobody has told the module"),
        Elsewhere("payments elsewhere: paid", "Cancelled", 1),
        Elsewhere("payments elsewhere: paid, refunded, cancelled", "AlreadyCancelled", 0, Refund, Cancel),
        Elsewhere("payments elsewhere: paid and partly shipped", "Refused", 0, Fulfil(1, "Shipped")),
        Elsewhere("payments elsewhere: cancelled after it was delivered", "CancelledTooLate", 0, Deliver, Cancel),
    ];

    private static Func<VendureClerk, Order, Task> Cancel => (clerk, order) => clerk.CancelAsync(order);

    private static Func<VendureClerk, Order, Task> Refund => (clerk, order) => clerk.RefundAsync(order);

    private static Func<VendureClerk, Order, Task> Deliver => Fulfil(2, "Shipped", "Delivered");

    private static ErpCase<VendureStage> Of(
        string name,
        string outcome,
        int writes,
        Func<VendureStage, Task<Order>> write,
        params string[] parameters
    ) => new(name, outcome, writes, async stage => await stage.CancelAsync(await write(stage), parameters));

    private static ErpCase<VendureStage> Basket(string name, string outcome, Func<Order, Task> work) =>
        Of(
            name,
            outcome,
            1,
            async stage =>
            {
                var order = await stage.Clerk.Shopper.FillAsync(stage.Web);
                await work(order);
                return order;
            }
        );

    private static ErpCase<VendureStage> After(
        string name,
        string outcome,
        int writes,
        params Func<VendureClerk, Order, Task>[] work
    ) => Of(name, outcome, writes, stage => WorkAsync(stage, OnAccount, work));

    private static ErpCase<VendureStage> Paid(
        string name,
        string outcome,
        params Func<VendureClerk, Order, Task>[] work
    ) => Of(name, outcome, 0, stage => WorkAsync(stage, Card, work));

    private static ErpCase<VendureStage> Unknown(string name) =>
        Of(name, "Refused", 0, stage => WorkAsync(stage, OnAccount, [Modify(1)]), "StatusLocked=Locked");

    private static ErpCase<VendureStage> Elsewhere(
        string name,
        string outcome,
        int writes,
        params Func<VendureClerk, Order, Task>[] work
    ) =>
        Of(
            name,
            outcome,
            writes,
            stage =>
            {
                stage.Use(VendureRecipe.MoneyElsewhere);
                return WorkAsync(stage, Card, work);
            }
        );

    private static async Task<Order> WorkAsync(
        VendureStage stage,
        string method,
        IEnumerable<Func<VendureClerk, Order, Task>> work
    )
    {
        var order = await stage.PlaceAsync(method);
        foreach (var step in work)
        {
            await step(stage.Clerk, order);
        }

        return order;
    }

    private static Func<VendureClerk, Order, Task> Modify(int added) =>
        (clerk, order) => clerk.ModifyAsync(order, added);

    private static Func<VendureClerk, Order, Task> Move(string state) =>
        (clerk, order) => clerk.MoveAsync(order, state);

    private static Func<VendureClerk, Order, Task> Fulfil(int lines, params string[] states) =>
        (clerk, order) => clerk.FulfilAsync(order, lines, states);
}

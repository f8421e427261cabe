using static Workbench.SampleErp.Orders.OrderStatus;

namespace Workbench.SampleErp.Orders;

/// <summary>The orders of a fresh sample ERP; docs/sample-erp.md says what each is for.</summary>
internal static class SeedOrders
{
    public static IReadOnlyList<NewOrder> All { get; } =
    [
        new("W1001", "C100", Open),
        new("W1002", "C100", OnHold),
        new("W1003", "C100", InFulfilment),
        new("W1004", "C100", Shipped),
        new("W1005", "C100", Invoiced),
        new("W1006", "C100", Locked),
        new("W1007", "C100", InFulfilment),
        new("W1007", "C100", Open),
        new("W1008", "C100", Cancelled),
        new("W1009", "C100", Open, Cancels: CancelMode.Later),
        new("W1010", "C100", Open, Cancels: CancelMode.Never),
        new("W1011", "C101", Open),
        new("W1011", "C102", Open),
        new("W1012", "C100", "AwaitingReview"),
        new("W1013", "C100", PartlyShipped),
        new("W1014", "C100", Closed),
        new("W1015", "C100", Cancelled) { Fulfilled = true },
        // Its ERP number is another order's web number.
        new("W1016", "C103", Open, Number: "W1001"),
        // W1001 is a prefix of it.
        new("W10011", "C104", Open),
    ];
}

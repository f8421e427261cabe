using Extensions.EndToEnd.BusinessCentral.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.BusinessCentral.Cases;

/// <summary>What was done to the order before the job.</summary>
internal static class BcStateCases
{
    public static IReadOnlyList<ErpCase<BcStage>> All { get; } =
    [
        After("released", "Cancelled", 1, "Open"),
        After("open, which the API calls Draft", "Cancelled", 1, "Draft"),
        After("waits for an approval", "Cancelled", 1, "In Review"),
        After("a status of no meaning to the module", "Refused", 0, "Frozen"),
        After("a part shipped", "Refused", 0, Ship(1, isInvoiced: false)),
        After("a part shipped and invoiced, and fullyShipped says no", "Refused", 0, Ship(2, isInvoiced: true)),
        After("posted to its end: it vanished", "Refused", 0, (books, order) => books.Post(order)),
        After("deleted before", "AlreadyCancelled", 0, (books, order) => books.Delete(order)),
        After(
            "a part shipped and invoiced, and then deleted",
            "Refused",
            0,
            (books, order) =>
            {
                books.Ship(order, 2, isInvoiced: true);
                books.Delete(order);
            }
        ),
        After("a warehouse pick exists: the ERP refuses", "Refused", 1, (books, order) => books.Pick(order)),
        After("the number of the next posting is reserved", "Cancelled", 1, (books, order) => books.Reserve(order)),
        After(
            "being posted: the list lags behind",
            "Pending",
            1,
            (books, order) => books.Posting.Add(order.Number),
            BcStage.Short
        ),
    ];

    private static ErpCase<BcStage> After(string name, string outcome, int writes, string status) =>
        new(
            name,
            outcome,
            writes,
            stage =>
            {
                stage.Order(status);
                return stage.CancelAsync();
            }
        );

    private static ErpCase<BcStage> After(
        string name,
        string outcome,
        int writes,
        Action<BcBooks, BcSalesOrder> work,
        params string[] parameters
    ) =>
        new(
            name,
            outcome,
            writes,
            stage =>
            {
                work(stage.Books, stage.Order());
                return stage.CancelAsync(parameters);
            }
        );

    private static Action<BcBooks, BcSalesOrder> Ship(decimal quantity, bool isInvoiced) =>
        (books, order) => books.Ship(order, quantity, isInvoiced);
}

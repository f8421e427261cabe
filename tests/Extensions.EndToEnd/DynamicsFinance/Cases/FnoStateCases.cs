using Extensions.EndToEnd.DynamicsFinance.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.DynamicsFinance.Cases;

/// <summary>What was done to the order before the job.</summary>
internal static class FnoStateCases
{
    public static IReadOnlyList<ErpCase<FnoStage>> All { get; } =
    [
        After("confirmed", "Cancelled", 1, (_, _) => { }),
        After("not confirmed yet", "Cancelled", 1, Becomes(FnoProcessing.Active)),
        After("on a picking list", "Refused", 0, Becomes(FnoProcessing.Picked)),
        After(
            "a part of each line delivered: the lines still say Backorder",
            "Refused",
            0,
            (books, order) => books.Deliver(order, 1)
        ),
        After("one line delivered", "Refused", 0, (books, order) => books.Deliver(order, 2)),
        After(
            "one line delivered, and the order still says Confirmed",
            "Refused",
            0,
            (books, order) =>
            {
                books.Deliver(order, 2);
                order.SalesOrderProcessingStatus = FnoProcessing.Confirmed;
            }
        ),
        After("delivered", "Refused", 0, (books, order) => books.Deliver(order, 3)),
        After("invoiced", "Refused", 0, Becomes(FnoProcessing.Invoiced, FnoStatus.Invoiced)),
        After("a part invoiced", "Refused", 0, Becomes(FnoProcessing.PartiallyInvoiced)),
        After("canceled before", "AlreadyCancelled", 0, (books, order) => books.Cancel(order)),
        After(
            "a part delivered, and the rest canceled",
            "Refused",
            0,
            (books, order) =>
            {
                books.Deliver(order, 1);
                books.Cancel(order);
            }
        ),
        After(
            "called canceled, and a line was delivered",
            "CancelledTooLate",
            0,
            (books, order) =>
            {
                books.Deliver(order, 2);
                order.SalesOrderStatus = FnoStatus.Canceled;
                order.SalesOrderProcessingStatus = FnoProcessing.Canceled;
            }
        ),
        After("one line canceled by hand", "Refused", 0, (books, order) => books.Cancel(order, count: 1)),
        After("a processing status of a partner's", "Refused", 0, Becomes(FnoProcessing.WaitsForCredit)),
        After(
            "a processing status of a partner's, mapped",
            "Cancelled",
            1,
            Becomes(FnoProcessing.WaitsForCredit),
            "StatusOnHold=Backorder/WaitsForCredit"
        ),
    ];

    private static ErpCase<FnoStage> After(
        string name,
        string outcome,
        int writes,
        Action<FnoBooks, FnoOrder> work,
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

    private static Action<FnoBooks, FnoOrder> Becomes(
        FnoProcessing processing,
        FnoStatus status = FnoStatus.Backorder
    ) =>
        (books, order) =>
            books.Change(
                order,
                _ =>
                {
                    order.SalesOrderProcessingStatus = processing;
                    order.SalesOrderStatus = status;
                }
            );
}

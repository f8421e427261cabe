using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.SapBusinessOne.Erp;

namespace Extensions.EndToEnd.SapBusinessOne.Cases;

/// <summary>What was done to the order before the job.</summary>
internal static class B1StateCases
{
    public static IReadOnlyList<ErpCase<B1Stage>> All { get; } =
    [
        After("open", "Cancelled", 1, (_, _) => { }),
        After("not approved yet", "Cancelled", 1, Set(order => order.Confirmed = B1YesNo.tNO)),
        After("cancelled before", "AlreadyCancelled", 0, (books, order) => books.Cancel(order)),
        After(
            "a cancellation document",
            "Refused",
            0,
            Set(order => order.CancelStatus = B1CancelStatus.csCancellation)
        ),
        After("closed by hand", "Refused", 0, Set(order => order.DocumentStatus = B1DocumentStatus.bost_Close)),
        After("a part delivered", "Refused", 0, (books, order) => books.Draw(order, 1)),
        After("delivered to its end", "Refused", 0, (books, order) => books.Draw(order, 0, isAll: true)),
        After(
            "on a pick list",
            "Refused",
            0,
            Set(order => order.DocumentLines[1].PickStatusEx = B1PickStatus.dlps_ReleasedForPicking)
        ),
        After("a rule of the customer's own refuses", "Refused", 1, (books, order) => books.Veto(order, "Ask sales.")),
        After(
            "204 is answered and CancelStatus is still csNo",
            "Ignored",
            1,
            (books, order) => books.Deafen(order),
            B1Stage.Short
        ),
        new("cancelling clears the open quantity", "Unconfirmed, then AlreadyCancelled", 1, ClearedAsync),
    ];

    private static ErpCase<B1Stage> After(
        string name,
        string outcome,
        int writes,
        Action<B1Books, B1Order> work,
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

    private static Action<B1Books, B1Order> Set(Action<B1Order> change) =>
        (books, order) => books.Change(order, change);

    private static async Task ClearedAsync(B1Stage stage)
    {
        stage.Books.ClearsOpenQuantity = true;
        await stage.PlainAsync(B1Stage.Short);
        await stage.CancelAsync("CancelClearsOpenQuantity=true");
        stage.Books.ClearsOpenQuantity = false;
    }
}

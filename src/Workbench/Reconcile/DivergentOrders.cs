using Extensions.OrderCancel.Protocol.Reconcile;
using Workbench.SampleErp.Orders;
using Workbench.Web.Data;
using Workbench.Web.Website;

namespace Workbench.Reconcile;

/// <summary>
/// Orders on which website and sample ERP disagree, the same each time but for their dates: the newest is of today, the
/// others lie twenty minutes apart.
/// </summary>
internal static class DivergentOrders
{
    private const int FirstNumber = 20_001;
    private const int MinutesApart = 20;

    // Coprime to their number: spreads each kind over all dates.
    private const int Stride = 1009;

    private const string Customer = "C100";
    private const string Nothing = "";

    // Of two customers, neither of whom is the website's.
    private const string Twice = "twice";

    private static readonly (int Count, ReconcileVerdict Verdict, string Website, string Erp)[] Kinds =
    [
        (500, ReconcileVerdict.OpenInErp, OrderStatus.Cancelled, OrderStatus.Open),
        (250, ReconcileVerdict.OpenInErp, Cancellations.Requested, OrderStatus.Open),
        (150, ReconcileVerdict.OpenInErp, OrderStatus.Cancelled, OrderStatus.OnHold),
        (250, ReconcileVerdict.InFulfilmentInErp, OrderStatus.Cancelled, OrderStatus.InFulfilment),
        (150, ReconcileVerdict.ShippedInErp, OrderStatus.Cancelled, OrderStatus.Shipped),
        (100, ReconcileVerdict.ShippedInErp, Cancellations.Requested, OrderStatus.Invoiced),
        (50, ReconcileVerdict.ShippedInErp, OrderStatus.Cancelled, OrderStatus.PartlyShipped),
        (250, ReconcileVerdict.CancelledInErpOnly, Cancellations.Requested, OrderStatus.Cancelled),
        (150, ReconcileVerdict.NotInErp, OrderStatus.Cancelled, Nothing),
        (50, ReconcileVerdict.Ambiguous, OrderStatus.Cancelled, Twice),
        (60, ReconcileVerdict.NotTold, OrderStatus.Cancelled, OrderStatus.Locked),
        (40, ReconcileVerdict.NotTold, OrderStatus.Cancelled, "AwaitingReview"),
    ];

    public static int Count { get; } = Kinds.Sum(kind => kind.Count);

    /// <summary>What a comparison must find of each, by the web number.</summary>
    public static IReadOnlyDictionary<string, ReconcileVerdict> Verdicts { get; } =
        Enumerable.Range(0, Count).ToDictionary(WebNumber, index => Kind(index).Verdict, StringComparer.Ordinal);

    /// <summary>Adds them on both sides, unless they are there.</summary>
    public static void Seed(OrderBook website, OrderDesk erp, DateTimeOffset today)
    {
        if (website.Find(WebNumber(0)) is not null)
        {
            return;
        }

        erp.CreateAll(Enumerable.Range(0, Count).SelectMany(InErp));
        for (var i = 0; i < Count; i++)
        {
            website.Add(OnWebsite(i, today));
        }
    }

    private static (ReconcileVerdict Verdict, string Website, string Erp) Kind(int index)
    {
        var slot = index * Stride % Count;
        var kind = Kinds.First(one => (slot -= one.Count) < 0);
        return (kind.Verdict, kind.Website, kind.Erp);
    }

    private static IEnumerable<NewOrder> InErp(int index) =>
        Kind(index).Erp switch
        {
            Nothing => [],
            Twice =>
            [
                new NewOrder(WebNumber(index), "C101", OrderStatus.Open, ErpNumber(index) + "A"),
                new NewOrder(WebNumber(index), "C102", OrderStatus.Open, ErpNumber(index) + "B"),
            ],
            var status => [new NewOrder(WebNumber(index), Customer, status, ErpNumber(index))],
        };

    private static PlacedOrder OnWebsite(int index, DateTimeOffset today)
    {
        var kind = Kind(index);
        var isReported = kind.Erp is not (Nothing or Twice);
        return new PlacedOrder(
            WebNumber(index),
            Customer,
            "",
            kind.Website,
            today.AddMinutes(-index * MinutesApart),
            CanAddToCart: true,
            isReported ? [(ErpNumber(index), kind.Website)] : [],
            []
        );
    }

    private static string WebNumber(int index) => $"W{FirstNumber + index}";

    private static string ErpNumber(int index) => $"E{FirstNumber + index}";
}

using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Protocol.Reconcile;
using Workbench.SampleErp.Orders;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using Workbench.Web.Website;

namespace Workbench.Reconcile;

/// <summary>The lists of orders that can be compared.</summary>
internal static class OrderLists
{
    public const int DefaultDays = 30;
    public const int MostDays = 3650;

    /// <summary>What the website shows as cancelled or as waiting for it, the oldest first.</summary>
    public static IReadOnlyList<ListedOrder> OfWebsite(OrderBook website, int days, DateTimeOffset now) =>
        [
            .. website
                .All()
                .Where(order => order.OrderDate >= now.AddDays(-days) && Side(order.Status) is not null)
                .OrderBy(order => order.OrderDate)
                .Select(Listed),
        ];

    /// <summary>These orders, which are taken for cancelled where the website does not know them.</summary>
    public static IReadOnlyList<ListedOrder> OfNumbers(IReadOnlyList<string> numbers, bool areErps) =>
        [.. numbers.Select(number => OfNumber(number, areErps))];

    /// <summary>These orders, each as the website shows it; what it does not know is taken for cancelled.</summary>
    public static IReadOnlyList<ListedOrder> OfNumbers(OrderBook website, IReadOnlyList<string> numbers)
    {
        var known = website.All();
        var byWeb = known.ToLookup(order => order.WebNumber, StringComparer.OrdinalIgnoreCase);
        var byErp = known.ToLookup(order => order.ErpNumber, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. numbers.SelectMany(number =>
                byWeb[number].Any() ? byWeb[number].Select(Listed)
                : byErp[number].Any() ? byErp[number].Select(Listed)
                : [OfNumber(number, isErps: false)]
            ),
        ];
    }

    private static ListedOrder OfNumber(string number, bool isErps) =>
        new(isErps ? "" : number, isErps ? number : "", "", "", "", WebsiteSide.Cancelled, hasGreenRun: false);

    private static ListedOrder Listed(OrderEntry order) =>
        new(
            order.WebNumber,
            order.ErpNumber,
            order.CustomerNumber,
            order.Status,
            Parts.Date(order.OrderDate),
            Side(order.Status) ?? WebsiteSide.Open,
            hasGreenRun: false
        );

    private static WebsiteSide? Side(string status) =>
        status switch
        {
            OrderStatus.Cancelled => WebsiteSide.Cancelled,
            Cancellations.Requested => WebsiteSide.Requested,
            _ => null,
        };
}

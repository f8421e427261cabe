using Workbench.SampleErp.Orders;
using Workbench.Web.Data;

namespace Workbench.Web;

/// <summary>The orders of a fresh workbench, on both sides. The website is behind the ERP where that makes a case.</summary>
internal static class SampleOrders
{
    private const string Customer = "C100";
    private const int FirstMore = 1017;
    private const int LastMore = 1040;

    private static readonly (string Number, string Description, long Price)[] Products =
    [
        ("BRG-6204", "Ball bearing 6204, sealed", 1_295),
        ("PMP-110", "Diaphragm pump, 110 l/min", 42_900),
        ("VLV-34B", "Ball valve, brass, 3/4 in", 2_450),
        ("HSE-10M", "Air hose, 10 m", 3_875),
        ("GLV-L12", "Work gloves, size L, 12 pairs", 2_999),
        ("FLT-5MU", "Filter cartridge, 5 µm", 1_640),
        ("MTR-075", "Electric motor, 0.75 kW", 18_750),
    ];

    // What the last feed told the website, where that is not what the ERP says now.
    private static readonly Dictionary<string, string> Behind = new(StringComparer.Ordinal)
    {
        ["W1004"] = OrderStatus.Open,
        ["W1006"] = OrderStatus.Open,
        ["W1013"] = OrderStatus.Open,
        ["W1014"] = OrderStatus.Open,
        ["W1015"] = OrderStatus.Open,
    };

    /// <summary>Orders that the sample ERP of the web application has besides its usual ones.</summary>
    public static IReadOnlyList<NewOrder> MoreInErp { get; } =
    [
        .. Enumerable.Range(FirstMore, LastMore - FirstMore + 1).Select(More),
        // Its ERP number is the web number of the order before it: cancelling that one is ambiguous.
        new("W1042", Customer, OrderStatus.Open, Number: "W1041"),
        new("W1041", Customer, OrderStatus.Open),
    ];

    public static void FillWebsite(OrderBook website, IReadOnlyList<OrderDocument> erp, DateTimeOffset today)
    {
        var webOrders = erp.GroupBy(order => (order.Reference, order.CustomerNumber)).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < webOrders.Count; i++)
        {
            var (number, customer) = webOrders[i].Key;
            // One reference of two customers: the website knows the first; the other was entered in the ERP.
            if (seen.Add(number))
            {
                website.Add(Placed(number, customer, [.. webOrders[i]], i, today));
            }
        }
    }

    private static PlacedOrder Placed(
        string number,
        string customer,
        IReadOnlyList<OrderDocument> erp,
        int index,
        DateTimeOffset today
    )
    {
        // Its ERP number is another order's web number, so the website must not have heard of it.
        var isReported = number != "W1016";
        var status = Behind.GetValueOrDefault(number, isReported ? erp[0].Status : "Submitted");
        return new PlacedOrder(
            number,
            customer,
            $"PO-{7000 + (index * 7)}",
            status,
            today.AddDays(-index).AddMinutes(-index * 37),
            CanAddToCart: number != "W1040",
            isReported ? [.. erp.Select(one => (one.Number, Behind.GetValueOrDefault(number, one.Status)))] : [],
            [.. Enumerable.Range(0, 1 + (index % 3)).Select(line => Line(index, line))]
        );
    }

    private static OrderLine Line(int index, int line)
    {
        var (number, description, price) = Products[(index + (line * 3)) % Products.Length];
        return new OrderLine(line + 1, number, description, 1 + ((index + line) % 5), price);
    }

    private static NewOrder More(int number)
    {
        var status = (number % 6) switch
        {
            0 => OrderStatus.OnHold,
            3 => OrderStatus.InFulfilment,
            5 => OrderStatus.Shipped,
            _ => OrderStatus.Open,
        };
        return new NewOrder($"W{number}", Customer, number == LastMore ? OrderStatus.Open : status);
    }
}

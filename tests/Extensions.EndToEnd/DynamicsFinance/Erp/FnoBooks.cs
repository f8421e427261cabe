using System.Globalization;

namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>The books of two companies, and what people do in them.</summary>
internal sealed class FnoBooks
{
    private readonly Lock turn = new();
    private readonly List<FnoOrder> orders = [];
    private readonly List<FnoLine> lines = [];
    private readonly List<FnoDocument> slips = [];
    private readonly List<FnoDocument> voided = [];
    private readonly List<FnoOrder> ever = [];
    private readonly HashSet<FnoOrder> deleted = [];
    private readonly Dictionary<FnoOrder, (DateTime When, string Reference)> late = [];
    private int number = 1000;

    /// <summary>Orders that a look-up tells with their company in capitals.</summary>
    public HashSet<string> InCapitals { get; } = [];

    /// <summary>The setting Mark order as voided.</summary>
    public bool KeepsDeleted { get; set; } = true;

    /// <summary>What the user may see.</summary>
    public HashSet<string> Companies { get; } = ["dat", "usmf", "ussi"];

    /// <summary>The company whose orders a run is judged by; null for all that the user may see.</summary>
    public string? Judged { get; set; }

    /// <summary>What a reader sees now; a reference that a batch writes later is still blank.</summary>
    public IReadOnlyList<FnoOrder> Orders =>
        Read(
            orders.Where(order => Companies.Contains(order.DataAreaId)),
            order =>
            {
                var seen = order.Copy();
                seen.CustomersOrderReference = ReferenceOf(order);
                return seen;
            }
        );

    public IReadOnlyList<FnoLine> Lines =>
        Read(lines.Where(line => Companies.Contains(line.DataAreaId)), line => line.Copy());

    public IReadOnlyList<FnoDocument> Slips => Read(slips, slip => slip);

    public IReadOnlyList<FnoDocument> Voided => Read(voided, one => one);

    /// <summary>What became of the orders of that number, the website's or the ERP's; null when there are none.</summary>
    public FnoBook? Find(string wanted)
    {
        lock (turn)
        {
            List<FnoOrder> meant =
            [
                .. ever.Where(order =>
                    Companies.Contains(order.DataAreaId)
                    && order.DataAreaId == (Judged ?? order.DataAreaId)
                    && (order.SalesOrderNumber == wanted || ReferenceOf(order) == wanted)
                ),
            ];
            return meant.Count == 0
                ? null
                : new FnoBook(
                    string.Join(" + ", meant.Select(Text)),
                    meant.TrueForAll(IsCancelled),
                    meant.TrueForAll(order => IsOpen(order) && IsOneWith(order, meant[0]))
                );
        }
    }

    /// <summary>Writes an order with two lines.</summary>
    public FnoOrder Write(string web, string customer = "C100", string company = "usmf", string? number = null)
    {
        lock (turn)
        {
            var order = new FnoOrder
            {
                DataAreaId = company,
                SalesOrderNumber = number ?? "SO" + (++this.number).ToString("D6", CultureInfo.InvariantCulture),
                CustomersOrderReference = web,
                OrderingCustomerAccountNumber = customer,
            };
            orders.Add(order);
            ever.Add(order);
            AddLine(order, "1", 2);
            AddLine(order, "2", 3);
            return order;
        }
    }

    /// <summary>The reference is written a while after the order.</summary>
    public void WriteReferenceIn(FnoOrder order, TimeSpan wait)
    {
        lock (turn)
        {
            late[order] = (DateTime.UtcNow + wait, order.CustomersOrderReference);
        }
    }

    /// <summary>Whatever else happens to an order; its version moves on.</summary>
    public void Change(FnoOrder order, Action<IReadOnlyList<FnoLine>> change)
    {
        lock (turn)
        {
            change(LinesOf(order));
            order.RecordVersion++;
        }
    }

    /// <summary>Posts a packing slip: a line that is delivered in part still is a backorder.</summary>
    public void Deliver(FnoOrder order, decimal quantity) =>
        Change(
            order,
            all =>
            {
                foreach (var line in all)
                {
                    line.Delivered += Math.Min(quantity, line.OrderedSalesQuantity);
                    bool isWhole = line.Delivered >= line.OrderedSalesQuantity;
                    line.SalesOrderLineStatus = isWhole ? FnoStatus.Delivered : FnoStatus.Backorder;
                }

                bool isAll = all.All(line => line.SalesOrderLineStatus == FnoStatus.Delivered);
                order.SalesOrderStatus = isAll ? FnoStatus.Delivered : FnoStatus.Backorder;
                order.SalesOrderProcessingStatus = isAll ? FnoProcessing.Delivered : FnoProcessing.PartiallyDelivered;
                slips.Add(
                    new()
                    {
                        DataAreaId = order.DataAreaId,
                        Number = $"PS{slips.Count + 1}",
                        SalesOrderNumber = order.SalesOrderNumber,
                    }
                );
            }
        );

    /// <summary>Cancels the delivery remainder: why not, or null.</summary>
    /// <param name="order">The order.</param>
    /// <param name="count">Of how many lines.</param>
    public string? Cancel(FnoOrder order, int count = int.MaxValue)
    {
        if (order.SalesOrderProcessingStatus == FnoProcessing.Picked)
        {
            return "The order is on a picking list.";
        }

        Change(
            order,
            all =>
            {
                foreach (var line in all.Take(count).Where(line => line.SalesOrderLineStatus == FnoStatus.Backorder))
                {
                    line.Canceled = line.OrderedSalesQuantity - line.Delivered;
                    line.SalesOrderLineStatus = line.Delivered > 0 ? FnoStatus.Delivered : FnoStatus.Canceled;
                }

                bool isOver = all.All(line => line.SalesOrderLineStatus != FnoStatus.Backorder);
                bool isDelivered = all.Any(line => line.Delivered > 0);
                order.SalesOrderStatus =
                    !isOver ? FnoStatus.Backorder
                    : isDelivered ? FnoStatus.Delivered
                    : FnoStatus.Canceled;
                order.SalesOrderProcessingStatus =
                    !isOver ? order.SalesOrderProcessingStatus
                    : isDelivered ? FnoProcessing.Delivered
                    : FnoProcessing.Canceled;
            }
        );
        return null;
    }

    /// <summary>Erases it as the data entity does: why not, or null.</summary>
    public string? Delete(FnoOrder order)
    {
        lock (turn)
        {
            if (order.SalesOrderProcessingStatus is FnoProcessing.Picked or FnoProcessing.PartiallyDelivered)
            {
                return "Delete failed for table row of type 'SalesTable'. Infolog: Error: The order cannot be deleted.";
            }

            orders.Remove(order);
            lines.RemoveAll(line => IsOf(line.DataAreaId, line.SalesOrderNumber, order));
            deleted.Add(order);
            if (KeepsDeleted)
            {
                voided.Add(
                    new()
                    {
                        DataAreaId = order.DataAreaId,
                        Number = order.SalesOrderNumber,
                        SalesOrderNumber = order.SalesOrderNumber,
                    }
                );
            }

            return null;
        }
    }

    /// <summary>The order itself; a company's case says nothing.</summary>
    public FnoOrder? Stored(string company, string number)
    {
        lock (turn)
        {
            return orders.Find(order => IsOf(company, number, order));
        }
    }

    private void AddLine(FnoOrder order, string lot, decimal quantity) =>
        lines.Add(
            new()
            {
                DataAreaId = order.DataAreaId,
                InventoryLotId = $"{order.SalesOrderNumber}-{lot}",
                SalesOrderNumber = order.SalesOrderNumber,
                OrderedSalesQuantity = quantity,
            }
        );

    private List<FnoLine> LinesOf(FnoOrder order) =>
        lines.FindAll(line => IsOf(line.DataAreaId, line.SalesOrderNumber, order));

    private string ReferenceOf(FnoOrder order) =>
        late.TryGetValue(order, out var later) && DateTime.UtcNow < later.When ? "" : order.CustomersOrderReference;

    private bool IsCancelled(FnoOrder order) =>
        !WasDelivered(order) && (deleted.Contains(order) || order.SalesOrderStatus == FnoStatus.Canceled);

    private bool IsOpen(FnoOrder order) =>
        !deleted.Contains(order)
        && order.SalesOrderProcessingStatus is FnoProcessing.Active or FnoProcessing.Confirmed
        && LinesOf(order) is { Count: > 0 } all
        && all.TrueForAll(line => line.SalesOrderLineStatus == FnoStatus.Backorder)
        && !WasDelivered(order);

    private bool WasDelivered(FnoOrder order) =>
        slips.Exists(slip => IsOf(slip.DataAreaId, slip.SalesOrderNumber, order))
        || LinesOf(order).Exists(line => line.Delivered > 0);

    private string Text(FnoOrder order) =>
        (deleted.Contains(order) ? "deleted" : $"{order.SalesOrderStatus}/{order.SalesOrderProcessingStatus}")
        + (WasDelivered(order) ? ", with deliveries" : "");

    private static bool IsOneWith(FnoOrder order, FnoOrder other) =>
        order.DataAreaId == other.DataAreaId
        && order.OrderingCustomerAccountNumber == other.OrderingCustomerAccountNumber;

    private static bool IsOf(string company, string number, FnoOrder order) =>
        string.Equals(company, order.DataAreaId, StringComparison.OrdinalIgnoreCase)
        && number == order.SalesOrderNumber;

    private IReadOnlyList<T> Read<T>(IEnumerable<T> rows, Func<T, T> seen)
    {
        lock (turn)
        {
            return [.. rows.Select(seen)];
        }
    }
}

using System.Globalization;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>
/// The ERP's books, and what happens in them: an order that is posted to its end vanishes as one that is deleted does.
/// </summary>
internal sealed class BcBooks
{
    private readonly Lock turn = new();
    private readonly List<BcSalesOrder> orders = [];
    private readonly List<BcSalesInvoice> invoices = [];
    private readonly List<BcSalesShipment> shipments = [];
    private readonly List<BcArchive> archives = [];
    private readonly List<BcSalesOrder> ever = [];
    private readonly HashSet<string> reserved = [];
    private readonly HashSet<string> picked = [];
    private readonly HashSet<string> deleted = [];
    private int number = 1000;
    private int versions;

    /// <summary>The order's job of posting is under way: what is read of it is old, and stays so after a change.</summary>
    public HashSet<string> Posting { get; } = [];

    public IReadOnlyList<BcSalesOrder> Orders => Read(orders);

    public IReadOnlyList<BcSalesInvoice> Invoices => Read(invoices);

    public IReadOnlyList<BcSalesShipment> Shipments => Read(shipments);

    public IReadOnlyList<BcArchive> Archives => Read(archives);

    /// <summary>What became of the orders of that number, the website's or the ERP's; null when there were none.</summary>
    public BcBook? Find(string wanted)
    {
        lock (turn)
        {
            List<BcSalesOrder> meant =
            [
                .. ever.Where(order =>
                    order.Number == wanted || order.ExternalDocumentNumber == wanted.ToUpperInvariant()
                ),
            ];
            return meant.Count == 0
                ? null
                : new BcBook(
                    string.Join(" + ", meant.Select(Text)),
                    meant.TrueForAll(order => deleted.Contains(order.Number) && !IsPosted(order)),
                    meant.TrueForAll(order => IsOpen(order) && order.CustomerNumber == meant[0].CustomerNumber)
                );
        }
    }

    /// <summary>Writes an order with two lines.</summary>
    public BcSalesOrder Write(string web, string customer = "C100", string status = "Open")
    {
        lock (turn)
        {
            var order = new BcSalesOrder
            {
                Number = "S-ORD" + (++number).ToString(CultureInfo.InvariantCulture),
                ExternalDocumentNumber = web.ToUpperInvariant(),
                CustomerNumber = customer,
                Status = status,
                SalesOrderLines = [new() { Sequence = 10000, Quantity = 2 }, new() { Sequence = 20000, Quantity = 3 }],
            };
            Touch(order);
            orders.Add(order);
            ever.Add(order);
            return order;
        }
    }

    /// <summary>Posts a part of the first line.</summary>
    public void Ship(BcSalesOrder order, decimal quantity, bool isInvoiced)
    {
        lock (turn)
        {
            var line = order.SalesOrderLines[0];
            line.ShippedQuantity += quantity;
            line.InvoicedQuantity += isInvoiced ? quantity : 0;
            shipments.Add(Shipment(order, [new() { Sequence = 10000, Quantity = quantity }]));
            if (isInvoiced)
            {
                invoices.Add(Invoice(order, [new() { Sequence = 10000, Quantity = quantity }]));
            }

            Touch(order);
        }
    }

    /// <summary>Posts all of it: the order is no more.</summary>
    public void Post(BcSalesOrder order)
    {
        lock (turn)
        {
            shipments.Add(Shipment(order, [.. order.SalesOrderLines]));
            invoices.Add(Invoice(order, [.. order.SalesOrderLines]));
            archives.Add(Archive(order));
            orders.Remove(order);
        }
    }

    /// <summary>The next posting has its number: whoever deletes the order leaves empty documents behind.</summary>
    public void Reserve(BcSalesOrder order)
    {
        lock (turn)
        {
            reserved.Add(order.Number);
        }
    }

    /// <summary>A warehouse pick is made of it.</summary>
    public void Pick(BcSalesOrder order)
    {
        lock (turn)
        {
            picked.Add(order.Number);
        }
    }

    public void Edit(BcSalesOrder order)
    {
        lock (turn)
        {
            Touch(order);
        }
    }

    /// <summary>Deletes it as the ERP does: why not, or null.</summary>
    public string? Delete(BcSalesOrder order)
    {
        lock (turn)
        {
            // A line that is shipped and invoiced passes the ERP's own check.
            if (order.SalesOrderLines.Exists(line => line.ShippedQuantity != line.InvoicedQuantity))
            {
                return "Qty. Shipped Not Invoiced must be equal to '0' in Sales Line.";
            }

            if (picked.Contains(order.Number))
            {
                return "You cannot delete the order because a warehouse pick exists for it.";
            }

            if (reserved.Contains(order.Number))
            {
                shipments.Add(Shipment(order, []));
                invoices.Add(Invoice(order, []));
            }

            archives.Add(Archive(order));
            deleted.Add(order.Number);
            if (!Posting.Contains(order.Number))
            {
                orders.Remove(order);
            }

            return null;
        }
    }

    private bool IsPosted(BcSalesOrder order) =>
        shipments.Exists(one => one.OrderNumber == order.Number && one.SalesShipmentLines.Count > 0)
        || invoices.Exists(one => one.OrderNumber == order.Number && one.SalesInvoiceLines.Count > 0);

    private bool IsOpen(BcSalesOrder order) =>
        orders.Contains(order)
        && order.Status != "Frozen"
        && !IsPosted(order)
        && !picked.Contains(order.Number)
        && !deleted.Contains(order.Number);

    private string Text(BcSalesOrder order) =>
        (
            deleted.Contains(order.Number) ? "deleted"
            : orders.Contains(order) ? order.Status
            : "posted to its end"
        ) + (IsPosted(order) ? ", with posted documents" : "");

    private static BcArchive Archive(BcSalesOrder order) =>
        new() { Number = order.Number, ExternalDocumentNumber = order.ExternalDocumentNumber };

    private BcSalesShipment Shipment(BcSalesOrder order, List<BcLine> lines) =>
        new()
        {
            Number = $"S-SHPT{shipments.Count + 1}",
            OrderNumber = order.Number,
            SalesShipmentLines = lines,
        };

    private BcSalesInvoice Invoice(BcSalesOrder order, List<BcLine> lines) =>
        new()
        {
            Number = $"S-INV{invoices.Count + 1}",
            OrderNumber = order.Number,
            SalesInvoiceLines = lines,
        };

    private void Touch(BcSalesOrder order) =>
        order.LastModifiedDateTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(++versions);

    private IReadOnlyList<T> Read<T>(List<T> rows)
    {
        lock (turn)
        {
            return [.. rows];
        }
    }
}

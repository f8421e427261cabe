namespace Workbench.Web.Data;

/// <summary>The website's orders: as they were placed, and as the ERP reported them.</summary>
internal sealed class OrderBook(Database database)
{
    private const string Entries = """
        SELECT h.id AS historyId, h.webOrderNumber, h.erpOrderNumber, h.customerNumber,
          COALESCE(c.customerPo, '') AS customerPo, COALESCE(c.orderDate, 0) AS orderDate, h.status,
          COALESCE(c.canAddToCart, 1) AS canAddToCart,
          (SELECT COALESCE(SUM(quantity * unitPrice), 0) FROM order_line WHERE orderNumber = h.webOrderNumber) AS total
        FROM order_history h LEFT JOIN customer_order c ON c.orderNumber = h.webOrderNumber
        UNION ALL
        SELECT NULL, c.orderNumber, c.erpOrderNumber, c.customerNumber, c.customerPo, c.orderDate, c.status,
          c.canAddToCart,
          (SELECT COALESCE(SUM(quantity * unitPrice), 0) FROM order_line WHERE orderNumber = c.orderNumber)
        FROM customer_order c
        WHERE NOT EXISTS (SELECT 1 FROM order_history h WHERE h.webOrderNumber = c.orderNumber)
        """;

    public bool IsEmpty => database.Number("SELECT COUNT(*) FROM customer_order") == 0;

    public IReadOnlyList<OrderEntry> All() =>
        database.Query($"SELECT * FROM ({Entries}) ORDER BY orderDate DESC, webOrderNumber, erpOrderNumber", Read);

    public IReadOnlyList<string> Customers() =>
        database.Query(
            "SELECT DISTINCT customerNumber FROM customer_order ORDER BY customerNumber",
            row => row.Text("customerNumber")
        );

    /// <summary>By the ERP's number, else by the website's.</summary>
    public OrderEntry? Find(string number) =>
        database
            .Query(
                $"""
                SELECT * FROM ({Entries}) WHERE erpOrderNumber = $n OR webOrderNumber = $n
                ORDER BY erpOrderNumber = $n DESC, erpOrderNumber LIMIT 1
                """,
                Read,
                ("$n", number)
            )
            .SingleOrDefault();

    public IReadOnlyList<OrderLine> Lines(string webNumber) =>
        database.Query(
            "SELECT * FROM order_line WHERE orderNumber = $n ORDER BY line",
            row => new OrderLine(
                row.Int("line"),
                row.Text("productNumber"),
                row.Text("description"),
                row.Int("quantity"),
                row.Long("unitPrice")
            ),
            ("$n", webNumber)
        );

    /// <summary>What the website does when somebody asks to cancel: it writes the status, and asks nobody.</summary>
    public void SetStatus(OrderEntry entry, string status) =>
        database.InTransaction(() =>
        {
            database.Execute(
                "UPDATE order_history SET status = $s WHERE id = $id",
                ("$s", status),
                ("$id", entry.HistoryId)
            );
            database.Execute(
                "UPDATE customer_order SET status = $s WHERE orderNumber = $n",
                ("$s", status),
                ("$n", entry.WebNumber)
            );
        });

    /// <summary>An order as placed; with reported ERP orders, each with its status.</summary>
    public void Add(PlacedOrder order) =>
        database.InTransaction(() =>
        {
            database.Execute(
                """
                INSERT INTO customer_order (orderNumber, erpOrderNumber, customerNumber, customerPo, status, orderDate, canAddToCart)
                VALUES ($n, '', $customer, $po, $status, $date, $cart)
                """,
                ("$n", order.WebNumber),
                ("$customer", order.CustomerNumber),
                ("$po", order.CustomerPo),
                ("$status", order.Status),
                ("$date", order.OrderDate),
                ("$cart", order.CanAddToCart)
            );
            foreach (var (erpNumber, status) in order.Reported)
            {
                database.Execute(
                    "INSERT INTO order_history (webOrderNumber, erpOrderNumber, customerNumber, status) VALUES ($n, $erp, $customer, $status)",
                    ("$n", order.WebNumber),
                    ("$erp", erpNumber),
                    ("$customer", order.CustomerNumber),
                    ("$status", status)
                );
            }

            foreach (var line in order.Lines)
            {
                database.Execute(
                    "INSERT INTO order_line VALUES ($n, $line, $product, $description, $quantity, $price)",
                    ("$n", order.WebNumber),
                    ("$line", line.Line),
                    ("$product", line.ProductNumber),
                    ("$description", line.Description),
                    ("$quantity", line.Quantity),
                    ("$price", line.UnitPrice)
                );
            }
        });

    private static OrderEntry Read(Row row) =>
        new(
            row.IntOrNull("historyId"),
            row.Text("webOrderNumber"),
            row.Text("erpOrderNumber"),
            row.Text("customerNumber"),
            row.Text("customerPo"),
            row.Time("orderDate"),
            row.Text("status"),
            row.Flag("canAddToCart"),
            row.Long("total")
        );
}

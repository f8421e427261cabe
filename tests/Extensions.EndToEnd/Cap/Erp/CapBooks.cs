using Microsoft.Data.Sqlite;

namespace Extensions.EndToEnd.Cap.Erp;

/// <summary>The ERP's truth, read from its database file: neither the adapter nor the ERP's own answers are believed.</summary>
internal sealed class CapBooks(string file)
{
    private const string Query = """
        SELECT o.OverallStatus,
          EXISTS (SELECT 1 FROM sales_SalesOrderItems i WHERE i.Order_SalesOrder = o.SalesOrder
            AND (i.DeliveredQuantity > 0 OR i.BilledQuantity > 0)),
          EXISTS (SELECT 1 FROM sales_SalesOrderItems i WHERE i.Order_SalesOrder = o.SalesOrder
            AND i.SalesDocumentRjcnReason = ''),
          EXISTS (SELECT 1 FROM sales_LockEntries l WHERE l.SalesOrder = o.SalesOrder),
          o.SoldToParty
        FROM sales_SalesOrders o WHERE o.PurchaseOrderByCustomer = $number OR o.SalesOrder = $number
        ORDER BY o.SalesOrder
        """;

    /// <summary>The orders of that number, the website's or the ERP's; null when there are none.</summary>
    public CapBook? Find(string number)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Query;
        command.Parameters.AddWithValue("$number", number);
        using var row = command.ExecuteReader();
        var orders = new List<CapBook>();
        var customers = new HashSet<string>();
        while (row.Read())
        {
            customers.Add(row.GetString(4));
            orders.Add(Of(row.GetString(0), row.GetBoolean(1), row.GetBoolean(2), row.GetBoolean(3)));
        }

        return orders.Count == 0
            ? null
            : new CapBook(
                string.Join(" + ", orders),
                orders.TrueForAll(order => order.IsCancelled),
                customers.Count == 1 && orders.TrueForAll(order => order.IsCancellable)
            );
    }

    private static CapBook Of(string status, bool isFulfilled, bool hasLiveItems, bool isLocked) =>
        new(
            status + (isFulfilled ? ", delivered or billed" : "") + (isLocked ? ", open for a change" : ""),
            status == "CANCELLED" && !isFulfilled && !hasLiveItems,
            status is "OPEN" or "BLOCKED" && !isFulfilled && !isLocked
        );
}

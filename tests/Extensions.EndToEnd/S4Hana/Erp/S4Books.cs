using Microsoft.Data.Sqlite;

namespace Extensions.EndToEnd.S4Hana.Erp;

/// <summary>The ERP's truth, read from its database file: neither the adapter nor the ERP's own answers are believed.</summary>
internal sealed class S4Books(string file)
{
    private const string Query = """
        SELECT o.SalesOrder, o.SoldToParty,
          (SELECT group_concat(i.SalesOrderItem || ':' || i.SalesDocumentRjcnReason || i.DeliveryStatus
            || i.OrderRelatedBillingStatus, ' ') FROM s4_SalesOrderItems i WHERE i.SalesOrder = o.SalesOrder),
          NOT EXISTS (SELECT 1 FROM s4_SalesOrderItems i WHERE i.SalesOrder = o.SalesOrder
            AND i.SalesDocumentRjcnReason = ''),
          EXISTS (SELECT 1 FROM s4_SalesOrderItems i WHERE i.SalesOrder = o.SalesOrder
            AND (i.DeliveryStatus IN ('B', 'C') OR i.OrderRelatedBillingStatus IN ('B', 'C'))),
          o.SalesDocApprovalStatus = 'A'
            OR EXISTS (SELECT 1 FROM s4_LockEntries l WHERE l.SalesOrder = o.SalesOrder)
            OR EXISTS (SELECT 1 FROM s4_Quirks q WHERE q.SalesOrder = o.SalesOrder AND q.Name = 'ignores')
        FROM s4_SalesOrders o WHERE o.PurchaseOrderByCustomer = $number OR o.SalesOrder = $number
        ORDER BY o.SalesOrder
        """;

    /// <summary>The orders of that number, the website's or the ERP's; null when there are none.</summary>
    public S4Book? Find(string number)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        using var connection = new SqliteConnection(source.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Query;
        command.Parameters.AddWithValue("$number", number);
        using var row = command.ExecuteReader();
        var customers = new HashSet<string>();
        var texts = new List<string>();
        bool isCancelled = true;
        bool isCancellable = true;
        while (row.Read())
        {
            customers.Add(row.GetString(1));
            texts.Add($"{row.GetString(0)} ({row.GetString(2)})");
            bool isRejected = row.GetBoolean(3);
            bool isFulfilled = row.GetBoolean(4);
            isCancelled &= isRejected && !isFulfilled;
            isCancellable &= !isRejected && !isFulfilled && !row.GetBoolean(5);
        }

        return texts.Count == 0
            ? null
            : new S4Book(string.Join(" + ", texts), isCancelled, isCancellable && customers.Count == 1);
    }
}

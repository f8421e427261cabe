using Microsoft.Data.Sqlite;

namespace Extensions.EndToEnd.Vendure.Erp;

/// <summary>The shop's truth, read from its database file: neither the adapter nor Vendure's own answers are believed.</summary>
internal sealed class VendureBooks(string file, bool isMoneyElsewhere)
{
    private const string Query = """
        SELECT o.state,
          EXISTS (SELECT 1 FROM history_entry h WHERE h.orderId = o.id AND h.type = 'ORDER_FULFILLMENT_TRANSITION'
            AND (h.data LIKE '%"to":"Shipped"%' OR h.data LIKE '%"to":"Delivered"%')),
          EXISTS (SELECT 1 FROM order_fulfillments_fulfillment l JOIN fulfillment f ON f.id = l.fulfillmentId
            WHERE l.orderId = o.id AND f.state <> 'Cancelled'),
          EXISTS (SELECT 1 FROM payment p WHERE p.orderId = o.id AND p.state = 'Settled'),
          COALESCE(o.customerId, 0)
        FROM "order" o WHERE o.code = $number OR o.customFieldsWebreference = $number
        ORDER BY o.id
        """;

    private static readonly string[] OpenStates =
    [
        "Draft",
        "AddingItems",
        "ArrangingPayment",
        "PaymentAuthorized",
        "ArrangingAdditionalPayment",
    ];

    /// <summary>The orders of that number, their own or the website's; null when there are none.</summary>
    public VendureBook? Find(string number)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Query;
        command.Parameters.AddWithValue("$number", number);
        using var row = command.ExecuteReader();
        var orders = new List<VendureBook>();
        var customers = new HashSet<long>();
        while (row.Read())
        {
            customers.Add(row.GetInt64(4));
            orders.Add(Of(row.GetString(0), row.GetBoolean(1), row.GetBoolean(2), row.GetBoolean(3)));
        }

        return orders.Count == 0
            ? null
            : new VendureBook(
                string.Join(" + ", orders),
                orders.TrueForAll(order => order.IsCancelled),
                customers.Count == 1 && orders.TrueForAll(order => order.IsCancellable)
            );
    }

    private VendureBook Of(string state, bool wasShipped, bool isShipping, bool isPaid)
    {
        var isTouched = wasShipped || isShipping || (isPaid && !isMoneyElsewhere);
        var isOpen = OpenStates.Contains(state) || (isMoneyElsewhere && state == "PaymentSettled");
        return new VendureBook(
            state
                + (wasShipped ? ", was shipped" : "")
                + (isShipping ? ", has a fulfilment" : "")
                + (isPaid ? ", is paid" : ""),
            state == "Cancelled" && !isTouched,
            isOpen && !isTouched
        );
    }
}

using Microsoft.Data.Sqlite;

namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>The ERP's truth, read from its database file: neither the adapter nor the ERP's own answers are believed.</summary>
internal sealed class TrytonBooks(string file)
{
    private const string Query = """
        SELECT s.state,
          EXISTS (SELECT 1 FROM stock_move m JOIN sale_line l ON m.origin = 'sale.line,' || l.id
            WHERE l.sale = s.id AND m.state = 'done'),
          EXISTS (SELECT 1 FROM account_invoice i JOIN account_invoice_line v ON v.invoice = i.id
            JOIN sale_line l ON v.origin = 'sale.line,' || l.id WHERE l.sale = s.id AND i.state IN ('posted', 'paid'))
        FROM sale_sale s WHERE s.reference = $number OR s.number = $number
        """;

    /// <summary>The sale of that reference or number; null when there is none.</summary>
    public TrytonBook? Find(string number)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = Query;
        command.Parameters.AddWithValue("$number", number);
        using var row = command.ExecuteReader();
        return row.Read() ? new TrytonBook(row.GetString(0), row.GetBoolean(1), row.GetBoolean(2)) : null;
    }

    public long IdOf(string reference)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM sale_sale WHERE reference = $reference";
        command.Parameters.AddWithValue("$reference", reference);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>
    /// Makes the database what another file holds, in one transaction, whether a server runs on it or not.
    /// </summary>
    public void ResetTo(string golden)
    {
        using var from = Open(golden);
        using var to = Open(file);
        from.BackupDatabase(to);
    }

    // Not read-only: after a crash the first to come rolls back what was not committed.
    private static SqliteConnection Open(string file)
    {
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
        };
        var connection = new SqliteConnection(address.ToString());
        connection.Open();
        return connection;
    }
}

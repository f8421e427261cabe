using Microsoft.Data.Sqlite;

namespace Workbench.SampleErp.Orders;

/// <summary>Orders and cancellations in SQLite. One connection; <see cref="OrderDesk"/> takes care of the turns.</summary>
internal sealed class OrderStore : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS orders (
          seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, number TEXT NOT NULL UNIQUE, reference TEXT NOT NULL,
          customer TEXT NOT NULL, status TEXT NOT NULL, fulfilled INTEGER NOT NULL, version INTEGER NOT NULL,
          cancels TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS orders_reference ON orders (reference);
        CREATE TABLE IF NOT EXISTS cancellations (
          orderId TEXT NOT NULL, number INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT, due INTEGER NOT NULL,
          error TEXT, PRIMARY KEY (orderId, number));
        CREATE INDEX IF NOT EXISTS cancellations_running ON cancellations (due) WHERE state = 'Running';
        """;

    private const string OrderColumns = "id, number, reference, customer, status, fulfilled, version, cancels";
    private const string CancellationColumns = "orderId, number, state, reason, due, error";

    private readonly SqliteConnection connection;

    public OrderStore(string? file)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file ?? ":memory:", Pooling = false };
        connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            Execute(Schema);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose() => connection.Dispose();

    public SqliteTransaction Begin() => connection.BeginTransaction();

    public bool IsEmpty() => Scalar("SELECT COUNT(*) FROM orders") == 0;

    public void Clear() => Execute("DELETE FROM orders; DELETE FROM cancellations;");

    public IReadOnlyList<SampleOrder> Find(string? reference, string? number) =>
        Query(
            $"""
            SELECT {OrderColumns} FROM orders
            WHERE ($reference IS NULL OR reference = $reference) AND ($number IS NULL OR number = $number)
            ORDER BY seq
            """,
            ReadOrder,
            ("$reference", reference),
            ("$number", number)
        );

    public SampleOrder? Get(string id) =>
        Query($"SELECT {OrderColumns} FROM orders WHERE id = $id", ReadOrder, ("$id", id)).SingleOrDefault();

    public SampleOrder Insert(NewOrder order)
    {
        var seq = Scalar("SELECT COALESCE(MAX(seq), 0) + 1 FROM orders");
        var inserted = new SampleOrder(
            $"o{seq}",
            order.Number ?? $"E{5000 + seq}",
            order.Reference,
            order.CustomerNumber,
            order.Status,
            order.Fulfilled,
            Version: 1,
            order.Cancels
        );
        Execute(
            $"""
            INSERT INTO orders (seq, {OrderColumns})
            VALUES ($seq, $id, $number, $reference, $customer, $status, $fulfilled, $version, $cancels)
            """,
            [
                ("$seq", seq),
                ("$number", inserted.Number),
                ("$reference", order.Reference),
                ("$customer", order.CustomerNumber),
                ("$cancels", order.Cancels.ToString()),
                .. Changing(inserted),
            ]
        );
        return inserted;
    }

    public void Update(SampleOrder order) =>
        Execute(
            "UPDATE orders SET status = $status, fulfilled = $fulfilled, version = $version WHERE id = $id",
            Changing(order)
        );

    public IReadOnlyList<Cancellation> CancellationsOf(string orderId) =>
        Query(
            $"SELECT {CancellationColumns} FROM cancellations WHERE orderId = $id ORDER BY number",
            ReadCancellation,
            ("$id", orderId)
        );

    public IReadOnlyList<Cancellation> RunningUntil(DateTimeOffset now) =>
        Query(
            $"SELECT {CancellationColumns} FROM cancellations WHERE state = 'Running' AND due <= $now",
            ReadCancellation,
            ("$now", now.ToUnixTimeMilliseconds())
        );

    public void Save(Cancellation cancellation) =>
        Execute(
            $"INSERT OR REPLACE INTO cancellations ({CancellationColumns}) VALUES ($id, $n, $state, $reason, $due, $error)",
            ("$id", cancellation.OrderId),
            ("$n", cancellation.Number),
            ("$state", cancellation.State.ToString()),
            ("$reason", cancellation.Reason),
            ("$due", cancellation.Due.ToUnixTimeMilliseconds()),
            ("$error", cancellation.Error)
        );

    private static (string, object?)[] Changing(SampleOrder order) =>
        [
            ("$id", order.Id),
            ("$status", order.Status),
            ("$fulfilled", order.Fulfilled ? 1 : 0),
            ("$version", order.Version),
        ];

    private static SampleOrder ReadOrder(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetBoolean(5),
            row.GetInt64(6),
            Enum.Parse<CancelMode>(row.GetString(7))
        );

    private static Cancellation ReadCancellation(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetInt32(1),
            Enum.Parse<CancellationState>(row.GetString(2)),
            row.IsDBNull(3) ? null : row.GetString(3),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
            row.IsDBNull(5) ? null : row.GetString(5)
        );

    private long Scalar(string sql)
    {
        using var command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private SqliteCommand Command(string sql, params (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}

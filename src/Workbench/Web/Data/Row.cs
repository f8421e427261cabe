using Microsoft.Data.Sqlite;

namespace Workbench.Web.Data;

/// <summary>The current row of a query, by column name. Times are stored as microseconds since 1970, in UTC.</summary>
internal sealed class Row(SqliteDataReader reader)
{
    public string Text(string column) => reader.GetString(Index(column));

    public string? TextOrNull(string column) => IsNull(column) ? null : Text(column);

    public int Int(string column) => reader.GetInt32(Index(column));

    public int? IntOrNull(string column) => IsNull(column) ? null : Int(column);

    public long Long(string column) => reader.GetInt64(Index(column));

    public bool Flag(string column) => Int(column) != 0;

    public DateTimeOffset Time(string column) =>
        DateTimeOffset.UnixEpoch.AddTicks(Long(column) * TimeSpan.TicksPerMicrosecond);

    public DateTimeOffset? TimeOrNull(string column) => IsNull(column) ? null : Time(column);

    public static long Microseconds(DateTimeOffset time) =>
        (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    private bool IsNull(string column) => reader.IsDBNull(Index(column));

    private int Index(string column) => reader.GetOrdinal(column);
}

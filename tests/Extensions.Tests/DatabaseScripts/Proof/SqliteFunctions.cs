using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>The functions of SQL Server that our scripts and the platform's tables call.</summary>
internal static class SqliteFunctions
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss.fffffff";

    public static void AddTo(SqliteConnection connection)
    {
        var number = 0;
        connection.CreateFunction("next_number", () => ++number);
        connection.CreateFunction("newsequentialid", () => Guid.NewGuid().ToString());
        connection.CreateFunction("newid", () => Guid.NewGuid().ToString());
        connection.CreateFunction("getutcdate", () => Text(DateTime.UtcNow));
        connection.CreateFunction("SYSDATETIMEOFFSET", () => Text(DateTime.UtcNow));
        connection.CreateFunction("DATEADD", (string unit, int count, string time) => Add(unit, count, time));
        connection.CreateFunction(
            "CHARINDEX",
            (string part, string whole) => whole.IndexOf(part, StringComparison.OrdinalIgnoreCase) + 1
        );
        connection.CreateFunction("CONCAT", (object?[] parts) => string.Concat(parts.Select(Shown)));
    }

    private static string Add(string unit, int count, string time)
    {
        var start = DateTime.ParseExact(time, TimeFormat, CultureInfo.InvariantCulture);
        return unit == "hour"
            ? Text(start.AddHours(count))
            : throw new ArgumentException("Only hours are known.", unit);
    }

    private static string Shown(object? part) => Convert.ToString(part, CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);
}

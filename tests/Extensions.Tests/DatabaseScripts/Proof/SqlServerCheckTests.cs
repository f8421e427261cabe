using System.Diagnostics;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>
/// The time of the check is measured here alone: SQLite joins in other ways. What the scripts promise everywhere is the
/// shape that lets an engine join by a hash (<see cref="ScriptRulesTests" />).
/// </summary>
public sealed class SqlServerCheckTests : CheckScenarios
{
    private const string Digits =
        "(SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";

    [SkippableFact]
    public void Check_5000WaitingOrders_TakeNoMoreThanTwiceTheTimeOfNone()
    {
        using var database = OpenSound();
        AddOrdersWithRuns(database);
        var none = TimeOf(database);
        database.Execute(
            "UPDATE OrderHistory SET Status = N'CancellationRequested', ModifiedOn = NULL WHERE OrderDate IS NOT NULL;"
        );

        TimeOf(database).Should().BeLessThan(2 * none);
    }

    private protected override IScriptDatabase Open(string schema) => SqlServerDatabase.OpenOrSkip(schema);

    // 100 000 orders: every second has a successful run, every twentieth a date to pick it by.
    private static void AddOrdersWithRuns(IScriptDatabase database)
    {
        for (var thousand = 1; thousand <= 100; thousand++)
        {
            database.Execute(
                $"""
                INSERT INTO OrderHistory (WebOrderNumber, ERPOrderNumber, Status, CustomerNumber, OrderDate)
                SELECT CONCAT(N'W{thousand}-', a.n, b.n, c.n), CONCAT(N'E{thousand}-', a.n, b.n, c.n), N'Shipped',
                    CASE WHEN c.n % 2 = 0 THEN N'run' ELSE N'' END,
                    CASE WHEN a.n < 5 AND c.n = b.n THEN N'2020-01-01' END
                FROM {Digits} AS a CROSS JOIN {Digits} AS b CROSS JOIN {Digits} AS c;
                """
            );
        }

        database.Execute(
            """
            INSERT INTO CustomerOrder (OrderNumber, ERPOrderNumber, Status)
            SELECT WebOrderNumber, ERPOrderNumber, N'Submitted' FROM OrderHistory;
            INSERT INTO IntegrationJob (JobDefinitionId, Status, Notes)
            SELECT j.Id, N'Success', h.WebOrderNumber
            FROM OrderHistory AS h
            CROSS JOIN JobDefinition AS j
            WHERE h.CustomerNumber = N'run';
            INSERT INTO IntegrationJobParameter (IntegrationJobId, JobDefinitionParameterId, Value)
            SELECT r.Id, p.Id, r.Notes
            FROM IntegrationJob AS r
            INNER JOIN JobDefinitionParameter AS p ON p.JobDefinitionId = r.JobDefinitionId
            WHERE p.Name = N'OrderNumber';
            """
        );
        database.Query("SELECT COUNT(*) AS n FROM OrderHistory WHERE OrderDate IS NOT NULL;")[0]["n"].Should().Be(5000);
    }

    private static TimeSpan TimeOf(IScriptDatabase database)
    {
        database.Query(SqlScripts.Check);
        var watch = Stopwatch.StartNew();
        database.Query(SqlScripts.Check);
        return watch.Elapsed;
    }
}

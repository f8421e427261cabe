using System.Data;
using System.Globalization;
using Extensions.OrderCancel;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.OrderCancel.Website.Reconcile;
using Insite.WIS.Broker;
using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Jobs;

namespace Workbench.Reconcile;

/// <summary>Stands in for website and integration service: gives the list of orders to the real processor.</summary>
internal sealed class ReconcileRunner(IReadOnlyList<ListedOrder> orders)
{
    private readonly ReconcileFinding?[] findings = new ReconcileFinding?[orders.Count];
    private readonly Lock turn = new();
    private readonly List<JobLogLine> log = [];

    /// <param name="job">The job; its initial data is made here.</param>
    /// <param name="told">Is told each order's verdict as it comes.</param>
    /// <param name="end">Ends the run: what has not been asked by then is not asked.</param>
    public Task<ReconcileRun> RunAsync(IntegrationJob job, Action<string> told, CancellationToken end) =>
        // A processor blocks its thread.
        Task.Factory.StartNew(
            () => Run(job, told, end),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    private ReconcileRun Run(IntegrationJob job, Action<string> told, CancellationToken end)
    {
        job.InitialData = OrderListWriter.Write("", orders, continueFrom: "");
        var services = new CancelServices
        {
            Told = (index, finding) =>
            {
                findings[index] = finding;
                told(finding.Verdict.ToString());
            },
            End = end,
        };
        var result = Execute(new IntegrationProcessorOrderCancelReconcile(services), job);
        var counts = result?.Tables[ReconcileTables.Counts]?.Rows[0];
        return new ReconcileRun(
            [.. orders.Select((order, i) => ReconcileRow.Of(order, findings[i]))],
            log.Count > 0 ? log[^1].Message : "",
            log,
            counts is null ? [] : ToCancel(result!, counts),
            counts is not null && Text(counts, ReconcileParameters.DryRun.Name) == "true"
        );
    }

    private DataSet? Execute(IntegrationProcessorOrderCancelReconcile processor, IntegrationJob job)
    {
        try
        {
            return processor.Execute(new SiteConnection { LogSink = Write }, job, null!);
        }
        catch (OrderCancelException e)
        {
            return e.Result;
        }
#pragma warning disable CA1031 // Whatever a processor throws fails its job, and never the service.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Write("Fatal", $"Unexpected {e.GetType().FullName}: {e.Message}");
            return null;
        }
    }

    private static List<string> ToCancel(DataSet result, DataRow counts) =>
        [
            .. result.Tables[ReconcileTables.Orders]!
                .Rows.Cast<DataRow>()
                .Where(row => Text(row, ReconcileTables.Verdict) == Verdicts.OpenInErp)
                .Select(row => Text(row, ReconcileTables.OrderNumber))
                .Where(number => number.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Take(int.Parse(Text(counts, ReconcileParameters.MaxRequeue.Name), CultureInfo.InvariantCulture)),
        ];

    private static string Text(DataRow row, string column) => row[column] as string ?? "";

    private void Write(string level, string message)
    {
        lock (turn)
        {
            log.Add(new JobLogLine(level, message));
        }
    }
}

using System.Data;
using System.Diagnostics;
using Extensions.OrderCancel;
using Extensions.OrderCancel.Job;
using Insite.WIS.Broker;
using Insite.WIS.Broker.WebIntegrationService;

namespace Workbench.Jobs;

/// <summary>Stands in for the integration service: runs the steps of a job through the real processor.</summary>
internal sealed class JobRunner(Action<JobLogLine> show)
{
    private const string Fatal = "Fatal";

    private readonly Lock turn = new();
    private readonly List<JobLogLine> log = [];

    public JobRun Run(IntegrationJob job, string orderNumber)
    {
        var watch = Stopwatch.StartNew();
        var site = new SiteConnection { LogSink = Write };
        DataSet? result = null;
        // A job without a step may still reach its processor.
        var steps = job.JobDefinition.JobDefinitionSteps.OrderBy(step => step.Sequence).DefaultIfEmpty();
        foreach (var step in steps)
        {
            result = RunStep(site, job, step);
            if (HasFailed)
            {
                break;
            }
        }

        return Report(orderNumber, result, (int)watch.ElapsedMilliseconds);
    }

    private bool HasFailed => log.Exists(line => line.Level == Fatal);

    private DataSet? RunStep(SiteConnection site, IntegrationJob job, JobDefinitionStep? step)
    {
        try
        {
            return new IntegrationProcessorOrderCancel().Execute(site, job, step!);
        }
        catch (OrderCancelException e)
        {
            // A job fails by an exception as well as by a Fatal line.
            if (!HasFailed)
            {
                Write(Fatal, e.Message);
            }

            return e.Result;
        }
#pragma warning disable CA1031 // Whatever a processor throws fails its job, and never the service.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Write(Fatal, $"Unexpected {e.GetType().FullName}: {e.Message}");
            return null;
        }
    }

    private JobRun Report(string orderNumber, DataSet? result, int elapsed)
    {
        var row = result?.Tables[ResultDataSet.TableName]?.Rows[0];
        var orders = result?.Tables[ResultDataSet.ErpOrderTableName]?.Rows.Cast<DataRow>() ?? [];
        return new JobRun(
            orderNumber,
            !HasFailed,
            row is null ? null : Text(row, "Outcome"),
            [
                .. orders.Select(order => new ErpOrderLine(
                    Text(order, "ErpOrderNumber"),
                    Text(order, "Outcome"),
                    Text(order, "ErpStatus")
                )),
            ],
            row is null ? 0 : (int)row["RequestsSent"],
            row is null ? elapsed : (int)row["ElapsedMs"],
            [.. log],
            [.. (result?.Tables[CheckTable.TableName]?.Rows.Cast<DataRow>() ?? []).Select(Check)]
        );
    }

    private static CheckLine Check(DataRow row) =>
        new(
            Text(row, "What"),
            Text(row, "Parameter"),
            Text(row, "Path"),
            Text(row, "Lookup"),
            Text(row, "Read"),
            Text(row, "Meaning"),
            Text(row, "Remedy")
        );

    private static string Text(DataRow row, string column) => row[column] as string ?? "";

    private void Write(string level, string message)
    {
        lock (turn)
        {
            var line = new JobLogLine(level, message);
            log.Add(line);
            show(line);
        }
    }
}

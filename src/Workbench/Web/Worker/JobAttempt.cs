using System.Data;
using Extensions.OrderCancel;
using Extensions.OrderCancel.Job;
using Insite.Common.Helpers;
using Insite.WIS.Broker;
using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Jobs;
using Workbench.Web.Data;
using Workbench.Web.Recording;

namespace Workbench.Web.Worker;

/// <summary>
/// One attempt of a job: preprocessor, the integration processor for each step, postprocessor. The processors are the
/// module's own; the order in which the platform calls them after a failure is assumed.
/// </summary>
internal sealed class JobAttempt(
    JobRow row,
    JobDocument document,
    Store store,
    RecordedServices services,
    JobLog log,
    WebsiteSide website
)
{
    public void Run(CancellationToken cancelled)
    {
        try
        {
            RunAll(cancelled);
        }
#pragma warning disable CA1031 // Whatever goes wrong fails the job, and never the worker.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (!log.HasFatal && !cancelled.IsCancellationRequested)
            {
                log.Fatal($"Unexpected {e.GetType().FullName}: {e.Message}");
            }
        }
    }

    private void RunAll(CancellationToken cancelled)
    {
        var job = new WisJobs(store).Build(row, document);
        var redactor = WisJobs.RedactorFor(job);
        var recorder = new RunRecorder(row.JobNumber, row.RetryCounter + 1, store.Journal, redactor);
        job.InitialData = website.Preprocess(recorder) ?? "";
        store.Queue.SaveInitialData(row.JobNumber, job.InitialData);
        var result = RunSteps(job, recorder, cancelled);
        var xml = XmlDatasetManager.ConvertDatasetToXml(result) ?? "";
        store.Queue.SaveResult(row.JobNumber, xml);
        if (result is not null && !cancelled.IsCancellationRequested)
        {
            website.Postprocess(recorder, XmlDatasetManager.ConvertXmlToDataset(xml), cancelled);
        }
    }

    private DataSet? RunSteps(IntegrationJob job, RunRecorder recorder, CancellationToken cancelled)
    {
        if (document.Text("IntegrationProcessor") != JobDefinitions.OrderCancel)
        {
            log.Fatal($"The workbench has no integration processor \"{document.Text("IntegrationProcessor")}\".");
            return null;
        }

        DataSet? result = null;
        // A job without a step may still reach its processor.
        foreach (var step in job.JobDefinition.JobDefinitionSteps.OrderBy(step => step.Sequence).DefaultIfEmpty())
        {
            if (cancelled.IsCancellationRequested)
            {
                return null;
            }

            result = RunStep(job, step, recorder);
            if (log.HasFatal)
            {
                break;
            }
        }

        return result;
    }

    private DataSet? RunStep(IntegrationJob job, JobDefinitionStep? step, RunRecorder recorder)
    {
        var site = new SiteConnection { LogSink = log.Write };
        try
        {
            var result = new IntegrationProcessorOrderCancel(services.For(recorder)).Execute(site, job, step!);
            Note(recorder, result);
            return result;
        }
        catch (OrderCancelException e)
        {
            Note(recorder, e.Result);
            if (!log.HasFatal)
            {
                log.Fatal(e.Message);
            }

            // An exception brings no DataSet to the website.
            return null;
        }
    }

    private void Note(RunRecorder recorder, DataSet result)
    {
        var main = result.Tables[ResultDataSet.TableName]!.Rows[0];
        var outcome = (string)main[ResultDataSet.OutcomeColumn];
        store.Queue.SaveOutcome(row.JobNumber, outcome);
        recorder.Add(
            recorder.Next(),
            RunEventKind.Outcome,
            DateTimeOffset.UtcNow,
            TimeSpan.Zero,
            outcome,
            (string)main["Message"],
            isFault: log.HasFatal
        );
    }
}

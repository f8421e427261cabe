using System.Data;
using System.Globalization;
using Extensions.OrderCancel.Website;
using Insite.Data.Entities;
using Workbench.Jobs;
using Workbench.Web.Data;
using Workbench.Web.Recording;
using Workbench.Web.Website;

namespace Workbench.Web.Worker;

/// <summary>The website's part of an attempt: the module's pre- and postprocessor, when the job definition names them.</summary>
internal sealed class WebsiteSide(JobRow row, JobDocument document, Store store, JobLog log)
{
    private readonly IntegrationJob job = WebsiteJobs.Build(row, store.History.ParametersOf(row.JobNumber));

    /// <returns>The initial data for the processor.</returns>
    public string? Preprocess(RunRecorder recorder)
    {
        if (!IsOurs("PreProcessor"))
        {
            return row.InitialData;
        }

        var preprocessor = new JobPreprocessorOrderCancel(new WebsiteDatabase(store.Database))
        {
            JobLogger = new WebsiteJobLog(log),
            IntegrationJob = job,
        };
        return recorder
            .Step(
                RunEventKind.Preprocess,
                "Preprocessor",
                preprocessor.Execute,
                done =>
                    string.IsNullOrEmpty(done.InitialData)
                        ? "The website knows no such order: the initial data was left alone."
                        : "Put both numbers, the customer and the status into the initial data."
            )
            .InitialData;
    }

    public void Postprocess(RunRecorder recorder, DataSet result, CancellationToken cancelled)
    {
        if (!IsOurs("PostProcessor"))
        {
            return;
        }

        var settings = new OrderCancelSettings { ValueSource = Setting };
        var postprocessor = new JobPostprocessorOrderCancel(new WebsiteDatabase(store.Database), settings)
        {
            JobLogger = new WebsiteJobLog(log),
            IntegrationJob = job,
        };
        using var stop = cancelled.Register(postprocessor.Cancel);
        recorder.Step(
            RunEventKind.Postprocess,
            "Postprocessor",
            () =>
            {
                postprocessor.Execute(result, cancelled);
                return store.Orders.Find(row.OrderNumber)?.Status;
            },
            status => status is null ? "No such order on the website." : $"The website's order is \"{status}\"."
        );
    }

    /// <summary>Settings are stored as <c>{Group}_{Property}</c>.</summary>
    public static string SettingName(string property) =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(OrderCancelSettings)}_{property}");

    private object? Setting(string property) => store.Settings.Find(SettingName(property));

    private bool IsOurs(string field)
    {
        var name = document.Text(field);
        if (name.Length > 0 && name is not ("None" or JobDefinitions.OrderCancel))
        {
            throw new InvalidOperationException($"The workbench has no {field} \"{name}\".");
        }

        return name == JobDefinitions.OrderCancel;
    }
}

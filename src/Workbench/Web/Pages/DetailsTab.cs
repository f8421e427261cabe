using System.Globalization;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Details of a job definition: connection, processors, retries, limits, notification.</summary>
internal sealed class DetailsTab(Store store) : IDefinitionTab
{
    private const int MostMinutes = 1440;
    private const int MostRetries = 20;

    private static readonly string[] Processors = ["None", "OrderCancel"];
    private static readonly string[] Conditions = ["Failure", "Completion"];

    public Html Show(JobDocument job, View view) =>
        view.Form(
            Paths.Definition(job.Id) + "/details",
            Of(
                $"""
                {Parts.Facts(
                    ("Job type", Of($"{job.Text("JobType")}")),
                    ("Standard job name", Of($"{job.Text("StandardJobName")}")),
                    ("Integration processor", Of($"{job.Text("IntegrationProcessor")}"))
                )}
                {Fields.Choice("connection", "Connection", $"{job.ConnectionId}", ConnectionChoices.Of(store))}
                {Fields.Choice("preProcessor", "Preprocessor", job.Text("PreProcessor"), Processors)}
                {Fields.Choice("postProcessor", "Postprocessor", job.Text("PostProcessor"), Processors)}
                {Fields.Number(
                    "maxRetries",
                    "Max Retries",
                    job.Number("MaxRetries"),
                    MostRetries,
                    "A failed attempt is repeated so many times."
                )}
                {Fields.Number(
                    "maxTimeoutMinutes",
                    "Max Timeout Minutes",
                    job.Number("MaxTimeoutMinutes"),
                    MostMinutes,
                    "0: no limit."
                )}
                {Fields.Text("notifyEmail", "Notify Email", job.Text("NotifyEmail"))}
                {Fields.Choice("notifyCondition", "Notify Condition", job.Text("NotifyCondition"), Conditions)}
                {Fields.Check(
                    "debuggingEnabled",
                    "Debugging Enabled",
                    job.Flag("DebuggingEnabled"),
                    "Debug lines are kept in the log."
                )}
                <button class="primary">Save</button>
                <p>{Parts.Assumed(
                    "How Max Retries repeats a run, what Max Timeout does to a run, and whether the postprocessor runs after a Fatal line is not public. docs/workbench.md says what happens here."
                )}</p>

                """
            )
        );

    public string? Save(PageContext context, JobDocument job)
    {
        if (
            !TryNumber(context.Field("maxRetries"), MostRetries, out var retries)
            || !TryNumber(context.Field("maxTimeoutMinutes"), MostMinutes, out var minutes)
        )
        {
            return $"Max Retries is a number from 0 to {MostRetries}, Max Timeout Minutes one from 0 to {MostMinutes}.";
        }

        if (!Processors.Contains(context.Field("preProcessor")) || !Processors.Contains(context.Field("postProcessor")))
        {
            return "Preprocessor and postprocessor are None or OrderCancel.";
        }

        job.ConnectionId = Guid.TryParse(context.Field("connection"), out var connection) ? connection : null;
        job.Set("PreProcessor", context.Field("preProcessor"));
        job.Set("PostProcessor", context.Field("postProcessor"));
        job.Set("MaxRetries", retries);
        job.Set("MaxTimeoutMinutes", minutes);
        job.Set("NotifyEmail", context.Field("notifyEmail"));
        job.Set("NotifyCondition", context.Field("notifyCondition"));
        job.Set("DebuggingEnabled", context.Flag("debuggingEnabled"));
        return null;
    }

    private static bool TryNumber(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}

using System.Globalization;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Newtonsoft.Json.Linq;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>The tabs of a job definition: Details, Steps, Parameters. What they save is returned as a problem, or null.</summary>
internal sealed class DefinitionTabs(Store store)
{
    private const int MostMinutes = 1440;
    private const int MostRetries = 20;
    private const int LongestValue = 512;

    private static readonly string[] Processors = ["None", "OrderCancel"];
    private static readonly string[] Conditions = ["Failure", "Completion"];

    public Html Details(JobDocument job, View view) =>
        view.Form(
            Paths.Definition(job.Id) + "/details",
            Of(
                $"""
                {Parts.Facts(("Job type", Of($"{job.Text("JobType")}")), ("Standard job name", Of($"{job.Text("StandardJobName")}")), ("Integration processor", Of($"{job.Text("IntegrationProcessor")}")))}
                {Fields.Choice("connection", "Connection", $"{job.ConnectionId}", ConnectionChoices())}
                {Fields.Choice("preProcessor", "Preprocessor", job.Text("PreProcessor"), Processors)}
                {Fields.Choice("postProcessor", "Postprocessor", job.Text("PostProcessor"), Processors)}
                {Fields.Number("maxRetries", "Max Retries", job.Number("MaxRetries"), MostRetries, "A failed attempt is repeated so many times.")}
                {Fields.Number("maxTimeoutMinutes", "Max Timeout Minutes", job.Number("MaxTimeoutMinutes"), MostMinutes, "0: no limit.")}
                {Fields.Text("notifyEmail", "Notify Email", job.Text("NotifyEmail"))}
                {Fields.Choice("notifyCondition", "Notify Condition", job.Text("NotifyCondition"), Conditions)}
                {Fields.Check("debuggingEnabled", "Debugging Enabled", job.Flag("DebuggingEnabled"), "Debug lines are kept in the log.")}
                <button class="primary">Save</button>
                <p>{Parts.Assumed("How Max Retries repeats a run, what Max Timeout does to a run, and whether the postprocessor runs after a Fatal line is not public. docs/workbench.md says what happens here.")}</p>

                """
            )
        );

    public string? SaveDetails(PageContext context, JobDocument job)
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

    public Html Steps(JobDocument job, View view) =>
        view.Form(
            Paths.Definition(job.Id) + "/steps",
            Of(
                $"""
                {job.Steps.Select(Step)}
                {If(job.Steps.Count == 0, () => Of($"""<p class="empty">No step. A job without one may never reach its processor.</p>"""))}
                <button class="primary">Save</button>

                """
            )
        );

    public string? SaveSteps(PageContext context, JobDocument job)
    {
        foreach (var step in job.Steps)
        {
            var value = context.Field(OverrideField(step));
            step["IntegrationConnectionOverrideId"] = Guid.TryParse(value, out var id) ? id.ToString() : null;
        }

        return null;
    }

    public Html Parameters(JobDocument job, View view) =>
        view.Form(
            Paths.Definition(job.Id) + "/parameters",
            Of(
                $"""
                {job.Parameters.Select(Parameter)}
                <fieldset><legend>Add a parameter</legend>
                <div class="field"><label for="newName">Name</label><input id="newName" name="newName" list="known" autocomplete="off"><datalist id="known">{Known(job).Select(one => Of($"""<option value="{one.Name}">{one.Help}</option>"""))}</datalist></div>
                {Fields.Text("newValue", "Default value", "")}</fieldset>
                <p class="soft">Blank means the built-in default. An added parameter without a value is taken away again.</p>
                <button class="primary">Save</button>

                """
            )
        );

    public string? SaveParameters(PageContext context, JobDocument job)
    {
        var shipped = job.Parameters.Select(one => JobDocument.Text(one, "Name")).ToList();
        foreach (var name in shipped)
        {
            var value = context.Field("value-" + name);
            if (value.Length > LongestValue)
            {
                return $"{name}: a default value has at most {LongestValue} characters. It can go on in {name}2.";
            }

            if (string.Equals(name, "OrderNumber", StringComparison.OrdinalIgnoreCase) && value.Length > 0)
            {
                return "OrderNumber must never have a default value: each run brings its own.";
            }

            job.SetParameter(name, value);
        }

        return AddParameter(job, context.Field("newName"), context.Field("newValue"));
    }

    private static string? AddParameter(JobDocument job, string name, string value)
    {
        if (name.Length == 0)
        {
            return null;
        }

        if (value.Length > LongestValue)
        {
            return $"{name}: a default value has at most {LongestValue} characters.";
        }

        job.SetParameter(name, value);
        return null;
    }

    private Html Step(JObject step) =>
        Of(
            $"""
            <fieldset><legend>Step {JobDocument.Number(step, "Sequence")}: {JobDocument.Text(step, "Name")}</legend>
            {Fields.Choice(OverrideField(step), "Connection override", JobDocument.Text(step, "IntegrationConnectionOverrideId"), ConnectionChoices(), "Wins over the job's connection. Needed where the job runs on Internal.")}
            </fieldset>

            """
        );

    private static Html Parameter(JObject parameter)
    {
        var name = JobDocument.Text(parameter, "Name");
        return Fields.Text("value-" + name, name, JobDocument.Text(parameter, "DefaultValue"), JobDocument.Text(parameter, "Prompt"));
    }

    private static IEnumerable<JobParameter> Known(JobDocument job) =>
        OrderCancelParameters
            .All.Concat(ErpAdapterRegistry.All().SelectMany(adapter => adapter.Parameters))
            .DistinctBy(one => one.Name)
            .Where(one => job.Parameters.All(has => JobDocument.Text(has, "Name") != one.Name));

    private IEnumerable<(string Value, string Text)> ConnectionChoices() =>
        [("", "none"), .. store.Connections.All().Select(one => ($"{one.Id}", one.Name))];

    private static string OverrideField(JObject step) => $"override-{JobDocument.Number(step, "Sequence")}";

    private static bool TryNumber(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}

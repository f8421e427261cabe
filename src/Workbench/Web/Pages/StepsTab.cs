using Newtonsoft.Json.Linq;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Steps of a job definition, with their connection overrides.</summary>
internal sealed class StepsTab(Store store) : IDefinitionTab
{
    public Html Show(JobDocument job, View view) =>
        view.Form(
            Paths.Definition(job.Id) + "/steps",
            Of(
                $"""
                {job.Steps.Select(Step)}
                {If(
                    job.Steps.Count == 0,
                    () => Of($"""<p class="empty">No step. A job without one may never reach its processor.</p>""")
                )}
                <button class="primary">Save</button>

                """
            )
        );

    public string? Save(PageContext context, JobDocument job)
    {
        foreach (var step in job.Steps)
        {
            var value = context.Field(OverrideField(step));
            step["IntegrationConnectionOverrideId"] = Guid.TryParse(value, out var id) ? id.ToString() : null;
        }

        return null;
    }

    private Html Step(JObject step) =>
        Of(
            $"""
            <fieldset><legend>Step {JobDocument.Number(step, "Sequence")}: {JobDocument.Text(step, "Name")}</legend>
            {Fields.Choice(
                OverrideField(step),
                "Connection override",
                JobDocument.Text(step, "IntegrationConnectionOverrideId"),
                ConnectionChoices.Of(store),
                "Wins over the job's connection. Needed where the job runs on Internal."
            )}
            </fieldset>

            """
        );

    private static string OverrideField(JObject step) => $"override-{JobDocument.Number(step, "Sequence")}";
}

using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Newtonsoft.Json.Linq;
using Workbench.Web.Data;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Pages;

/// <summary>Parameters of a job definition with their default values.</summary>
internal sealed class ParametersTab : IDefinitionTab
{
    private const int LongestValue = 512;

    public Html Show(JobDocument job, View view) =>
        view.Form(
            Paths.Definition(job.Id) + "/parameters",
            Of(
                $"""
                {job.Parameters.Select(Parameter)}
                <fieldset><legend>Add a parameter</legend>
                <div class="field"><label for="newName">Name</label><input id="newName" name="newName" list="known" autocomplete="off"><datalist id="known">{Known(
                        job
                    ).Select(one => Of($"""<option value="{one.Name}">{one.Help}</option>"""))}</datalist></div>
                {Fields.Text("newValue", "Default value", "")}</fieldset>
                <p class="soft">Blank means the built-in default. An added parameter without a value is taken away again.</p>
                <button class="primary">Save</button>

                """
            )
        );

    public string? Save(PageContext context, JobDocument job)
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

    private static Html Parameter(JObject parameter)
    {
        var name = JobDocument.Text(parameter, "Name");
        return Fields.Text(
            "value-" + name,
            name,
            JobDocument.Text(parameter, "DefaultValue"),
            JobDocument.Text(parameter, "Prompt")
        );
    }

    private static IEnumerable<JobParameter> Known(JobDocument job) =>
        OrderCancelParameters
            .All.Concat(ErpAdapterRegistry.All().SelectMany(adapter => adapter.Parameters))
            .DistinctBy(one => one.Name)
            .Where(one => job.Parameters.All(has => JobDocument.Text(has, "Name") != one.Name));
}

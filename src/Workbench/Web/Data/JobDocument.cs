using System.Globalization;
using Insite.WIS.Broker.WebIntegrationService;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Workbench.Jobs;

namespace Workbench.Web.Data;

/// <summary>
/// One job definition as the import format writes it. The document itself is kept, so that fields which the workbench
/// does not use survive an import, an edit and an export.
/// </summary>
internal sealed class JobDocument(JObject json)
{
    public Guid Id => Guid.Parse(Text("Id"));

    public string Name => Text("Name");

    public string Json => json.ToString(Formatting.Indented);

    public Guid? ConnectionId
    {
        get => Guid.TryParse(Text("IntegrationConnectionId"), out var id) ? id : null;
        set => json["IntegrationConnectionId"] = value?.ToString();
    }

    public IReadOnlyList<JObject> Parameters => Items(json, "JobDefinitionParameters");

    public IReadOnlyList<JObject> Steps =>
        [.. Items(json, "JobDefinitionSteps").OrderBy(step => Number(step, "Sequence"))];

    public static IReadOnlyList<JObject> StepParameters(JObject step) => Items(step, "JobDefinitionStepParameters");

    public string Text(string field) => Text(json, field);

    public int Number(string field) => Number(json, field);

    public bool Flag(string field) => json[field]?.Type == JTokenType.Boolean && json.Value<bool>(field);

    public void Set(string field, JToken value) => json[field] = value;

    /// <summary>Sets a parameter's default value; adds the parameter when the job does not have it.</summary>
    public void SetParameter(string name, string value) => SetParameter(json, "JobDefinitionParameters", name, value);

    public void RemoveParameter(string name) => Parameters.FirstOrDefault(one => IsNamed(one, name))?.Remove();

    /// <summary>As the integration service gets it: without a connection, which is not part of the format.</summary>
    public JobDefinition ToDefinition() => JobDefinitions.Linked(JobDefinitionFile.ToDefinition(json));

    public static string Text(JObject item, string field) =>
        item[field] is JValue { Value: { } value } ? Convert.ToString(value, CultureInfo.InvariantCulture) ?? "" : "";

    public static int Number(JObject item, string field) =>
        item[field]?.Type == JTokenType.Integer ? item.Value<int>(field) : 0;

    private static bool IsNamed(JObject parameter, string name) =>
        string.Equals(Text(parameter, "Name"), name, StringComparison.OrdinalIgnoreCase);

    private static JObject[] Items(JObject owner, string field) =>
        owner[field] is JArray items ? [.. items.OfType<JObject>()] : [];

    private static void SetParameter(JObject owner, string field, string name, string value)
    {
        var items = Items(owner, field);
        if (items.FirstOrDefault(one => IsNamed(one, name)) is { } known)
        {
            known["DefaultValue"] = value;
            return;
        }

        if (owner[field] is not JArray list)
        {
            owner[field] = list = [];
        }

        list.Add(
            new JObject
            {
                ["Id"] = Guid.NewGuid().ToString(),
                ["JobDefinitionId"] = Text(owner, "Id"),
                ["Sequence"] = items.Select(one => Number(one, "Sequence")).DefaultIfEmpty(0).Max() + 1,
                ["ValueType"] = "String",
                ["DefaultValue"] = value,
                ["Prompt"] = name,
                ["Name"] = name,
            }
        );
    }
}

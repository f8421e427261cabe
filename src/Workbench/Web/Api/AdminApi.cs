using System.Globalization;
using System.Text.Json;
using Newtonsoft.Json.Linq;
using Workbench.Jobs;
using Workbench.Web.Data;
using Workbench.Web.Website;

namespace Workbench.Web.Api;

/// <summary>The Admin Console's API, as far as a cancellation touches it: lists are in <c>value</c>, names in camel case.</summary>
internal sealed class AdminApi(Store store, Cancellations cancellations)
{
    private const string Root = "/api/v1/admin";
    private const string ContextName = "@odata.context";
    private const int Most = 200;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Root + "/jobdefinitions", DefinitionsAsync);
        routes.MapGet(Root + "/jobdefinitions({id})", DefinitionAsync);
        routes.MapGet(Root + "/integrationjobs", JobsAsync);
        routes.MapPost(Root + "/integrationjobs", StartAsync);
        routes.MapGet(Root + "/integrationjobs({id})", JobAsync);
        routes.MapGet(Root + "/integrationjobs({id})/integrationjoblogs", LogsAsync);
        routes.MapGet(Root + "/orderstatusmappings", MappingsAsync);
    }

    private Task DefinitionsAsync(HttpContext context) =>
        WriteAsync(context, List("jobDefinitions", store.Definitions.All().Select(Model)));

    private Task DefinitionAsync(HttpContext context) =>
        store.Definitions.Find(Id(context)) is { } definition
            ? WriteAsync(context, Model(definition))
            : ApiJson.ProblemAsync(context, StatusCodes.Status404NotFound, "There is no such job definition.");

    private Task JobsAsync(HttpContext context) =>
        ApiJson.WriteAsync(context, Set("integrationJobs", store.History.Latest(Most).Select(Model).ToList()));

    private Task JobAsync(HttpContext context) =>
        Job(context) is { } job
            ? ApiJson.WriteAsync(context, Model(job))
            : ApiJson.ProblemAsync(context, StatusCodes.Status404NotFound, "There is no such job.");

    private Task LogsAsync(HttpContext context) =>
        Job(context) is { } job
            ? ApiJson.WriteAsync(
                context,
                Set(
                    "integrationJobLogs",
                    store
                        .History.LogOf(job.JobNumber)
                        .Select(line => new
                        {
                            integrationJobId = job.Id,
                            line.Sequence,
                            line.TypeName,
                            logDateTime = line.LoggedOn,
                            line.Message,
                        })
                        .ToList()
                )
            )
            : ApiJson.ProblemAsync(context, StatusCodes.Status404NotFound, "There is no such job.");

    private async Task StartAsync(HttpContext context)
    {
        NewJobModel? wanted;
        try
        {
            wanted = await context.Request.ReadFromJsonAsync<NewJobModel>(context.RequestAborted);
        }
        catch (JsonException)
        {
            wanted = null;
        }

        if (wanted is null || store.Definitions.Find(wanted.JobDefinitionId) is not { } definition)
        {
            await ApiJson.ProblemAsync(
                context,
                StatusCodes.Status400BadRequest,
                "jobDefinitionId names no job definition."
            );
            return;
        }

        var values = wanted.ValuesFor(definition);
        var order = values.Find(one => one.Name == JobFactory.OrderNumber)?.Value ?? "";
        var number = cancellations.Start(definition, order, "Api", wanted.IsPreview, values);
        await ApiJson.WriteAsync(context, Model(store.History.Find(number)!), StatusCodes.Status201Created);
    }

    private Task MappingsAsync(HttpContext context) =>
        ApiJson.WriteAsync(context, Set("orderStatusMappings", store.Mappings.All()));

    private JobRow? Job(HttpContext context) => store.History.Find(Id(context));

    private static object Model(JobRow job) =>
        new
        {
            job.Id,
            jobDefinitionId = job.DefinitionId,
            job.JobNumber,
            job.Status,
            startDateTime = job.StartedOn,
            endDateTime = job.EndedOn,
            duration = job.Duration?.TotalSeconds ?? 0,
            job.IsPreview,
            job.RetryCounter,
            job.ResultData,
        };

    private static JToken Model(JobDocument definition) => CamelCased(JObject.Parse(definition.Json));

    private static Dictionary<string, object> Set(string set, object value) =>
        new(StringComparer.Ordinal) { [ContextName] = $"{Root}/$metadata#{set}", ["value"] = value };

    private static JObject List(string set, IEnumerable<JToken> items) =>
        new() { [ContextName] = $"{Root}/$metadata#{set}", ["value"] = new JArray(items) };

    private static JToken CamelCased(JToken token) =>
        token switch
        {
            JObject item => new JObject(
                item.Properties().Select(one => new JProperty(Camel(one.Name), CamelCased(one.Value)))
            ),
            JArray items => new JArray(items.Select(CamelCased)),
            _ => token.DeepClone(),
        };

    private static string Camel(string name) =>
        string.Concat(name[..1].ToLower(CultureInfo.InvariantCulture), name.AsSpan(1));

    private static Guid Id(HttpContext context) =>
        Guid.TryParse(context.Request.RouteValues["id"] as string, out var id) ? id : Guid.Empty;

    private static Task WriteAsync(HttpContext context, JToken body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(body.ToString(), context.RequestAborted);
    }
}

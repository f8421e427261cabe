using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Insite.WIS.Broker.WebIntegrationService;

namespace Workbench.Cli;

/// <summary>The adapters that the module finds, and what can be set for them.</summary>
internal static class AdapterCatalog
{
    /// <summary>What every adapter understands.</summary>
    public static IReadOnlyList<ParameterDocument> Shared() => Documents(OrderCancelParameters.All);

    /// <summary>Each adapter with the parameters that only it understands.</summary>
    public static IReadOnlyList<AdapterDocument> All() =>
        [.. ErpAdapterRegistry.All().Select(one => new AdapterDocument(one.Name, Documents(one.Parameters)))];

    /// <summary>The name that the run will look its adapter up by.</summary>
    public static string NameFor(IntegrationJob job)
    {
        var parameter = OrderCancelParameters.ErpAdapter;
        var isMeant = (string? name) => string.Equals(name, parameter.Name, StringComparison.OrdinalIgnoreCase);
        var ofRun = job.IntegrationJobParameters.FirstOrDefault(one => isMeant(one.JobDefinitionParameter?.Name));
        var ofJob = job.JobDefinition.JobDefinitionParameters.FirstOrDefault(one => isMeant(one.Name));
        string?[] names = [ofRun?.Value, ofJob?.DefaultValue, parameter.Default];
        return names.First(name => !string.IsNullOrWhiteSpace(name))!;
    }

    private static ParameterDocument[] Documents(IEnumerable<JobParameter> parameters) =>
        [.. parameters.Select(one => new ParameterDocument(one.Name, one.Default, one.Help))];
}

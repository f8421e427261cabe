using Insite.WIS.Broker.WebIntegrationService;

namespace Workbench.Jobs;

/// <summary>What the definitions of a run have in common, wherever they come from.</summary>
internal static class JobDefinitions
{
    public const string OrderCancel = "OrderCancel";

    /// <summary>Sets what the platform's objects know of each other.</summary>
    public static JobDefinition Linked(JobDefinition definition)
    {
        definition.JobDefinitionParameters = Present(definition.JobDefinitionParameters);
        definition.JobDefinitionSteps = Present(definition.JobDefinitionSteps);
        foreach (var parameter in definition.JobDefinitionParameters)
        {
            parameter.JobDefinitionId = definition.Id;
        }

        foreach (var step in definition.JobDefinitionSteps)
        {
            step.JobDefinition = definition;
            step.JobDefinitionId = definition.Id;
            step.JobDefinitionStepParameters = Present(step.JobDefinitionStepParameters);
            foreach (var parameter in step.JobDefinitionStepParameters)
            {
                parameter.JobDefinitionStep = step;
                parameter.JobDefinitionStepId = step.Id;
            }
        }

        return definition;
    }

    private static T[] Present<T>(T?[]? items)
        where T : class => [.. (items ?? []).OfType<T>()];
}

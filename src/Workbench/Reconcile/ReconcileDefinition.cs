using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Job.Reconcile;
using Insite.WIS.Broker.WebIntegrationService;

namespace Workbench.Reconcile;

/// <summary>
/// Compares by the parameters by which the job OrderCancel cancels, but for those that mean something else to a
/// comparison or nothing at all.
/// </summary>
internal static class ReconcileDefinition
{
    private static readonly JobParameter[] Different =
    [
        ReconcileParameters.TimeoutSeconds,
        ReconcileParameters.WriteBack,
        ReconcileParameters.DryRun,
    ];

    public static JobDefinition From(JobDefinition cancel)
    {
        cancel.JobDefinitionParameters = [.. cancel.JobDefinitionParameters.Where(one => IsShared(one.Name))];
        foreach (var step in cancel.JobDefinitionSteps)
        {
            step.JobDefinitionStepParameters = [.. step.JobDefinitionStepParameters.Where(one => IsShared(one.Name))];
        }

        return cancel;
    }

    // What OrderCancel does not know is the adapter's.
    private static bool IsShared(string name) =>
        !JobParameter.IsAmong(OrderCancelParameters.All, name)
        || (JobParameter.IsAmong(ReconcileParameters.All, name) && !JobParameter.IsAmong(Different, name));
}

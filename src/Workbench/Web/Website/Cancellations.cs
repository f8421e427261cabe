using Workbench.Jobs;
using Workbench.Web.Data;

namespace Workbench.Web.Website;

/// <summary>What the website does when a shopper or an admin cancels an order: sets its status and starts the job.</summary>
internal sealed class Cancellations(Store store)
{
    public const string Requested = "CancellationRequested";

    /// <summary>The storefront's rule. It does not look at the setting, which gates the server alone.</summary>
    public bool ShowsButton(OrderEntry order) => order.CanAddToCart && store.Mappings.AllowsCancellation(order.Status);

    /// <summary>The second gate, on the server.</summary>
    public string? WhyNot(OrderEntry order) =>
        store.Settings.LetsServerCancel(order.Status)
            ? null
            : $"Status {order.Status} is not among the Cancellable Order Statuses.";

    /// <returns>The job's number; null when there is no job definition OrderCancel: then the ERP is never told.</returns>
    public int? Request(OrderEntry order, string startedBy)
    {
        store.Orders.SetStatus(order, Requested);
        var definition = store.Definitions.ForCancellation();
        return definition is null
            ? null
            : Start(definition, NumberForJob(order.WebNumber, order.ErpNumber), startedBy, false, []);
    }

    /// <summary>Puts a job into the queue; the given values replace or join the definition's.</summary>
    public int Start(
        JobDocument definition,
        string orderNumber,
        string startedBy,
        bool isPreview,
        IReadOnlyList<JobParameterValue> values
    )
    {
        var isStep = definition.Parameters.All(one => !IsOrderNumber(JobDocument.Text(one, "Name")));
        var step = definition.Steps.FirstOrDefault(one =>
            JobDocument.StepParameters(one).Any(parameter => IsOrderNumber(JobDocument.Text(parameter, "Name")))
        );
        var number = new JobParameterValue(
            JobFactory.OrderNumber,
            orderNumber,
            isStep && step is not null ? JobDocument.Number(step, "Sequence") : null
        );
        return store.Queue.Add(
            new NewJob(
                definition,
                orderNumber,
                startedBy,
                isPreview,
                [number, .. values.Where(value => !IsOrderNumber(value.Name))]
            )
        );
    }

    /// <summary>The number that a job about the order gets.</summary>
    public string NumberForJob(string webNumber, string erpNumber) =>
        store.Settings.Find(Settings.NumberForJob) == "Erp" && erpNumber.Length > 0 ? erpNumber : webNumber;

    private static bool IsOrderNumber(string name) =>
        string.Equals(name, JobFactory.OrderNumber, StringComparison.OrdinalIgnoreCase);
}

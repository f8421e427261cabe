namespace Workbench.Web.Data;

/// <summary>A job to put into the queue.</summary>
internal sealed record NewJob(
    JobDocument Definition,
    string OrderNumber,
    string StartedBy,
    bool IsPreview,
    IReadOnlyList<JobParameterValue> Parameters
);

namespace Workbench.Web.Data;

/// <summary>One job, as the Admin Console's history lists it.</summary>
internal sealed record JobRow(
    int JobNumber,
    Guid Id,
    Guid DefinitionId,
    string DefinitionName,
    string OrderNumber,
    string Status,
    bool IsPreview,
    string StartedBy,
    DateTimeOffset QueuedOn,
    DateTimeOffset? StartedOn,
    DateTimeOffset? EndedOn,
    int RetryCounter,
    string InitialData,
    string ResultData,
    string Outcome
)
{
    public bool IsOver => EndedOn is not null;

    public TimeSpan? Duration => StartedOn is { } start ? (EndedOn ?? DateTimeOffset.UtcNow) - start : null;
}

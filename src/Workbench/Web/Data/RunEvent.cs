namespace Workbench.Web.Data;

/// <summary>
/// One thing that happened in an attempt. Its sequence is that of the starts, so a step comes before the exchanges and
/// waits within it.
/// </summary>
internal sealed record RunEvent(
    int Attempt,
    int Sequence,
    RunEventKind Kind,
    DateTimeOffset StartedOn,
    TimeSpan Duration,
    string Label,
    string Detail,
    bool IsFault
)
{
    public DateTimeOffset EndedOn => StartedOn + Duration;
}

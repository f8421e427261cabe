namespace Workbench.Web.Data;

/// <summary>A line of a job's log.</summary>
internal sealed record LogLine(int Sequence, int Attempt, string TypeName, DateTimeOffset LoggedOn, string Message);

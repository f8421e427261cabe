namespace Workbench.Web.Data;

/// <summary>The platform's words for a job's status.</summary>
internal static class JobStatus
{
    public const string Queued = "Queued";
    public const string InProgress = "InProgress";
    public const string Success = "Success";
    public const string CompletedWithWarnings = "CompletedWithWarnings";
    public const string CompletedWithErrors = "CompletedWithErrors";
    public const string Failure = "Failure";
    public const string CancelRequested = "CancelRequested";
    public const string Canceled = "Canceled";

    public static IReadOnlyList<string> All { get; } =
    [Queued, InProgress, Success, CompletedWithWarnings, CompletedWithErrors, Failure, CancelRequested, Canceled];
}

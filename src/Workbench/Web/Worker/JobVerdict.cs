using Workbench.Web.Data;

namespace Workbench.Web.Worker;

/// <summary>The status of an attempt that has ended, from its log. How the counts are compared is assumed.</summary>
internal static class JobVerdict
{
    public static string Of(JobDocument document, JobLog log)
    {
        var fails =
            log.HasFatal
            || IsAbove(log.Errors, document.Number("MaxErrorsBeforeFail"))
            || IsAbove(log.Warnings, document.Number("MaxWarningsBeforeFail"));
        return fails ? JobStatus.Failure
            : log.Errors > 0 ? JobStatus.CompletedWithErrors
            : log.Warnings > 0 ? JobStatus.CompletedWithWarnings
            : JobStatus.Success;
    }

    // Zero stands for no limit.
    private static bool IsAbove(int count, int most) => most > 0 && count > most;
}

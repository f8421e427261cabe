using Workbench.Web.Data;

namespace Workbench.Web.Worker;

/// <summary>The log of one attempt. A Fatal line marks the job failed; Debug lines are kept only while debugging.</summary>
internal sealed class JobLog(JobHistory history, int job, int attempt, bool isDebugging)
{
    private readonly Lock turn = new();
    private bool isClosed;

    public bool HasFatal { get; private set; }

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public void Write(string level, string message)
    {
        lock (turn)
        {
            if (isClosed || (level == "Debug" && !isDebugging))
            {
                return;
            }

            HasFatal |= level == "Fatal";
            Errors += level == "Error" ? 1 : 0;
            Warnings += level == "Warn" ? 1 : 0;
            history.Log(job, attempt, level, message);
        }
    }

    public void Fatal(string message) => Write("Fatal", message);

    public void Info(string message) => Write("Info", message);

    /// <summary>A run that was given up may go on for a while; its job is over and takes no more lines.</summary>
    public void Close()
    {
        lock (turn)
        {
            isClosed = true;
        }
    }
}

using Workbench.Jobs;
using Workbench.Web.Worker;

namespace Workbench.Web;

/// <summary>How the web application starts.</summary>
internal sealed record WorkbenchOptions
{
    public const int DefaultPort = 5080;

    /// <summary>The loopback port; the next free one is taken when it is in use. 0 takes any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The SQLite file.</summary>
    public required string DatabaseFile { get; init; }

    /// <summary>Forgets everything in the file first.</summary>
    public bool Reset { get; init; }

    /// <summary>Adds orders that are out of step, unless they are there.</summary>
    public bool SeedDivergence { get; init; }

    /// <summary>An ERP of one's own, and parameters for the job; null leaves both as they are.</summary>
    public JobRequest? Erp { get; init; }

    public WorkerOptions Worker { get; init; } = new();
}

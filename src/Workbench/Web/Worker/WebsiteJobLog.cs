using Insite.Integration.WebService.Interfaces;

namespace Workbench.Web.Worker;

/// <summary>The same log for pre- and postprocessors.</summary>
internal sealed class WebsiteJobLog(JobLog log) : IJobLogger
{
    public void Debug(string message) => log.Write("Debug", message);

    public void Info(string message) => log.Write("Info", message);

    public void Warn(string message) => log.Write("Warn", message);

    public void Error(string message) => log.Write("Error", message);

    public void Fatal(string message) => log.Write("Fatal", message);
}

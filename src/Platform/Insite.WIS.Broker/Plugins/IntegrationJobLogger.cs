using Insite.WIS.Broker.WebIntegrationService;

namespace Insite.WIS.Broker.Plugins;

/// <summary>
/// The job's log. Here it hands each line to the site connection's log sink and is silent without one.
/// </summary>
public class IntegrationJobLogger : IIntegrationJobLogger
{
    private readonly SiteConnection siteConnection;

    public IntegrationJobLogger(SiteConnection siteConnection, IntegrationJob integrationJob)
    {
        this.siteConnection = siteConnection;
    }

    public void Debug(string message, bool unknown = true) => Write(nameof(Debug), message);

    public void Info(string message, bool unknown = true) => Write(nameof(Info), message);

    public void Warn(string message, bool unknown = true) => Write(nameof(Warn), message);

    public void Error(string message, bool unknown = true) => Write(nameof(Error), message);

    public void Fatal(string message, bool unknown = true) => Write(nameof(Fatal), message);

    private void Write(string level, string message) => siteConnection?.LogSink?.Invoke(level, message);
}

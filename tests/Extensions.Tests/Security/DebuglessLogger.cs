using Insite.WIS.Broker.Plugins;

namespace Extensions.Tests.Security;

/// <summary>A job log that takes no Debug line and says why in words of its own.</summary>
internal sealed class DebuglessLogger : IIntegrationJobLogger
{
    private readonly List<(string Level, string Message)> log;
    private readonly string words;

    public DebuglessLogger(List<(string Level, string Message)> log, string words)
    {
        this.log = log;
        this.words = words;
    }

    public void Debug(string message, bool unknown = true) => throw new InvalidOperationException(this.words);

    public void Info(string message, bool unknown = true) => this.log.Add(("Info", message));

    public void Warn(string message, bool unknown = true) => this.log.Add(("Warn", message));

    public void Error(string message, bool unknown = true) => this.log.Add(("Error", message));

    public void Fatal(string message, bool unknown = true) => this.log.Add(("Fatal", message));
}

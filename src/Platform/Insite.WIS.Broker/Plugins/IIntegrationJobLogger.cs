namespace Insite.WIS.Broker.Plugins;

/// <summary>
/// Writes to the job's log. The meaning and the name of the second argument are not known: pass one argument.
/// </summary>
public interface IIntegrationJobLogger
{
    void Debug(string message, bool unknown = true);

    void Info(string message, bool unknown = true);

    void Warn(string message, bool unknown = true);

    void Error(string message, bool unknown = true);

    /// <summary>Also marks the job as failed.</summary>
    void Fatal(string message, bool unknown = true);
}

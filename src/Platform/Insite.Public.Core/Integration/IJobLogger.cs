namespace Insite.Integration.WebService.Interfaces;

/// <summary>Writes to the job's log from the website.</summary>
public interface IJobLogger
{
    void Debug(string message);

    void Info(string message);

    void Warn(string message);

    void Error(string message);

    /// <summary>Also marks the job as failed.</summary>
    void Fatal(string message);
}

using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Support;

/// <summary>A run's log in memory.</summary>
internal sealed class RecordedLog : IRunLog
{
    public bool IsDebugEnabled { get; set; }

    public List<string> Lines { get; } = new();

    public void Debug(string message) => this.Lines.Add("Debug " + message);

    public void Info(string message) => this.Lines.Add("Info " + message);

    public void Warn(string message) => this.Lines.Add("Warn " + message);
}

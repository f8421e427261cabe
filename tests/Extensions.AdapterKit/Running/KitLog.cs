using Extensions.OrderCancel.Run;

namespace Extensions.AdapterKit.Running;

/// <summary>Keeps every line, Debug lines too.</summary>
internal sealed class KitLog : IRunLog
{
    private readonly List<string> lines = new();

    public bool IsDebugEnabled => true;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (this.lines)
            {
                return this.lines.ToList();
            }
        }
    }

    public void Debug(string message) => this.Add("Debug " + message);

    public void Info(string message) => this.Add("Info " + message);

    public void Warn(string message) => this.Add("Warn " + message);

    private void Add(string line)
    {
        lock (this.lines)
        {
            this.lines.Add(line);
        }
    }
}

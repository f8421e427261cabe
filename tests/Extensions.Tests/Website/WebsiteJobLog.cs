using Insite.Integration.WebService.Interfaces;

namespace Extensions.Tests.Website;

/// <summary>Keeps what the website's side of a job logs.</summary>
internal sealed class WebsiteJobLog : IJobLogger
{
    public List<(string Level, string Message)> Lines { get; } = new();

    public Action OnInfo { get; set; } = () => { };

    public string Only(string level) => this.Lines.Should().ContainSingle(line => line.Level == level).Which.Message;

    public int Count(string level) => this.Lines.Count(line => line.Level == level);

    public void Debug(string message) => this.Lines.Add(("Debug", message));

    public void Info(string message)
    {
        this.OnInfo();
        this.Lines.Add(("Info", message));
    }

    public void Warn(string message) => this.Lines.Add(("Warn", message));

    public void Error(string message) => this.Lines.Add(("Error", message));

    public void Fatal(string message) => this.Lines.Add(("Fatal", message));
}

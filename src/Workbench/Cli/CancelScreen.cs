using Spectre.Console;
using Workbench.Jobs;

namespace Workbench.Cli;

/// <summary>A run as an admin would follow it.</summary>
internal sealed class CancelScreen(TextWriter output)
{
    private const int LevelWidth = 5;

    private readonly IAnsiConsole console = Screen.On(output);

    public void ShowHead(JobRequest request, string adapter, string remark, string log = "Job log")
    {
        console.MarkupLine($"Order    {Screen.Literal(request.OrderNumber)}".TrimEnd());
        console.MarkupLine($"Adapter  {Screen.Literal(adapter)}".TrimEnd());
        console.MarkupLine($"ERP      {Screen.Literal(WithoutSecrets(request.Url))}{remark}".TrimEnd());
        console.WriteLine();
        console.MarkupLine(log);
    }

    public void Show(JobLogLine line)
    {
        var colour = line.Level switch
        {
            "Fatal" or "Error" => "red",
            "Warn" => "yellow",
            "Debug" => "grey",
            _ => "default",
        };
        var level = line.Level.PadRight(LevelWidth);
        console.MarkupLine($"[{colour}]{Screen.Literal(level)}[/]  {Screen.Literal(line.Message)}");
    }

    public void ShowEnd(JobRun run)
    {
        var colour = run.Succeeded ? "green" : "red";
        console.WriteLine();
        console.MarkupLine($"Job status: [{colour}]{run.JobStatus}[/]");
        console.MarkupLine($"Outcome: {Screen.Literal(run.Outcome ?? "none")}");
        if (run.ErpOrders.Count == 0)
        {
            return;
        }

        console.WriteLine();
        var table = Screen.Table("ERP order", "Outcome", "ERP status");
        foreach (var order in run.ErpOrders)
        {
            table.AddRow(
                Screen.Literal(order.ErpOrderNumber),
                Screen.Literal(order.Outcome),
                Screen.Literal(order.Status)
            );
        }

        console.Write(table);
    }

    /// <summary>A check: what was looked at, and beneath it what to mend.</summary>
    public void ShowCheck(JobRun run)
    {
        var table = Screen.Table("What", "Parameter", "Path", "Look-up", "Read", "Meaning");
        foreach (var line in run.Check)
        {
            string[] cells = [line.What, line.Parameter, line.Path, line.Lookup, line.Read, line.Meaning];
            table.AddRow([.. cells.Select(Screen.Literal)]);
        }

        console.Write(table);
        foreach (var line in run.Check.Where(line => line.Remedy.Length > 0))
        {
            console.MarkupLine($"[yellow]To mend[/]  {Screen.Literal($"{line.What}: {line.Remedy}")}");
        }

        var colour = run.Succeeded ? "green" : "red";
        console.WriteLine();
        console.MarkupLine($"[{colour}]{Screen.Literal(run.Log[^1].Message)}[/]");
        console.MarkupLine("A check does not prove the right to cancel: only a request does.");
    }

    // An address can carry a user and a password, and a query can carry a key.
    private static string WithoutSecrets(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : url;
}

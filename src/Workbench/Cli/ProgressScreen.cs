using Spectre.Console;
using Workbench.Reconcile;

namespace Workbench.Cli;

/// <summary>Follows a run over many orders: a bar on a terminal, now and then a line anywhere else.</summary>
internal sealed class ProgressScreen(TextWriter output)
{
    private static readonly TimeSpan BarInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(2);

    /// <summary>Until the work has ended, however it ended.</summary>
    public Task FollowAsync(RunProgress progress, Task work)
    {
        var console = new AnsiConsoleOutput(output);
        return console.IsTerminal ? DrawAsync(progress, work) : WriteAsync(progress, work);
    }

    private async Task WriteAsync(RunProgress progress, Task work)
    {
        while (await Task.WhenAny(work, Task.Delay(LineInterval)) != work)
        {
            await output.WriteLineAsync(progress.Text);
        }
    }

    private async Task DrawAsync(RunProgress progress, Task work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        await terminal
            .Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(progress.Text, maxValue: progress.Total);
                do
                {
                    bar.Value = progress.Done;
                    bar.Description = Screen.Literal(progress.Text);
                } while (await Task.WhenAny(work, Task.Delay(BarInterval)) != work);
            });
    }
}

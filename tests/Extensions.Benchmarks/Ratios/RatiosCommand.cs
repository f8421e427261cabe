using System.CommandLine;
using Extensions.Benchmarks.Erp;
using Extensions.Benchmarks.Measuring;

namespace Extensions.Benchmarks.Ratios;

/// <summary>The command <c>ratios</c>.</summary>
internal sealed class RatiosCommand : Command
{
    private readonly Option<bool> json = new("--json") { Description = "End with one line of JSON." };

    private readonly Option<int> rounds = Number(
        "--rounds",
        "How often each measurement is repeated.",
        Setting.DefaultRounds,
        least: 1
    );

    private readonly Option<int> runs = Number("--runs", "Runs per case and round.", Setting.DefaultRuns, least: 10);

    private readonly Option<int> soak = Number("--soak", "Runs of P10.", SoakMetric.DefaultRuns, least: 100);

    private readonly Option<string[]> only = new("--only")
    {
        Description = "Only these, for example P1 P4; \"net48\" for the part on .NET Framework or Mono.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<FileInfo?> save = new("--save")
    {
        Description = "Writes the tables into this Markdown page, between its two marks.",
    };

    public RatiosCommand()
        : base("ratios", "Measures P1 to P10 and prints them as a Markdown table.")
    {
        Options.Add(json);
        Options.Add(rounds);
        Options.Add(runs);
        Options.Add(soak);
        Options.Add(only);
        Options.Add(save);
        SetAction(Run);
    }

    private static Option<int> Number(string name, string description, int defaultValue, int least)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => defaultValue };
        option.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() < least)
            {
                given.AddError($"{name} is at least {least}.");
            }
        });
        return option;
    }

    private void Run(ParseResult parsed)
    {
        using var erp = ErpProcess.Start();
        var setting = new Setting(erp.Url, erp.Control, "N", parsed.GetValue(rounds), parsed.GetValue(runs));
        var report = Report.Measure(setting, parsed.GetValue(soak), parsed.GetValue(only) ?? []);
        string markdown = report.ToMarkdown();
        Console.WriteLine(markdown);
        if (parsed.GetValue(save) is { } page)
        {
            MarkdownPage.Replace(page.FullName, markdown);
        }

        if (parsed.GetValue(json))
        {
            Console.WriteLine(report.ToJson());
        }
    }
}

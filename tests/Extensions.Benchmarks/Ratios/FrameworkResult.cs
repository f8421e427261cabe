using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Extensions.Benchmarks.Measuring;

namespace Extensions.Benchmarks.Ratios;

/// <summary>P2 to P5 on the net48 build, which runs on Mono here, and on .NET Framework on Windows.</summary>
internal sealed class FrameworkResult
{
    public const string Id = "net48";
    private const string Mono = "/usr/bin/mono";

    private FrameworkResult(string title, IReadOnlyList<Measured> metrics)
    {
        Title = title;
        Metrics = metrics;
    }

    public string Title { get; }

    public IReadOnlyList<Measured> Metrics { get; }

    public static FrameworkResult Measure(Setting setting)
    {
        // Built along with this program, into the folder beside its own.
        string configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        string bin = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));
        string program = Path.Combine(
            bin,
            "Extensions.Benchmarks.NetFramework",
            configuration,
            "Extensions.Benchmarks.exe"
        );
        if (!File.Exists(program) || !(OperatingSystem.IsWindows() || File.Exists(Mono)))
        {
            return new FrameworkResult("net48: not measured, because neither Mono nor Windows is here.", []);
        }

        using var process = Process.Start(StartInfo(program, setting))!;
        var metrics = new List<Measured>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            metrics.Add(Read(line));
        }

        process.WaitForExit();
        string where = OperatingSystem.IsWindows() ? ".NET Framework" : "Mono";
        return process.ExitCode == 0
            ? new FrameworkResult($"The net48 build on {where}:", metrics)
            : throw new InvalidOperationException($"The measurement on {where} failed (exit code {process.ExitCode}).");
    }

    private static ProcessStartInfo StartInfo(string program, Setting setting)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program : Mono)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        if (!OperatingSystem.IsWindows())
        {
            start.Environment["MONO_GC_PARAMS"] = "nursery-size=1m"; // the unit in which Mono counts what is allocated
            start.ArgumentList.Add(program);
        }

        start.ArgumentList.Add(setting.Erp.AbsoluteUri);
        start.ArgumentList.Add(setting.Control.AbsoluteUri);
        start.ArgumentList.Add(setting.Rounds.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(setting.Runs.ToString(CultureInfo.InvariantCulture));
        return start;
    }

    private static Measured Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var one = document.RootElement;
        string Text(string name) => one.GetProperty(name).GetString()!;
        return new Measured(
            Text("Id"),
            Text("Metric"),
            Text("Value"),
            Text("Goal"),
            one.GetProperty("IsMet").GetBoolean()
        )
        {
            Spread = Text("Spread"),
            Note = Text("Note"),
        };
    }
}

using System.Diagnostics;
using System.Globalization;
using Extensions.Benchmarks.Cases;
using Extensions.Benchmarks.Erp;
using Extensions.Benchmarks.Measuring;

namespace Extensions.Benchmarks.Ratios;

/// <summary>
/// The hidden command <c>cold</c>: one run in a process that has done nothing before. Everything is counted from the
/// first line of ours to the result: loading, compiling, connecting. The runtime's own start is not.
/// </summary>
internal static class ColdProcess
{
    public const string Command = "cold";
    public const string Module = "module";
    public const string Raw = "raw";

    /// <summary>The module, with its compiled methods counted; what that costs is no part of the time.</summary>
    public const string Compiled = "compiled";

    /// <summary>Starts a process and tells how long its one run took, in milliseconds.</summary>
    /// <exception cref="InvalidOperationException">It told no time.</exception>
    public static double Measure(string way, Uri erp, string orderNumber)
    {
        string text = Tell(way, erp, orderNumber);
        return double.TryParse(text, CultureInfo.InvariantCulture, out double milliseconds)
            ? milliseconds
            : throw new InvalidOperationException($"The cold process of {way} failed: {text}");
    }

    /// <summary>Starts a process and tells in words what was compiled for its one run.</summary>
    public static string TellCompiled(Uri erp, string orderNumber) => Tell(Compiled, erp, orderNumber);

    private static string Tell(string way, Uri erp, string orderNumber)
    {
        using var process = SelfProcess.Start(Command, way, erp.AbsoluteUri, orderNumber);
        process.StandardInput.Close();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? text.Trim()
            : throw new InvalidOperationException($"The cold process of {way} failed: {text}");
    }

    public static int Run(string[] arguments)
    {
        if (arguments[1] == Compiled)
        {
            return Count(arguments);
        }

        long start = Stopwatch.GetTimestamp();
        var erp = new Uri(arguments[2]);
        ICancelWay way = arguments[1] == Module ? CreateModule(erp) : CreateRaw(erp);
        var result = way.Prepare(arguments[3])();
        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Outcomes.RequireCancelled(result, way);
        Console.WriteLine(elapsed.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static int Count(string[] arguments)
    {
        using var compiled = new CompiledMethods();
        ICancelWay way = CreateModule(new Uri(arguments[2]));
        Outcomes.RequireCancelled(way.Prepare(arguments[3])(), way);
        Console.WriteLine(
            $"{compiled.All} methods compiled, {compiled.Of("Rest")} of the adapter's, {compiled.OfOthers("Rest")} of other adapters"
        );
        return 0;
    }

    // Methods of their own: what one way needs must not be loaded for the other.
    private static ModuleWay CreateModule(Uri erp) => new(erp);

    private static RawWay CreateRaw(Uri erp) => new(RawWay.ClientFor(erp));
}

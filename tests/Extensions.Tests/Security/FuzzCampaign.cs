using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Extensions.Tests.Security;

/// <summary>
/// Runs one case per seed, the same seeds each time. ORDERCANCEL_FUZZ says how many all families run together;
/// ORDERCANCEL_FUZZ_SEED runs a single one again.
/// </summary>
internal sealed class FuzzCampaign
{
    private const string CountVariable = "ORDERCANCEL_FUZZ";
    private const string SeedVariable = "ORDERCANCEL_FUZZ_SEED";

#if NET
    private const long DefaultCount = 52_000;
#else
    // Mono takes several times as long for a case; the first seeds are the same.
    private const long DefaultCount = 5_200;
#endif

    private const int Families = 2;

    private readonly ITestOutputHelper output;
    private readonly string family;
    private readonly RoundTrip roundTrip = new();

    public FuzzCampaign(ITestOutputHelper output, string family)
    {
        this.output = output;
        this.family = family;
    }

    /// <param name="oneCase">Runs one case and returns every rule that it broke.</param>
    public void Run(Func<Dice, RoundTrip, IEnumerable<string>> oneCase)
    {
        long? seed = Number(SeedVariable);
        long first = seed ?? 1;
        long last = seed ?? ((Number(CountVariable) ?? DefaultCount) + Families - 1) / Families;
        var watch = Stopwatch.StartNew();
        for (long i = first; i <= last; i++)
        {
            this.RunOne(i, oneCase);
        }

        this.roundTrip.Flush();
        this.output.WriteLine(
            string.Format(
                CultureInfo.InvariantCulture,
                "{0}: {1} cases, 0 violations, {2:0.0} s.",
                this.family,
                last - first + 1,
                watch.Elapsed.TotalSeconds
            )
        );
    }

    private static long? Number(string variable) =>
        long.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out long number
        )
            ? number
            : null;

    private void RunOne(long seed, Func<Dice, RoundTrip, IEnumerable<string>> oneCase)
    {
        this.roundTrip.Case = seed;
        string broken;
        try
        {
            broken = string.Join(Environment.NewLine, oneCase(new Dice(seed), this.roundTrip));
        }
        catch (Exception e) when (e is not XunitException)
        {
            broken = "It threw " + e;
        }

        if (broken.Length > 0)
        {
            throw new XunitException(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0}, seed {1}. Run it again with {2}={1}.{3}{4}",
                    this.family,
                    seed,
                    SeedVariable,
                    Environment.NewLine,
                    broken
                )
            );
        }
    }
}

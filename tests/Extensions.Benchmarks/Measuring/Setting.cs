using Extensions.Benchmarks.Erp;

namespace Extensions.Benchmarks.Measuring;

/// <summary>Where and how much is measured.</summary>
internal sealed class Setting
{
    public const int DefaultRounds = 3;
    public const int DefaultRuns = 2_000;

    // A fixed seed: the order of the runs is random, and the same each time.
    private const int Seed = 20261124;

    public Setting(Uri erp, Uri control, string process, int rounds, int runs)
    {
        Erp = erp;
        Control = control;
        Numbers = new ErpOrderNumbers(process);
        Rounds = rounds;
        Runs = runs;
    }

    public Uri Erp { get; }

    public Uri Control { get; }

    public ErpOrderNumbers Numbers { get; }

    /// <summary>How often each measurement is repeated.</summary>
    public int Rounds { get; }

    /// <summary>Runs per case and round.</summary>
    public int Runs { get; }

    public Random Random { get; } = new(Seed);

    public Blocks Blocks => new(Numbers, Rounds, Random);

    public ErpCounts Counts() => ErpCounts.Read(Control);
}

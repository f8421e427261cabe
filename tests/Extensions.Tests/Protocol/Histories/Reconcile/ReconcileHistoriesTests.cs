using System.Collections.Concurrent;
using System.Globalization;
using Extensions.OrderCancel.Erp.Http.Resilience;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.OrderCancel.Run;
using Xunit.Abstractions;

namespace Extensions.Tests.Protocol.Histories.Reconcile;

/// <summary>
/// Comparisons with an ERP where everything goes wrong and people work meanwhile: no verdict that the truth of some moment
/// does not bear out. ORDERCANCEL_FLEETS=n plays n histories; ORDERCANCEL_FLEET=seed tells one.
/// </summary>
public sealed class ReconcileHistoriesTests
{
#if NET
    private const int Default = 10_000;
#else
    private const int Default = 1_000; // Mono runs a history about ten times as slowly
#endif

    private readonly ITestOutputHelper output;

    public ReconcileHistoriesTests(ITestOutputHelper output)
    {
        this.output = output;
    }

    [Fact]
    public void Run_ManyHistories_KeepsEveryPromise() => this.PlayAll(Wanted(), 0, null);

    [Fact]
    public void Run_ManyHistoriesWithThePlainEngine_KeepsEveryPromise() =>
        this.PlayAll(Wanted() / 10, 5_000_000, (outage, clock) => new PlainCircuit(outage, clock));

    [Fact]
    public void Verdicts_OfSevenHundredHistories_AreOfEveryKindButAmbiguous()
    {
        var counts = Enumerable
            .Range(0, 700)
            .SelectMany(seed => FleetHistory.Play(seed).Verdicts)
            .GroupBy(verdict => verdict)
            .ToDictionary(group => group.Key, group => group.Count());

        this.output.WriteLine(string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{c.Key} {c.Value}")));
        counts
            .Keys.Should()
            .BeEquivalentTo(
                Enum.GetValues(typeof(ReconcileVerdict))
                    .Cast<ReconcileVerdict>()
                    .Where(verdict => verdict != ReconcileVerdict.Ambiguous)
            );
    }

    [Theory]
    [InlineData(ReconcileVerdict.NotAsked, ReconcileVerdict.InStep, "false verdict")]
    [InlineData(ReconcileVerdict.NotTold, ReconcileVerdict.OpenInErp, "false verdict")]
    [InlineData(ReconcileVerdict.NotInErp, ReconcileVerdict.InStep, "false verdict")]
    [InlineData(ReconcileVerdict.ShippedInErp, ReconcileVerdict.OpenInErp, "false verdict")]
    [InlineData(ReconcileVerdict.OpenInErp, ReconcileVerdict.NotTold, "false queue")]
    [InlineData(ReconcileVerdict.NotTold, ReconcileVerdict.OpenInErp, "not queued")]
    internal void Play_VerdictsOfItsOwn_AreNoticed(ReconcileVerdict from, ReconcileVerdict to, string rule)
    {
        bool isNoticed = Enumerable
            .Range(0, 2000)
            .Any(seed =>
                FleetHistory
                    .Play(seed, bend: verdict => verdict == from ? to : verdict)
                    .Violations.Any(violation => violation.StartsWith(rule + ":", StringComparison.Ordinal))
            );

        isNoticed.Should().BeTrue("a rule that nothing breaks says nothing");
    }

    [Fact]
    public void Play_SameSeed_TellsTheSame()
    {
        string told = FleetHistory.Play(4711, isTold: true).Told;

        told.Should().Be(FleetHistory.Play(4711, isTold: true).Told).And.Contain("W0: ");
    }

    [SkippableFact]
    public void Play_SeedFromEnvironment_IsPrinted()
    {
        string? seed = Environment.GetEnvironmentVariable("ORDERCANCEL_FLEET");
        Skip.If(string.IsNullOrEmpty(seed), "Set ORDERCANCEL_FLEET to a seed to have its history told.");

        string told = FleetHistory.Play(int.Parse(seed!, CultureInfo.InvariantCulture), isTold: true).Told;

        this.output.WriteLine(told);
        told.Should().NotContain("VIOLATION");
    }

    private static int Wanted() =>
        int.TryParse(Environment.GetEnvironmentVariable("ORDERCANCEL_FLEETS"), out int wanted) ? wanted : Default;

    private void PlayAll(int count, int firstSeed, Func<Outage, IClock, ICircuit>? engine)
    {
        var failed = new ConcurrentBag<int>();
        Parallel.For(
            firstSeed,
            firstSeed + count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            seed =>
            {
                if (FleetHistory.Play(seed, engine).Violations.Count > 0)
                {
                    failed.Add(seed);
                }
            }
        );
        this.output.WriteLine($"{count} histories, {failed.Count} violations.");
        if (!failed.IsEmpty)
        {
            int seed = failed.Min();
            Assert.Fail(
                $"{failed.Count} of {count} histories broke a promise. Replay: ORDERCANCEL_FLEET={seed} dotnet test --filter Play_SeedFromEnvironment"
                    + Environment.NewLine
                    + FleetHistory.Play(seed, engine, isTold: true).Told
            );
        }
    }
}

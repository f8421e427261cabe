using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Extensions.OrderCancel.Erp.Http.Resilience;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;
using Xunit.Abstractions;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>
/// The cancellation protocol against an ERP where everything goes wrong. ORDERCANCEL_HISTORIES=n plays n histories;
/// ORDERCANCEL_HISTORY=seed tells one.
/// </summary>
public sealed class ProtocolHistoriesTests
{
    private readonly ITestOutputHelper output;

    public ProtocolHistoriesTests(ITestOutputHelper output)
    {
        this.output = output;
    }

#if NET
    private const int Default = 100_000;
#else
    private const int Default = 10_000; // Mono runs a history about ten times as slowly
#endif

    [Fact]
    public void Run_ManyHistories_KeepsEveryPromise() => this.PlayAll(Wanted(), 0, null);

    [Fact]
    public void Run_ManyHistoriesWithThePlainEngine_KeepsEveryPromise() =>
        this.PlayAll(Wanted() / 10, 5_000_000, (outage, clock) => new PlainCircuit(outage, clock));

    [Fact]
    public void Outcomes_OfThreeThousandHistories_AreOfEveryKindThatAnErpCanCause()
    {
        var counts = Enumerable
            .Range(0, 3000)
            .SelectMany(SimHistory.Outcomes)
            .GroupBy(kind => kind)
            .ToDictionary(group => group.Key, group => group.Count());

        this.output.WriteLine(string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{c.Key} {c.Value}")));
        counts
            .Keys.Should()
            .BeEquivalentTo(
                Enum.GetValues(typeof(CancelOutcomeKind))
                    .Cast<CancelOutcomeKind>()
                    .Where(kind => kind != CancelOutcomeKind.Previewed)
            );
    }

    [Fact]
    public void Tell_SameSeed_TellsTheSame()
    {
        string history = SimHistory.Tell(4711);

        this.output.WriteLine(history);
        history.Should().Be(SimHistory.Tell(4711)).And.Contain("GET /orders?reference=W100");
    }

    [SkippableFact]
    public void Tell_SeedFromEnvironment_IsPrinted()
    {
        string? seed = Environment.GetEnvironmentVariable("ORDERCANCEL_HISTORY");
        Skip.If(string.IsNullOrEmpty(seed), "Set ORDERCANCEL_HISTORY to a seed to have its history told.");

        string history = SimHistory.Tell(int.Parse(seed!, CultureInfo.InvariantCulture));

        this.output.WriteLine(history);
        history.Should().NotContain("VIOLATION");
    }

    private static int Wanted() =>
        int.TryParse(Environment.GetEnvironmentVariable("ORDERCANCEL_HISTORIES"), out int wanted) ? wanted : Default;

    private void PlayAll(int count, int firstSeed, Func<Outage, IClock, ICircuit>? engine)
    {
        var failed = new ConcurrentBag<int>();
        Stopwatch watch = Stopwatch.StartNew();
        Parallel.For(
            firstSeed,
            firstSeed + count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            seed =>
            {
                if (SimHistory.Play(seed, engine: engine).Count > 0)
                {
                    failed.Add(seed);
                }
            }
        );
        this.output.WriteLine($"{count} histories, {failed.Count} violations, {watch.Elapsed.TotalSeconds:0} s.");
        if (!failed.IsEmpty)
        {
            int seed = failed.Min();
            string history = SimHistory.Tell(seed, engine: engine);
            Assert.Fail(
                $"{failed.Count} of {count} histories broke a promise. Replay: ORDERCANCEL_HISTORY={seed} dotnet test --filter Tell_SeedFromEnvironment"
                    + Environment.NewLine
                    + history
            );
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Extensions.Tests.Mutations;

/// <summary>
/// True answers of scripted ERPs, changed. ORDERCANCEL_MUTATIONS=n plays n mutations; ORDERCANCEL_MUTATION=set-up:seed
/// tells one.
/// </summary>
public sealed class MutationsTests
{
#if NET
    internal const int Default = 102_000;
#else
    internal const int Default = 10_200; // Mono takes several times as long for a run
#endif

    private const double LeastKept = 0.95;

    private readonly ITestOutputHelper output;

    public MutationsTests(ITestOutputHelper output)
    {
        this.output = output;
    }

    public static IEnumerable<object[]> Setups => MutationSetups.All.Select(setup => new object[] { setup.Name });

    [Theory]
    [MemberData(nameof(Setups))]
    public void TrueAnswers_OfEachTruth_EndAsTheTruthDemands(string name)
    {
        MutationSetup setup = MutationSetups.Of(name);

        List<string> wrong = setup
            .Truths.Select(truth => (Truth: truth, Trace: MutationCase.TrueRun(setup, truth)))
            .Where(one =>
                one.Trace.Flaw != MutationFlaw.None
                || one.Trace.IsGreen != one.Truth.IsGood
                || one.Trace.Writes > 0 != one.Truth.MayAsk
            )
            .Select(one => $"{one.Truth}: {one.Trace.Outcome?.Kind} {one.Trace.Complaint}")
            .ToList();

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Run_ManyMutations_NoneEndsGreenOrAsksOrFails()
    {
        var tally = new MutationTally();
        int perSetup = (Wanted() + MutationSetups.All.Count - 1) / MutationSetups.All.Count;
        var watch = Stopwatch.StartNew();
        Parallel.For(
            0,
            perSetup * MutationSetups.All.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => PlayOne(tally, MutationSetups.All[i % MutationSetups.All.Count], i / MutationSetups.All.Count)
        );
        this.Report(tally, watch.Elapsed);

        if (tally.Flaws > 0)
        {
            string worst = tally.Worst!;
            Assert.Fail(
                $"{tally.Flaws} of {tally.Mutations} mutations broke a rule. Replay: ORDERCANCEL_MUTATION=\"{worst}\" dotnet test --filter Tell_MutationFromEnvironment{Environment.NewLine}{Told(worst)}"
            );
        }

        tally.KeptShare.Should().BeGreaterOrEqualTo(LeastKept, "what keeps the meaning must end as before");
    }

    [SkippableFact]
    public void Tell_MutationFromEnvironment_IsPrinted()
    {
        string? one = Environment.GetEnvironmentVariable("ORDERCANCEL_MUTATION");
        Skip.If(string.IsNullOrEmpty(one), "Set ORDERCANCEL_MUTATION to set-up:seed to have a mutation told.");

        string story = Told(one!);

        this.output.WriteLine(story);
        story.Should().NotContain("VIOLATION");
    }

    private static void PlayOne(MutationTally tally, MutationSetup setup, long seed)
    {
        var one = new MutationCase(setup, seed);
        tally.Add(setup, seed, one, one.Play());
    }

    private static string Told(string one)
    {
        int colon = one.LastIndexOf(':');
        return MutationCase.Tell(
            MutationSetups.Of(one.Substring(0, colon)),
            long.Parse(one.Substring(colon + 1), CultureInfo.InvariantCulture)
        );
    }

    private static int Wanted() =>
        int.TryParse(Environment.GetEnvironmentVariable("ORDERCANCEL_MUTATIONS"), out int wanted) ? wanted : Default;

    private void Report(MutationTally tally, TimeSpan elapsed)
    {
        double rate = tally.Mutations / elapsed.TotalSeconds / Environment.ProcessorCount;
        this.output.WriteLine(
            string.Format(
                CultureInfo.InvariantCulture,
                "{0} mutations: {1} green, {2} forbidden, {3} unhandled; {4:P1} of those that keep the meaning ended as before; {5:0} s, {6:0} a second and core.",
                tally.Mutations,
                tally.Of(MutationFlaw.Green),
                tally.Of(MutationFlaw.Forbidden),
                tally.Of(MutationFlaw.Unhandled),
                tally.KeptShare,
                elapsed.TotalSeconds,
                rate
            )
        );
        this.output.WriteLine(tally.Table(MutationSetups.All));
        this.output.WriteLine(tally.Findings(5000));
    }
}

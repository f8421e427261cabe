using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>Every way in which the read after the request can fail: never green, and never a second request.</summary>
public sealed class ReadBackFaultTests
{
    private const string Once = "once: ";
    private const string Always = "always: ";

    // The pauses between reads double from 0.25 s to 8 s, so not more than nine rounds fit into the budget.
    private const int MostRounds = 9;

    private static readonly TcpCases Cases = new(
        TcpPlays.Faults.SelectMany(fault =>
            new[]
            {
                new TcpCase(Once + fault.Key, erp => erp.Break(TcpStep.ReadBack, fault.Value, times: 1)),
                new TcpCase(Always + fault.Key, erp => erp.Break(TcpStep.ReadBack, fault.Value)),
            }
        )
    );

    public static IEnumerable<object[]> PassingFaults => Of(Once);

    public static IEnumerable<object[]> LastingFaults => Of(Always);

    [Theory]
    [MemberData(nameof(PassingFaults))]
    public async Task Execute_ReadBackFailsOnce_ReadsAgainAndEndsCancelled(string name)
    {
        TcpVerdict verdict = await Cases.VerdictOfAsync(name);

        verdict.Job.Outcome.Should().Be("Cancelled", verdict.Job.Message);
        verdict.Cancels.Should().Be(1);
        verdict.Changes.Should().Be(1);
        verdict.Elapsed.Should().BeLessThan(TcpCase.LatestEnd);
    }

    [Theory]
    [MemberData(nameof(LastingFaults))]
    public async Task Execute_ReadBackKeepsFailing_EndsUnconfirmedWithOneRequest(string name)
    {
        TcpVerdict verdict = await Cases.VerdictOfAsync(name);

        verdict.Job.Outcome.Should().Be("Unconfirmed", verdict.Job.Message);
        verdict.Job.IsGreen.Should().BeFalse();
        verdict.Job.RequestsSent.Should().Be(1);
        verdict.Cancels.Should().Be(1);
        verdict.Reads.Should().BeInRange(1, MostReads(name));
        verdict.Elapsed.Should().BeLessThan(TcpCase.LatestEnd);
    }

    // HttpClient repeats a GET by itself, see FindFaultTests.
    private static int MostReads(string name) => MostRounds * (name.Contains("before headers") ? 12 : 3);

    private static IEnumerable<object[]> Of(string family) =>
        Cases.Rows.Where(row => ((string)row[0]).StartsWith(family, StringComparison.Ordinal));
}

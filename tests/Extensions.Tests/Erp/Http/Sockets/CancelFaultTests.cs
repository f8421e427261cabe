using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>
/// Every way in which the answer to a cancel request can get lost: the ERP is read before anything else is sent, and
/// never gets more requests than allowed.
/// </summary>
public sealed class CancelFaultTests
{
    private const string Carried = "carried out: ";
    private const string Dropped = "dropped: ";
    private const string Always = "always dropped: ";
    private const string Unversioned = "always dropped, no version: ";

    private static readonly TcpCases Cases = new(
        TcpPlays.Faults.SelectMany(fault =>
            new[]
            {
                new TcpCase(
                    Carried + fault.Key,
                    erp => erp.Break(TcpStep.Cancel, fault.Value, times: 1, commits: true)
                ),
                new TcpCase(Dropped + fault.Key, erp => erp.Break(TcpStep.Cancel, fault.Value, times: 1)),
                new TcpCase(Always + fault.Key, erp => erp.Break(TcpStep.Cancel, fault.Value)),
                new TcpCase(
                    Unversioned + fault.Key,
                    erp => erp.Break(TcpStep.Cancel, fault.Value),
                    job => job.With("CancelBody", "{\"reason\":\"{reasonCode}\"}")
                ),
            }
        )
    );

    public static IEnumerable<object[]> CarriedOut => Of(Carried);

    public static IEnumerable<object[]> DroppedOnce => Of(Dropped);

    public static IEnumerable<object[]> DroppedAlways => Of(Always);

    public static IEnumerable<object[]> DroppedUnversioned => Of(Unversioned);

    [Theory]
    [MemberData(nameof(CarriedOut))]
    public async Task Execute_CarriedOutButAnswerLost_ReadsThatItIsCancelledAndSendsNoSecond(string name)
    {
        TcpVerdict verdict = await Cases.VerdictOfAsync(name);

        verdict.Job.Outcome.Should().Be("Cancelled", verdict.Job.Message);
        verdict.Job.RequestsSent.Should().Be(1);
        verdict.Cancels.Should().Be(1);
        verdict.Changes.Should().Be(1);
        verdict.Elapsed.Should().BeLessThan(TcpCase.LatestEnd);
    }

    [Theory]
    [MemberData(nameof(DroppedOnce))]
    public async Task Execute_DroppedOnce_AsksAgainAfterAReadThatShowsTheSameVersion(string name)
    {
        TcpVerdict verdict = await Cases.VerdictOfAsync(name);

        verdict.Job.Outcome.Should().Be("Cancelled", verdict.Job.Message);
        verdict.Cancels.Should().Be(2);
        verdict.Changes.Should().Be(1);
        verdict
            .Requests.Select(request => request.Step)
            .Should()
            .Equal(TcpStep.Find, TcpStep.FirstRead, TcpStep.Cancel, TcpStep.ReadBack, TcpStep.Cancel, TcpStep.ReadBack);
        verdict.Elapsed.Should().BeLessThan(TcpCase.LatestEnd);
    }

    [Theory]
    [MemberData(nameof(DroppedAlways))]
    public async Task Execute_DroppedAlways_EndsUnconfirmedWithinMaxAttempts(string name)
    {
        TcpVerdict verdict = await Cases.VerdictOfAsync(name);

        verdict.Job.Outcome.Should().Be("Unconfirmed", verdict.Job.Message);
        verdict.Cancels.Should().Be(2);
        verdict.Job.RequestsSent.Should().Be(verdict.Cancels);
        verdict.Changes.Should().Be(0);
        verdict.Elapsed.Should().BeLessThan(TcpCase.LatestEnd);
    }

    [Theory]
    [MemberData(nameof(DroppedUnversioned))]
    public async Task Execute_DroppedWithoutVersionToken_NeverAsksAgain(string name)
    {
        TcpVerdict verdict = await Cases.VerdictOfAsync(name);

        verdict.Job.Outcome.Should().Be("Unconfirmed", verdict.Job.Message);
        verdict.Cancels.Should().Be(1);
        verdict.Reads.Should().BeGreaterThan(1);
        verdict.Elapsed.Should().BeLessThan(TcpCase.LatestEnd);
    }

    private static IEnumerable<object[]> Of(string family) =>
        Cases.Rows.Where(row => ((string)row[0]).StartsWith(family, StringComparison.Ordinal));
}

using System.Runtime.InteropServices;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>Connections that are refused or never come about, at each step of a run.</summary>
public sealed class ConnectFaultTests
{
    private static readonly TcpCases Refused = Cases(erp => erp.StopListening());
    private static readonly TcpCases Hanging = Cases(erp => erp.HangConnects());

    [Theory]
    [InlineData("find", "Unavailable", 0)]
    [InlineData("first read", "Unavailable", 0)]
    [InlineData("cancel", "Unavailable", 0)]
    [InlineData("read back", "Unconfirmed", 1)]
    public async Task Execute_ConnectionRefused_EndsAsWhatIsKnown(string step, string outcome, int cancels) =>
        Check(await Refused.VerdictOfAsync(step), outcome, cancels);

    [SkippableTheory]
    [InlineData("find", "Unavailable", 0)]
    [InlineData("first read", "Unavailable", 0)]
    [InlineData("cancel", "Unavailable", 0)]
    [InlineData("read back", "Unconfirmed", 1)]
    public async Task Execute_ConnectHangs_EndsWithinTheBudget(string step, string outcome, int cancels)
    {
        Skip.IfNot(
            RuntimeInformation.IsOSPlatform(OSPlatform.Linux),
            "Only Linux lets a connect hang on a full queue."
        );

        Check(await Hanging.VerdictOfAsync(step), outcome, cancels);
    }

    // Whether the runtime notices while it connects, or only when it writes, is chance: it tells each in its own way.
    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public void Execute_ResetAsSoonAsItIsConnected_EndsUnavailableEachTime(string scheme)
    {
        using var door = new TcpDoor(TcpDoor.Reset);
        for (int i = 0; i < 50; i++)
        {
            TestJob job = TcpCase.JobFor($"{scheme}://127.0.0.1:{door.Port}/").Run();

            job.Outcome.Should().Be("Unavailable", job.Message);
            job.RequestsSent.Should().Be(0);
        }
    }

    private static TcpCases Cases(Action<TcpErp> leave) =>
        new(
            new[]
            {
                new TcpCase("find", leave),
                new TcpCase("first read", erp => erp.Break(TcpStep.Find, LeaveAfterAnswer(erp, leave))),
                new TcpCase("cancel", erp => erp.Break(TcpStep.FirstRead, LeaveAfterAnswer(erp, leave))),
                new TcpCase("read back", erp => erp.Break(TcpStep.Cancel, LeaveAfterAnswer(erp, leave), commits: true)),
            }
        );

    private static TcpPlay LeaveAfterAnswer(TcpErp erp, Action<TcpErp> leave) =>
        exchange =>
        {
            leave(erp);
            return TcpPlays.AnswerAndClose(exchange);
        };

    private static void Check(TcpVerdict verdict, string outcome, int cancels)
    {
        verdict.Job.Outcome.Should().Be(outcome, verdict.Job.Message);
        verdict.Job.RequestsSent.Should().Be(cancels);
        verdict.Cancels.Should().Be(cancels);
        verdict.Reads.Should().Be(0);
        verdict.Elapsed.Should().BeLessThan(TcpCase.LatestEnd);
    }
}

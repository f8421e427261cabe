using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>A redirect is told to the admin and never followed: the place it leads to sees nobody.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData(TcpStep.Find, 302, "Misconfigured", 0)]
    [InlineData(TcpStep.Find, 307, "Misconfigured", 0)]
    [InlineData(TcpStep.FirstRead, 302, "Misconfigured", 0)]
    [InlineData(TcpStep.FirstRead, 307, "Misconfigured", 0)]
    [InlineData(TcpStep.Cancel, 302, "Unconfirmed", 2)]
    [InlineData(TcpStep.Cancel, 307, "Unconfirmed", 2)]
    [InlineData(TcpStep.Cancel, 308, "Unconfirmed", 2)]
    [InlineData(TcpStep.ReadBack, 302, "Unconfirmed", 1)]
    [InlineData(TcpStep.ReadBack, 307, "Unconfirmed", 1)]
    internal void Execute_Redirect_IsNotFollowed(TcpStep step, int status, string outcome, int cancels)
    {
        using var elsewhere = new TcpDoor(TcpDoor.Hold);
        using var erp = new TcpErp();
        erp.Break(step, TcpPlays.Status(status, $"Location: http://localhost:{elsewhere.Port}/orders/0001"));

        TestJob job = TcpCase.JobFor(erp.Url).Run();

        job.Outcome.Should().Be(outcome, job.Message);
        job.Message.Should().Contain("redirect");
        string arrived = string.Join(", ", erp.Requests.Select(request => $"{request.Method} {request.Target}"));
        erp.Arrivals(TcpStep.Cancel).Should().Be(cancels, arrived);
        erp.Arrivals(TcpStep.Find).Should().Be(1, arrived);
        elsewhere.Connections.Should().Be(0);
    }

    [Fact]
    public void Execute_AcceptedWithALinkToAnotherHost_DoesNotGoThere()
    {
        using var elsewhere = new TcpDoor(TcpDoor.Hold);
        using var erp = new TcpErp();
        erp.Break(TcpStep.Cancel, TcpPlays.Status(202, $"Location: http://localhost:{elsewhere.Port}/status"));

        TestJob job = TcpCase.JobFor(erp.Url).Run();

        job.IsGreen.Should().BeFalse();
        job.RequestsSent.Should().Be(1);
        erp.Arrivals(TcpStep.Cancel).Should().Be(1);
        elsewhere.Connections.Should().Be(0);
    }
}

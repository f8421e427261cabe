using Extensions.OrderCancel.Job;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>Kept-alive connections: used again, and no harm done when the ERP has closed them meanwhile.</summary>
public sealed class KeepAliveTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Execute_ConnectionClosedBetweenRuns_NextRunIsGreenWithOneArrivalPerRequest(bool reset)
    {
        using var erp = new TcpErp();
        erp.Orders.Add("W1002");
        CancelServices services = TcpServices.Create();
        TcpCase.JobFor(erp.Url, services).Run().Outcome.Should().Be("Cancelled");

        erp.CloseConnections(reset);
        TestJob job = TcpCase.JobFor(erp.Url, services, "W1002").Run();

        job.Outcome.Should().Be("Cancelled", job.Message);
        job.RequestsSent.Should().Be(1);
        erp.Orders.Changes("W1002").Should().Be(1);
        foreach (TcpStep step in new[] { TcpStep.Find, TcpStep.FirstRead, TcpStep.Cancel, TcpStep.ReadBack })
        {
            erp.Arrivals(step).Should().Be(2);
        }
    }

    [Fact]
    public void Execute_HealthyRuns_UseOneConnection()
    {
        using var erp = new TcpErp();
        CancelServices services = TcpServices.Create();

        TcpCase.JobFor(erp.Url, services).Run().Outcome.Should().Be("Cancelled");
        TcpCase.JobFor(erp.Url, services).Run().Outcome.Should().Be("AlreadyCancelled");

        erp.Connections.Should().Be(1);
    }
}

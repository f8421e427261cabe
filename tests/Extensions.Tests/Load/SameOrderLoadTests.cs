using Extensions.OrderCancel.Job;
using Extensions.Tests.Support;
using Xunit.Abstractions;

namespace Extensions.Tests.Load;

/// <summary>Many runs on one order at once: one effect, and every run tells the truth.</summary>
public sealed class SameOrderLoadTests
{
    private const int Runs = 64;

    private readonly ITestOutputHelper output;

    public SameOrderLoadTests(ITestOutputHelper output)
    {
        this.output = output;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Execute_64MachinesBetweenReadAndAct_OneChangeAndAllGreen(bool sendsVersion)
    {
        using var erp = new TcpErp();
        erp.Break(TcpStep.FirstRead, TcpPlays.AnswerWhenThereAre(Runs));

        IReadOnlyList<TestJob> jobs = TcpFleet.Run(
            Enumerable.Range(0, Runs).Select(_ => Job(erp.Url, sendsVersion, TcpServices.Create())),
            Runs
        );

        this.Check(erp, jobs);
        jobs.Should().OnlyContain(job => job.Outcome == "Cancelled" && job.RequestsSent == 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Execute_64RunsOfOneProcess_OneChangeAndAllGreen(bool sendsVersion)
    {
        using var erp = new TcpErp();
        CancelServices services = TcpServices.Create();

        IReadOnlyList<TestJob> jobs = TcpFleet.Run(
            Enumerable.Range(0, Runs).Select(_ => Job(erp.Url, sendsVersion, services)),
            Runs
        );

        this.Check(erp, jobs);
        erp.Connections.Should().BeLessThanOrEqualTo(32);
    }

    private static TestJob Job(string url, bool sendsVersion, CancelServices services)
    {
        TestJob job = new TestJob(url).With("TimeoutSeconds", "180").With("AttemptTimeoutSeconds", "60");
        job.Services = services;
        return sendsVersion ? job : job.With("CancelBody", "{\"reason\":\"{reasonCode}\"}");
    }

    // Each run is asked what it knows: it has sent something and read that the order is cancelled, or found it so.
    private void Check(TcpErp erp, IReadOnlyList<TestJob> jobs)
    {
        string outcomes = string.Join(
            ", ",
            jobs.GroupBy(job => job.Outcome).Select(group => $"{group.Key} {group.Count()}")
        );
        this.output.WriteLine(
            $"{outcomes}; cancel requests {erp.Arrivals(TcpStep.Cancel)}, changes {erp.Orders.Changes("W1001")}, "
                + $"connections {erp.Connections}"
        );
        erp.Orders.Changes("W1001").Should().Be(1);
        jobs.Should().HaveCount(Runs).And.OnlyContain(job => job.IsGreen && job.Log.Count == 1);
        jobs.Should().OnlyContain(job => job.Outcome == (job.RequestsSent == 0 ? "AlreadyCancelled" : "Cancelled"));
        erp.Arrivals(TcpStep.Cancel).Should().Be(jobs.Sum(job => job.RequestsSent));
    }
}

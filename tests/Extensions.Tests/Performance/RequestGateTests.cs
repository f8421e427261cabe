using Extensions.Tests.Support;

namespace Extensions.Tests.Performance;

/// <summary>P5 of docs/performance.md: how many requests a run asks for.</summary>
public sealed class RequestGateTests
{
    [Fact]
    public void Execute_AllIsWell_FourRequests()
    {
        using var erp = new TcpErp();

        TestJob job = Run(erp);

        job.Outcome.Should().Be("Cancelled", job.Message);
        Asked(job).Should().Be(4);
        Arrived(erp).Should().Be(4);
    }

    [Fact]
    public void Execute_One503AtTheLookUp_FiveRequests()
    {
        using var erp = new TcpErp();
        erp.Break(TcpStep.Find, TcpPlays.Status(503), times: 1);

        TestJob job = Run(erp);

        job.Outcome.Should().Be("Cancelled", job.Message);
        Asked(job).Should().Be(5);
        Arrived(erp).Should().Be(5);
    }

    [Fact]
    public void Execute_ErpHangs_AtMostThreeRequests()
    {
        using var erp = new TcpErp();
        erp.Break(TcpStep.Find, TcpPlays.Hang);

        TestJob job = Run(erp, budget: "9", attempt: "3");

        job.Outcome.Should().Be("Unavailable", job.Message);
        Asked(job).Should().BeInRange(1, 3);
        Arrived(erp).Should().BeInRange(1, 3);
    }

    private static TestJob Run(TcpErp erp, string budget = "60", string attempt = "20")
    {
        TestJob job = new TestJob(erp.Url).With("TimeoutSeconds", budget).With("AttemptTimeoutSeconds", attempt);
        job.Services = TcpServices.Create();
        job.Job.JobDefinition.DebuggingEnabled = true; // one line for each exchange
        return job.Run();
    }

    private static int Asked(TestJob job) =>
        job.Log.Count(line => line.Level == "Debug" && (Begins(line.Message, "GET ") || Begins(line.Message, "POST ")));

    private static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);

    private static int Arrived(TcpErp erp) => erp.Requests.Count;
}

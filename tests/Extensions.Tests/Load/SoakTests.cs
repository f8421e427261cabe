using System.Globalization;
using Extensions.OrderCancel.Job;
using Extensions.Tests.Support;
using Xunit.Abstractions;

namespace Extensions.Tests.Load;

/// <summary>Many runs in one process leave nothing behind. ORDERCANCEL_SOAK=100000 is the long one.</summary>
[Collection(SoakCollection.Name)]
public sealed class SoakTests
{
    private const int DefaultRuns = 3_000;

    // What the runtime itself may still set aside after the first third: compiled code, pools, timers. Mono guesses what
    // is a reference on a stack, so its figure moves by megabytes either way.
#if NET
    private const long MemorySlack = 1024 * 1024;
#else
    private const long MemorySlack = 8 * 1024 * 1024;
#endif
    private const int HandleSlack = 5;

    private readonly ITestOutputHelper output;

    public SoakTests(ITestOutputHelper output)
    {
        this.output = output;
    }

    [Fact]
    public void Execute_ThousandsOfRuns_MemoryHandlesAndConnectionsDoNotGrow()
    {
        int runs = Runs();
        using var erp = new TcpErp { KeepsRequests = false };
        CancelServices services = TcpServices.Create();

        Repeat(erp, services, runs / 3);
        SoakSample third = SoakSample.Take();
        Repeat(erp, services, runs - (runs / 3));
        SoakSample end = SoakSample.Take();

        this.output.WriteLine($"After {runs / 3} runs: {third}");
        this.output.WriteLine($"After {runs} runs: {end}; connections: {erp.Connections}");
        (end.Memory - third.Memory).Should().BeLessThan(MemorySlack);
        (end.Handles - third.Handles).Should().BeLessThan(HandleSlack);
        erp.Orders.Changes("W1001").Should().Be(runs);
        erp.Arrivals(TcpStep.Cancel).Should().Be(runs);
        erp.Connections.Should().BeLessThanOrEqualTo(MostConnections(end.At - third.At));
    }

    private static int Runs()
    {
        string? asked = Environment.GetEnvironmentVariable("ORDERCANCEL_SOAK");
        return string.IsNullOrEmpty(asked) ? DefaultRuns : int.Parse(asked, CultureInfo.InvariantCulture);
    }

    // One, and one more each time that the pool renews its connection, which it does every five minutes.
    private static int MostConnections(TimeSpan twoThirds) => 1 + (int)(twoThirds.TotalMinutes * 1.5 / 5);

    private static void Repeat(TcpErp erp, CancelServices services, int runs)
    {
        for (int i = 0; i < runs; i++)
        {
            erp.Orders.Reopen("W1001");
            TestJob job = new TestJob(erp.Url) { Services = services }.Run();
            if (job.Outcome != "Cancelled")
            {
                Assert.Fail($"Run {i}: {job.Message}");
            }
        }
    }
}

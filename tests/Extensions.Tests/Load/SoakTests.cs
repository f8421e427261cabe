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

    // A leak shows in every window; what the runtime sets aside once, or frees late after other tests, shows in some.
    private const int Windows = 4;

    // What one window may grow by: compiled code, pools, timers. Mono guesses what is a reference on a stack, so its
    // figure moves by megabytes either way.
#if NET
    private const long MemorySlack = 256 * 1024;
#else
    private const long MemorySlack = 2 * 1024 * 1024;
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
#if !NET
        if (!OwnProcess.IsThis)
        {
            (int exitCode, string output) = OwnProcess.Test(typeof(SoakTests));
            this.output.WriteLine(output);
            exitCode.Should().Be(0, output);
            output.Should().Contain(nameof(this.Execute_ThousandsOfRuns_MemoryHandlesAndConnectionsDoNotGrow));
            return;
        }
#endif
        int runs = Runs();
        using var erp = new TcpErp { KeepsRequests = false };
        CancelServices services = TcpServices.Create();

        Repeat(erp, services, runs / 3);
        var samples = new List<SoakSample> { SoakSample.Take() };
        int window = (runs - (runs / 3)) / Windows;
        for (int i = 1; i <= Windows; i++)
        {
            Repeat(erp, services, window);
            samples.Add(SoakSample.Take());
        }

        int done = (runs / 3) + (window * Windows);
        SoakSample first = samples[0];
        SoakSample end = samples[Windows];
        this.output.WriteLine($"After {runs / 3} runs: {first}");
        this.output.WriteLine($"After {done} runs: {end}; connections: {erp.Connections}");
        long[] growth = samples.Skip(1).Zip(samples, (later, earlier) => later.Memory - earlier.Memory).ToArray();
        growth.Min().Should().BeLessThan(MemorySlack, "each window grew: {0} bytes", string.Join(", ", growth));
        (end.Handles - first.Handles).Should().BeLessThan(HandleSlack);
        erp.Orders.Changes("W1001").Should().Be(done);
        erp.Arrivals(TcpStep.Cancel).Should().Be(done);
        erp.Connections.Should().BeLessThanOrEqualTo(MostConnections(end.At - first.At));
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

using System.Diagnostics;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Job;
using Extensions.Tests.Support;
using Xunit.Abstractions;

namespace Extensions.Tests.Load;

/// <summary>A queue of cancels against an ERP that is down: it is left alone soon, and used again when it is back.</summary>
public sealed class DeadErpLoadTests
{
    private const int Runs = 500;
    private const int Lanes = 8;

    // Before the circuit opens, every lane may be in the middle of its three tries.
    private const int MostTries = Lanes * 3;

    private const string Plain = "plain";

    private static readonly TimeSpan OpenTime = TimeSpan.FromSeconds(31);

    private readonly ITestOutputHelper output;

    public DeadErpLoadTests(ITestOutputHelper output)
    {
        this.output = output;
    }

    public static IEnumerable<object[]> Engines => new[] { new object[] { "of this build" }, new object[] { Plain } };

    [Theory]
    [InlineData("hung")]
    [InlineData("closed port")]
    public void Execute_500CancelsOnADeadErp_EndWithinTwoBudgetsWithFewRequests(string way)
    {
        using var erp = new TcpErp();
        Die(erp, way);
        CancelServices services = TcpServices.Create();
        var watch = Stopwatch.StartNew();

        IReadOnlyList<TestJob> jobs = TcpFleet.Run(
            Enumerable.Range(0, Runs).Select(_ => Tracing(TcpCase.JobFor(erp.Url, services))),
            Lanes
        );

        int tries = jobs.Sum(job => job.Log.Count(line => line.Level == "Debug"));
        this.output.WriteLine($"{way}: {Runs} runs in {watch.Elapsed.TotalSeconds:0.0} s, {tries} tries");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2 * TcpCase.Budget));
        tries.Should().BeInRange(5, MostTries);
        erp.Arrivals(TcpStep.Find).Should().BeLessThanOrEqualTo(MostTries);
        erp.Arrivals(TcpStep.Cancel).Should().Be(0);
        jobs.Should().HaveCount(Runs).And.OnlyContain(job => job.Outcome == "Unavailable");
        jobs.Should().OnlyContain(job => job.RequestsSent == 0);
        jobs.Should().OnlyContain(job => job.Message.Contains("failing since 2"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public Task Execute_ErpIsBack_NextRunAfterTheOpenTimeIsGreenWithoutARestart(string engine) =>
        WithOpenCircuitAsync(
            engine,
            (erp, services, clock) =>
            {
                erp.Mend();
                int before = erp.Arrivals(TcpStep.Find);
                TestJob early = TcpCase.JobFor(erp.Url, services).Run();
                clock.Advance(OpenTime);
                TestJob late = TcpCase.JobFor(erp.Url, services).Run();

                early.Outcome.Should().Be("Unavailable");
                early.Message.Should().Contain("times in a row").And.Contain("failing since");
                late.Outcome.Should().Be("Cancelled", late.Message);
                erp.Arrivals(TcpStep.Find).Should().Be(before + 1);
            }
        );

    [Theory]
    [MemberData(nameof(Engines))]
    public Task Execute_ErpIsStillDown_OneTryPerOpenTime(string engine) =>
        WithOpenCircuitAsync(
            engine,
            (erp, services, clock) =>
            {
                int before = erp.Arrivals(TcpStep.Find);
                for (int i = 0; i < 3; i++)
                {
                    clock.Advance(OpenTime);
                    TcpFleet
                        .Run(Enumerable.Range(0, 10).Select(_ => TcpCase.JobFor(erp.Url, services)), 2)
                        .Should()
                        .OnlyContain(job => job.Outcome == "Unavailable");
                }

                erp.Arrivals(TcpStep.Find).Should().Be(before + 3);
            }
        );

    [Fact]
    public Task Execute_CircuitOpensWhileARunIsBetweenActAndReadBack_TheReadIsNotStopped() =>
        Task.Run(() =>
        {
            using var erp = new TcpErp();
            CancelServices services = TcpServices.Create();
            erp.Break(
                TcpStep.Cancel,
                exchange =>
                {
                    erp.Break(TcpStep.Find, TcpPlays.Status(503));
                    OpenCircuit(erp.Url, services);
                    return TcpPlays.Answer(exchange);
                },
                commits: true
            );

            // Patient enough for what happens meanwhile.
            TestJob job = new TestJob(erp.Url) { Services = services }.Run();

            job.Outcome.Should().Be("Cancelled", job.Message);
            erp.Arrivals(TcpStep.ReadBack).Should().Be(1);
            TcpCase.JobFor(erp.Url, services).Run().Message.Should().Contain("times in a row");
        });

    private static void Die(TcpErp erp, string way)
    {
        if (way == "hung")
        {
            erp.Break(TcpStep.Find, TcpPlays.Hang);
        }
        else
        {
            erp.StopListening();
        }
    }

    private static Task WithOpenCircuitAsync(string engine, Action<TcpErp, CancelServices, TcpShiftedClock> test) =>
        Task.Run(() =>
        {
            var clock = new TcpShiftedClock();
            PollyTime.Follow(clock);
            CircuitRegistry circuits = engine == Plain ? HttpRun.Circuits("Plain") : new CircuitRegistry();
            CancelServices services = TcpServices.Create(clock, circuits);
            using var erp = new TcpErp();
            erp.Break(TcpStep.Find, TcpPlays.Status(503));
            OpenCircuit(erp.Url, services);
            erp.Arrivals(TcpStep.Find).Should().Be(5);
            test(erp, services, clock);
        });

    // Two runs of three tries: the circuit opens at the fifth fault.
    private static void OpenCircuit(string url, CancelServices services)
    {
        TcpCase.JobFor(url, services).Run().Outcome.Should().Be("Unavailable");
        TcpCase.JobFor(url, services).Run().Outcome.Should().Be("Unavailable");
    }

    // Each exchange writes one Debug line.
    private static TestJob Tracing(TestJob job)
    {
        job.Job.JobDefinition.DebuggingEnabled = true;
        return job;
    }
}

using System.Diagnostics;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Job;
using Extensions.Tests.Support;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.Tests.Job;

/// <summary>Adapters that break their contract: one outcome, one line that names the adapter.</summary>
public sealed class FaultyAdapterJobTests : IDisposable
{
    private readonly ManualResetEventSlim gate = new();

    public void Dispose() => this.gate.Set();

    [Theory]
    [InlineData("Create")]
    [InlineData("GetTraits")]
    public void Execute_AdapterBlocksWhileItIsMade_EndsWithTheBudget(string where)
    {
        var adapter = new Faulty(at =>
        {
            if (at == where)
            {
                this.gate.Wait(TimeSpan.FromSeconds(9));
            }
        });
        TestJob job = this.NewJob(adapter).With("TimeoutSeconds", "3").With("AttemptTimeoutSeconds", "1");
        var watch = Stopwatch.StartNew();

        job.Run();

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(8), "it blocks for nine");
        job.Outcome.Should().Be("Misconfigured");
        Line(job).Should().Contain("Adapter Scripted").And.Contain("TimeoutSeconds");
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("GetTraits")]
    public void Execute_AdapterThrowsACancellationOfItsOwnWhileItIsMade_NamesTheAdapter(string where)
    {
        var adapter = new Faulty(at =>
        {
            if (at == where)
            {
                throw new OperationCanceledException("my own");
            }
        });

        TestJob job = this.NewJob(adapter).Run();

        job.Outcome.Should().Be("Misconfigured");
        Line(job).Should().Contain("Adapter Scripted").And.Contain("my own");
    }

    [Theory]
    [InlineData(0, 29, 30)]
    [InlineData(1, 29, 30)]
    [InlineData(3, 49, 50)]
    public void Execute_TimeHasNoRoomForWhatARequestTakes_SaysHowMuchItNeeds(int exchanges, int seconds, int least)
    {
        var traits = new ErpTraits { CancelExchanges = exchanges, LookupIsRead = true };
        ScriptedErp erp = new ScriptedErp().Finds(ScriptedErp.Order(Cancelled));
        string Run(int timeout)
        {
            TestJob job = this.NewJob(new ScriptedAdapter(erp, traits)).With("TimeoutSeconds", $"{timeout}");
            return job.Run().Message;
        }

        Run(seconds).Should().Contain($"TimeoutSeconds is {seconds}").And.Contain($"Allowed: at least {least}");
        erp.Calls.Should().BeEmpty();
        Run(least).Should().StartWith("AlreadyCancelled");
    }

    [Fact]
    public void Execute_AdapterMakesNothing_NamesTheAdapter()
    {
        TestJob job = this.NewJob(new Faulty(_ => { }) { Orders = null }).Run();

        job.Outcome.Should().Be("Misconfigured");
        Line(job).Should().Contain("Adapter Scripted returned null");
    }

    [Fact]
    public void Execute_AdapterAnswersWithNoTask_NamesTheAdapter()
    {
        var erp = new ScriptedErp();
        erp.FindsBy(() => null!);

        TestJob job = this.NewJob(new Faulty(_ => { }) { Orders = erp }).Run();

        job.Outcome.Should().Be("Misconfigured");
        Line(job).Should().Contain("Adapter Scripted returned null");
    }

    [Theory]
    [InlineData("null", "Adapter Scripted returned null")]
    [InlineData("cancelled", "Adapter Scripted failed")]
    public void Execute_AdapterBreaksDownAtTheRequest_ReadsBackAndNamesTheAdapter(string how, string text)
    {
        var erp = new ScriptedErp();
        erp.Finds(ScriptedErp.Order(Open)).Reads(ScriptedErp.Order(Open), ScriptedErp.Order(Cancelled));
        erp.AnswersBy(
            (_, _) =>
                how == "null" ? Task.FromResult<CancelReply>(null!) : throw new OperationCanceledException("my own")
        );

        TestJob job = this.NewJob(new Faulty(_ => { }) { Orders = erp }).Run();

        job.Outcome.Should().Be("Cancelled");
        job.Message.Should().Contain(text);
    }

    private static string Line(TestJob job)
    {
        job.Log.Should().ContainSingle(entry => entry.Level == "Fatal");
        return job.Message;
    }

    private TestJob NewJob(IErpAdapter adapter) =>
        new TestJob("https://erp.example/api")
        {
            Services = new CancelServices { FindAdapter = _ => adapter, Jitter = new FixedJitter() },
        }.With("ErpAdapter", "Scripted");

    private sealed class Faulty : IErpAdapter
    {
        private readonly Action<string> onCall;

        public Faulty(Action<string> onCall)
        {
            this.onCall = onCall;
        }

        public IErpOrders? Orders { get; set; } = new ScriptedErp();

        public string Name => "Scripted";

        public IReadOnlyList<JobParameter> Parameters => Array.Empty<JobParameter>();

        public ErpTraits GetTraits(JobOptions options)
        {
            this.onCall("GetTraits");
            return new ErpTraits { LookupIsRead = true };
        }

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http)
        {
            this.onCall("Create");
            return this.Orders!;
        }
    }
}

using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.Resilience;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http;

public sealed class CircuitTests
{
    public static TheoryData<string> Engines => HttpRun.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_FiveFaultsInARow_LeavesTheErpAloneAndSaysSinceWhen(string engine)
    {
        var run = new HttpRun(engine);
        run.Handler.Answers(503);
        HttpRun.Fault(run.Read);
        HttpRun.Fault(run.Read);
        run.Handler.Requests.Should().HaveCount(HttpLimits.FaultsBeforeCircuitOpens);
        TimeSpan before = run.Clock.Elapsed;

        ErpFaultException fault = HttpRun.Fault(run.Read);

        fault.Kind.Should().Be(ErpFaultKind.Unreachable);
        fault.Message.Should().Contain("failing since 2026-01-02 03:04:05 UTC");
        run.Handler.Requests.Should().HaveCount(HttpLimits.FaultsBeforeCircuitOpens);
        (run.Clock.Elapsed - before).Should().BeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task RunAsync_GoodTryThatBeganBeforeTheFirstFault_StandsWhateverOthersMet(string engine)
    {
        var clock = new VirtualClock();
        ICircuit circuit = HttpRun.Circuits(engine).Get(new HttpRun().Connection, clock);
        var answer = new TaskCompletionSource<Try>();
        Task<Try> early = circuit.RunAsync(() => answer.Task, gated: true, clock);
        Try outage = Try.Failed(new ErpFaultException(ErpFaultKind.Unreachable, "down") { IsOutage = true });
        for (int i = 0; i < HttpLimits.FaultsBeforeCircuitOpens; i++)
        {
            await circuit.RunAsync(() => Task.FromResult(outage), gated: true, clock);
        }

        answer.SetResult(Try.Succeeded("fine"));

        (await early).Value.Should().Be("fine");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_ErpIsBack_ClosesAfterOneGoodTry(string engine)
    {
        var run = new HttpRun(engine);
        Open(run);
        run.Handler.Forget().Answers(200, "fine");
        run.Clock.Advance(HttpLimits.CircuitOpenFor);

        run.Read().Should().Be("fine");
        run.Read().Should().Be("fine");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_ErpIsStillDown_OneTryOnlyAndClosedAgain(string engine)
    {
        var run = new HttpRun(engine);
        Open(run);
        int before = run.Handler.Requests.Count;
        run.Clock.Advance(HttpLimits.CircuitOpenFor);

        HttpRun.Fault(run.Read);
        HttpRun.Fault(run.Read);

        run.Handler.Requests.Count.Should().Be(before + 1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_OpenCircuit_NeverStopsAWriteOrItsReadBack(string engine)
    {
        var run = new HttpRun(engine);
        ErpHttp http = run.NewRun();
        run.Handler.Answers(200, "found");
        run.Send(http, new ErpRequest(ErpExchangeKind.Read, "GET", "x"));
        Open(run);
        int before = run.Handler.Requests.Count;

        HttpRun.Fault(() => run.Send(http, new ErpRequest(ErpExchangeKind.Write, "POST", "x")));
        HttpRun.Fault(() => run.Send(http, new ErpRequest(ErpExchangeKind.Read, "GET", "x")));

        run.Handler.Requests.Count.Should().Be(before + 1 + HttpLimits.MaxTries);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_FirstRequestIsAWrite_LaterReadsAreNotGatedEither(string engine)
    {
        var run = new HttpRun(engine);
        Open(run);
        ErpHttp http = run.NewRun();
        int before = run.Handler.Requests.Count;

        HttpRun.Fault(() => run.Send(http, new ErpRequest(ErpExchangeKind.Write, "POST", "x")));
        HttpRun.Fault(() => run.Send(http, new ErpRequest(ErpExchangeKind.Read, "GET", "x")));

        run.Handler.Requests.Count.Should().Be(before + 1 + HttpLimits.MaxTries);
    }

    public static TheoryData<string, int, string> CompleteAnswers
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (string engine in Engines)
            {
                data.Add(engine, 429, "{}");
                data.Add(engine, 500, "{\"error\":\"of this order\"}");
                data.Add(engine, 409, "{}");
                data.Add(engine, 423, "{}");
                data.Add(engine, 201, "[");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(CompleteAnswers))]
    public void SendAsync_CompleteAnswerOfTheErp_DoesNotOpenTheCircuit(string engine, int status, string body)
    {
        var run = new HttpRun(engine);
        run.Handler.Answers(status, body);

        for (int i = 0; i < 4; i++)
        {
            HttpRun.Fault(run.Read).Message.Should().NotContain("failing since");
        }

        run.Handler.Requests.Count.Should().Be(4 * HttpLimits.MaxTries);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(0)]
    public void SendAsync_ErpIsDown_OpensTheCircuit(int status)
    {
        var run = new HttpRun();
        _ = status == 0 ? run.Handler.Fails(() => new IOException("gone")) : run.Handler.Answers(status);

        for (int i = 0; i < 4; i++)
        {
            HttpRun.Fault(run.Read).Message.Should().Contain("failing since");
        }

        run.Handler.Requests.Count.Should().Be(HttpLimits.FaultsBeforeCircuitOpens);
    }

    [Fact]
    public void Get_Connection_HasOneCircuitPerAddressAndUser()
    {
        var run = new HttpRun();
        var registry = new CircuitRegistry();
        ICircuit Of(string url, string user) =>
            registry.Get(new ErpConnection(new Uri(url)) { LogOn = user }, run.Clock);

        Of("https://a/x", "u").Should().BeSameAs(Of("https://a/x/", "u"));
        Of("https://a/x", "u").Should().NotBeSameAs(Of("https://a/x", "v"));
        Of("https://a/x", "u").Should().NotBeSameAs(Of("https://b/x", "u"));
    }

    private static void Open(HttpRun run)
    {
        run.Handler.Forget().Answers(503);
        for (int i = 0; i < HttpLimits.FaultsBeforeCircuitOpens; i++)
        {
            HttpRun.Fault(run.Read);
        }
    }
}

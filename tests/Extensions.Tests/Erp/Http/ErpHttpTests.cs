using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http;

/// <summary>What is repeated and what is not, for both engines, in virtual time.</summary>
public sealed class ErpHttpTests
{
    public static TheoryData<string> Engines => HttpRun.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_ReadOfAPassingFault_IsRepeatedWithBackOff(string engine)
    {
        var run = new HttpRun(engine);
        run.Handler.Answers(500).Answers(503, retryAfter: "7").Answers(200, "fine");

        run.Read().Should().Be("fine");
        run.Handler.Requests.Should().HaveCount(3);
        run.Clock.Elapsed.Should().Be(TimeSpan.FromSeconds(0.25 + 7));
        run.Context.Traffic.WritesSent.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_ReadOfALastingFault_EndsAfterThreeTries(string engine)
    {
        var run = new HttpRun(engine);
        run.Handler.Answers(500);

        HttpRun.Fault(run.Read).Kind.Should().Be(ErpFaultKind.Lost);
        run.Handler.Requests.Should().HaveCount(HttpLimits.MaxTries);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_WriteOfAPassingFault_IsNeverRepeated(string engine)
    {
        var run = new HttpRun(engine);
        run.Handler.Answers(500).Answers(200);

        HttpRun.Fault(run.Write).Kind.Should().Be(ErpFaultKind.Lost);
        run.Handler.Requests.Should().HaveCount(1);
        run.Context.Traffic.WritesSent.Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_WriteThatWasNeverSent_IsRepeated(string engine)
    {
        var run = new HttpRun(engine);
        run.Handler.Fails(Refused).Answers(200, "fine");

        run.Write().Should().Be("fine");
        run.Handler.Requests.Should().HaveCount(2);
        run.Context.Traffic.WritesSent.Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_NoConnectionAfterTheBodyWasTaken_IsOneWriteThatMayHaveArrived(string engine)
    {
        var run = new HttpRun(engine);
        run.Handler.Does(
            async (message, _) =>
            {
                await message.Content!.CopyToAsync(new MemoryStream());
                throw Refused();
            }
        );

        HttpRun.Fault(run.Write).Kind.Should().Be(ErpFaultKind.Lost);
        run.Handler.Requests.Should().HaveCount(1);
        run.Context.Traffic.WritesSent.Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_RetryAfterLongerThanTheBudget_EndsNow(string engine)
    {
        var run = new HttpRun(engine);
        run.Handler.Answers(429, retryAfter: "61");

        ErpFaultException fault = HttpRun.Fault(run.Read);

        fault.Kind.Should().Be(ErpFaultKind.Throttled);
        fault.RetryAfter.Should().Be(TimeSpan.FromSeconds(61));
        run.Clock.Elapsed.Should().Be(TimeSpan.Zero);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_ThrottledWrite_IsLeftToTheProtocol(string engine)
    {
        var run = new HttpRun(engine);
        run.Handler.Answers(429, retryAfter: "1");

        HttpRun.Fault(run.Write).Kind.Should().Be(ErpFaultKind.Throttled);
        run.Handler.Requests.Should().HaveCount(1);
        run.Context.Traffic.WritesSent.Should().Be(1, "it arrived");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SendAsync_ServerHangs_EachTryEndsAtTheAttemptTimeout(string engine)
    {
        var run = new HttpRun(engine);
        run.Handler.Hangs();

        HttpRun
            .Fault(run.Read)
            .Message.Should()
            .Be("erp.example gave no answer within 10 s. It has been failing since 2026-01-02 03:04:15 UTC.");
        run.Clock.Elapsed.Should().Be(TimeSpan.FromSeconds(10 + 0.25 + 10 + 0.5 + 10));
    }

    [Fact]
    public void SendAsync_ServerHangsAndTheBudgetEnds_NeverTakesLonger()
    {
        var run = new HttpRun { Budget = TimeSpan.FromSeconds(15) };
        run.Handler.Hangs();

        HttpRun.Fault(run.Read).Kind.Should().Be(ErpFaultKind.Lost);
        run.Clock.Elapsed.Should().BeLessThanOrEqualTo(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void SendAsync_BudgetIsOver_SendsNothing()
    {
        var run = new HttpRun();
        run.Handler.Answers(200);
        ErpHttp http = run.NewRun();
        run.Clock.Advance(TimeSpan.FromSeconds(60));

        HttpRun.Fault(() => run.Send(http, new ErpRequest(ErpExchangeKind.Write, "POST", "x")));

        run.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void SendAsync_SignInRefused_NamesTheConnection()
    {
        var run = new HttpRun();
        run.Handler.Answers(401);

        ErpFaultException fault = HttpRun.Fault(run.Read);

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("(HTTP 401)").And.Contain("connection \"ERP\"");
        run.Handler.Requests.Should().HaveCount(1);
    }

    [Fact]
    public void SendAsync_AdapterKnowsBetter_ObeysIt()
    {
        var run = new HttpRun();
        run.Handler.Answers(200);
        ErpHttp http = run.NewRun();
        ErpFaultKind KindOf(ErpAnswer<string> answer) =>
            HttpRun
                .Fault(() =>
                    run.Clock.Run(() =>
                        http.SendAsync(
                            new ErpRequest(ErpExchangeKind.Write, "POST", "x"),
                            _ => answer,
                            CancellationToken.None
                        )
                    )
                )
                .Kind;

        KindOf(ErpAnswer<string>.Throttled).Should().Be(ErpFaultKind.Throttled);
        KindOf(ErpAnswer<string>.Passing).Should().Be(ErpFaultKind.Lost);
        KindOf(ErpAnswer<string>.SignInExpired).Should().Be(ErpFaultKind.Misconfigured);
        KindOf(ErpAnswer<string>.NotRecognised).Should().Be(ErpFaultKind.Lost);
    }

    private static HttpRequestException Refused() =>
        new("no", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused));
}

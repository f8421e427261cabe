using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http;

/// <summary>What a request looks like on the wire, and in the debug log.</summary>
public sealed class ErpHttpRequestTests
{
    [Theory]
    [InlineData("X-Note", "line\nbreak")]
    [InlineData("X-Note", "ü")]
    [InlineData("No Header", "x")]
    [InlineData("Content-Language", "de")]
    public void SendAsync_HeaderThatCannotBeSent_IsMisconfiguredAndSendsNothing(string name, string value)
    {
        var run = new HttpRun();
        var request = new ErpRequest(ErpExchangeKind.Write, "POST", "x");
        request.Headers[name] = value;

        ErpFaultException fault = HttpRun.Fault(() => run.Send(run.NewRun(), request));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(name);
        run.Handler.Requests.Should().BeEmpty();
        run.Context.Traffic.WritesSent.Should().Be(0);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public void SendAsync_WriteWithoutBody_CarriesAnEmptyContent(string method)
    {
        var run = new HttpRun();
        HttpContent? content = null;
        run.Handler.Does(
            (request, _) =>
            {
                content = request.Content;
                return Task.FromResult(StubHandler.Response(200, ""));
            }
        );

        run.Send(run.NewRun(), new ErpRequest(ErpExchangeKind.Write, method, "orders/1/cancel"));

        content.Should().NotBeNull("without one HttpClient repeats the request by itself");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SendAsync_Debugging_TracesEachExchange(bool debugging)
    {
        var run = new HttpRun();
        run.Log.IsDebugEnabled = debugging;
        run.Handler.Fails(Refused).Answers(200, "abc");

        run.Read();

        if (!debugging)
        {
            run.Log.Lines.Should().BeEmpty();
            return;
        }

        run.Log.Lines.Should().HaveCount(2);
        run.Log.Lines[0].Should().MatchRegex("^Debug GET /api/orders/1: No connection to erp.example: .*, 0 ms\\.$");
        run.Log.Lines[1].Should().Be("Debug GET /api/orders/1: HTTP 200, 3 characters, 0 ms.");
    }

    [Fact]
    public void IdempotencyKeyFor_JobAndOrder_DecideIt()
    {
        ErpHttp http = new HttpRun().NewRun();
        string key = http.IdempotencyKeyFor(ScriptedErp.Order(ErpOrderState.Open));

        key.Should().MatchRegex("^[0-9a-f]{32}$");
        http.IdempotencyKeyFor(ScriptedErp.Order(ErpOrderState.OnHold)).Should().Be(key);
        http.IdempotencyKeyFor(ScriptedErp.Order(ErpOrderState.Open, key: "K2")).Should().NotBe(key);
    }

    private static HttpRequestException Refused() =>
        new("no", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused));
}

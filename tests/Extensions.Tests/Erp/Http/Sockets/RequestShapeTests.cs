using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>How requests look on the wire.</summary>
public sealed class RequestShapeTests
{
    [Theory]
    [InlineData("POST", "{\"reason\":\"{reasonCode}\"}", "{\"reason\":\"CustomerRequest\"}")]
    [InlineData("POST", "-", "")]
    [InlineData("PUT", "{\"a\":\"ü\"}", "{\"a\":\"ü\"}")]
    [InlineData("PATCH", "{}", "{}")]
    [InlineData("DELETE", "-", "")]
    [InlineData("DELETE", "{}", "{}")]
    public void Execute_CancelRequest_HasALengthAndNeitherExpectNorChunks(string method, string template, string body)
    {
        using var erp = new TcpErp();
        TcpCase
            .JobFor(erp.Url)
            .With("CancelMethod", method)
            .With("CancelBody", template)
            .Run()
            .Outcome.Should()
            .Be("Cancelled");

        TcpRequest request = erp.Requests.Single(one => one.Step == TcpStep.Cancel);
        request.Method.Should().Be(method);
        request.Body.Should().Be(body);
        request.Headers["Content-Length"].Should().Be($"{System.Text.Encoding.UTF8.GetByteCount(body)}");
        request.Headers.Keys.Should().NotContain("Transfer-Encoding").And.NotContain("Expect");
    }

    [Fact]
    public void Execute_Reads_AskForJsonOnTheConnectionsHostAndBringNothingElse()
    {
        using var erp = new TcpErp();
        TcpCase.JobFor(erp.Url).Run();

        IEnumerable<TcpRequest> reads = erp.Requests.Where(one => one.Method == "GET").ToList();
        reads.Select(one => one.Target).Should().Equal("/orders?reference=W1001", "/orders/0001", "/orders/0001");
        foreach (TcpRequest read in reads)
        {
            read.Headers["Host"].Should().Be($"127.0.0.1:{erp.Port}");
            read.Headers["Accept"].Should().Be("application/json");
            read.Headers["Accept-Encoding"].Should().Be("gzip", "no other encoding is understood");
            read.Body.Should().BeEmpty();
            read.Headers.Keys.Should()
                .NotContain("Cookie")
                .And.NotContain("Authorization")
                .And.NotContain("traceparent")
                .And.NotContain("Expect");
        }
    }
}

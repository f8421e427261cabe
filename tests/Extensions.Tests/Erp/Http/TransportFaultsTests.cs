using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Erp.Http;

public sealed class TransportFaultsTests
{
    [Theory]
    [InlineData(SocketError.ConnectionRefused)]
    [InlineData(SocketError.HostNotFound)]
    [InlineData(SocketError.HostUnreachable)]
    [InlineData(SocketError.NetworkUnreachable)]
    [InlineData(SocketError.TryAgain)]
    [InlineData(SocketError.NoData)]
    [InlineData(SocketError.AddressNotAvailable)]
    public async Task From_NoConnection_IsUnreachableUnlessTheBodyWasTaken(SocketError error)
    {
        var e = new HttpRequestException("failed", new SocketException((int)error));
        using var empty = new TrackedContent(null, "application/json");

        TransportFaults.From(e, null, "erp").Message.Should().StartWith("No connection to erp: ");
        TransportFaults.From(e, empty, "erp").Kind.Should().Be(ErpFaultKind.Unreachable);
        TransportFaults.From(e, await TakenAsync(), "erp").Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Theory]
    [InlineData(WebExceptionStatus.NameResolutionFailure, ErpFaultKind.Unreachable)]
    [InlineData(WebExceptionStatus.ProxyNameResolutionFailure, ErpFaultKind.Unreachable)]
    [InlineData(WebExceptionStatus.ConnectFailure, ErpFaultKind.Unreachable)]
    [InlineData(WebExceptionStatus.SecureChannelFailure, ErpFaultKind.Unreachable)]
    [InlineData(WebExceptionStatus.TrustFailure, ErpFaultKind.Misconfigured)]
    [InlineData(WebExceptionStatus.ReceiveFailure, ErpFaultKind.Lost)]
    [InlineData(WebExceptionStatus.ConnectionClosed, ErpFaultKind.Lost)]
    [InlineData(WebExceptionStatus.Timeout, ErpFaultKind.Lost)]
    public async Task From_WebException_GoesByItsStatusUnlessTheBodyWasTaken(
        WebExceptionStatus status,
        ErpFaultKind kind
    )
    {
        var e = new HttpRequestException("failed", new WebException("web", status));

        TransportFaults.From(e, null, "erp").Kind.Should().Be(kind);
        TransportFaults.From(e, await TakenAsync(), "erp").Kind.Should().Be(ErpFaultKind.Lost);
    }

    public static TheoryData<string> Unclear =>
        new() { "reset", "socket", "io", "cancelled", "deadline", "data", "disposed" };

    [Theory]
    [MemberData(nameof(Unclear))]
    public async Task From_AnythingElseAfterTheBodyWasTaken_IsLost(string name)
    {
        Exception e = Make(name);

        TransportFaults.IsTransport(e).Should().BeTrue();
        ErpFaultException fault = TransportFaults.From(e, await TakenAsync(), "erp");
        fault.Kind.Should().Be(ErpFaultKind.Lost);
        fault.Message.Should().StartWith("erp gave no ").And.EndWith(".").And.NotEndWith("..");
    }

    [Theory]
    [MemberData(nameof(Unclear))]
    public async Task From_BodyNeverTaken_WasNotSentAndNeverWillBe(string name)
    {
        using var content = new TrackedContent("{}", "application/json");

        TransportFaults.From(Make(name), content, "erp").Kind.Should().Be(ErpFaultKind.Unreachable);

        Func<Task> late = () => content.CopyToAsync(new MemoryStream());
        await late.Should().ThrowAsync<InvalidOperationException>();
    }

    [Theory]
    [MemberData(nameof(Unclear))]
    public void From_ReadWithoutBody_IsLost(string name)
    {
        TransportFaults.From(Make(name), null, "erp").Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Fact]
    public async Task From_CertificateRefusedAfterTheBodyWasTaken_IsLost()
    {
        var e = new HttpRequestException("ssl", new AuthenticationException("The remote certificate is invalid."));

        TransportFaults.From(e, await TakenAsync(), "erp").Kind.Should().Be(ErpFaultKind.Lost);
    }

    [Fact]
    public void From_CertificateRefused_TellsWhatTlsSaid()
    {
        var e = new HttpRequestException("ssl", new AuthenticationException("The remote certificate is invalid."));

        ErpFaultException fault = TransportFaults.From(e, null, "erp");

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("The remote certificate is invalid.").And.NotContain("..");
    }

    [Fact]
    public void From_HandshakeIsCut_SaysThatThePortMaySpeakNoTls()
    {
        var e = new HttpRequestException("ssl", new WebException("web", WebExceptionStatus.SecureChannelFailure));

        TransportFaults.From(e, null, "erp").Message.Should().Contain("http instead of https");
        TransportFaults
            .From(new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused)), null, "erp")
            .Message.Should()
            .NotContain("https");
    }

    [Fact]
    public void IsTransport_ADefect_IsNone()
    {
        TransportFaults.IsTransport(new InvalidOperationException()).Should().BeFalse();
    }

#if NET8_0_OR_GREATER
    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, ErpFaultKind.Unreachable)]
    [InlineData(HttpRequestError.ConnectionError, ErpFaultKind.Unreachable)]
    [InlineData(HttpRequestError.SecureConnectionError, ErpFaultKind.Unreachable)]
    [InlineData(HttpRequestError.ProxyTunnelError, ErpFaultKind.Unreachable)]
    [InlineData(HttpRequestError.ResponseEnded, ErpFaultKind.Lost)]
    [InlineData(HttpRequestError.InvalidResponse, ErpFaultKind.Lost)]
    public async Task From_HttpRequestError_GoesByItsKindUnlessTheBodyWasTaken(
        HttpRequestError error,
        ErpFaultKind kind
    )
    {
        var e = new HttpRequestException(error, "failed");

        TransportFaults.From(e, null, "erp").Kind.Should().Be(kind);
        TransportFaults.From(e, await TakenAsync(), "erp").Kind.Should().Be(ErpFaultKind.Lost);
    }
#endif

    private static async Task<TrackedContent> TakenAsync()
    {
        var content = new TrackedContent("{}", "application/json");
        await content.CopyToAsync(new MemoryStream());
        return content;
    }

    private static Exception Make(string name) =>
        name switch
        {
            "reset" => new HttpRequestException("x", new SocketException((int)SocketError.ConnectionReset)),
            "socket" => new SocketException((int)SocketError.NotConnected),
            "io" => new IOException("The stream ended."),
            "cancelled" => new OperationCanceledException(),
            "deadline" => new DeadlinePassedException(TimeSpan.FromSeconds(1.5)),
            "data" => new InvalidDataException("bad gzip"),
            _ => new ObjectDisposedException("stream"),
        };
}

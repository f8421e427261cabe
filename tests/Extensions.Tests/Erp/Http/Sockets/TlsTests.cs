using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>Certificates that nobody here trusts, and servers that do not finish the handshake.</summary>
public sealed class TlsTests
{
    [SkippableTheory]
    [InlineData(TlsFlaw.SelfSigned)]
    [InlineData(TlsFlaw.Expired)]
    [InlineData(TlsFlaw.WrongHost)]
    internal void Execute_CertificateRefused_EndsMisconfiguredAndSendsNothing(TlsFlaw flaw)
    {
        Skip.IfNot(TlsCertificates.CanMake, "openssl, which makes the certificates on this runtime, is not installed.");
        using var certificates = new TlsCertificates();
        using var erp = new TcpErp(certificates.Make(flaw));

        TestJob job = TcpCase.JobFor(erp.Url).Run();

        job.Outcome.Should().Be("Misconfigured", job.Message);
        job.Message.Should().Contain("certificate");
        erp.Requests.Should().BeEmpty();
        erp.Connections.Should().Be(1);
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("FIN")]
    [InlineData("RST")]
    public void Execute_HandshakeDoesNotFinish_EndsUnavailable(string way)
    {
        using var door = new TcpDoor(
            way == "silence" ? TcpDoor.Hold
            : way == "FIN" ? TcpDoor.Close
            : TcpDoor.Reset
        );

        TestJob job = TcpCase.JobFor($"https://127.0.0.1:{door.Port}/").Run();

        job.Outcome.Should().Be("Unavailable", job.Message);
        job.RequestsSent.Should().Be(0);
        door.Connections.Should().BeInRange(1, 3);
        ((int)job.Result["ElapsedMs"]).Should().BeLessThan((int)TcpCase.LatestEnd.TotalMilliseconds);
    }

    [Fact]
    public void Execute_HttpsToAPlainPort_EndsWithoutSending()
    {
        using var door = new TcpDoor(TcpDoor.SpeakPlainly);

        TestJob job = TcpCase.JobFor($"https://127.0.0.1:{door.Port}/").Run();

        job.Outcome.Should().BeOneOf("Misconfigured", "Unavailable");
        job.Message.Should().Contain("does not speak TLS");
        job.RequestsSent.Should().Be(0);
    }
}

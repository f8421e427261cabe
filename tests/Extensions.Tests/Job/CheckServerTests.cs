using System.Net;
using System.Net.Sockets;
using Extensions.OrderCancel.Check;
using Extensions.Tests.Support;

namespace Extensions.Tests.Job;

/// <summary>What a check says of the ERP's server, before anything is asked there.</summary>
public sealed class CheckServerTests
{
    [Fact]
    public void Execute_NobodyListens_SaysSoBeforeTheLookUp()
    {
        using var closed = new TcpClosedPort();

        TestJob job = new TestJob(closed.Url).With("Mode", "Check").Run();

        job.Outcome.Should().Be("Unavailable");
        Told(job, "Connection").Should().Contain("may reach that port");
    }

    [Fact]
    public async Task ConnectAsync_ServerListensOnOneFamily_TriesEachAddress()
    {
        using var erp = new TcpErp();
        IPAddress[] addresses = { IPAddress.IPv6Loopback, IPAddress.Loopback };

        using TcpClient client = await ServerCheck.ConnectAsync(addresses, erp.Port, CancellationToken.None);

        client.Client.RemoteEndPoint.Should().Be(new IPEndPoint(IPAddress.Loopback, erp.Port));
    }

    [SkippableFact]
    public void Execute_CertificateOfNobody_SaysHowToTrustIt()
    {
        Skip.IfNot(TlsCertificates.CanMake, "openssl, which makes the certificates on this runtime, is not installed.");
        using var certificates = new TlsCertificates();
        using var tls = new TcpErp(certificates.Make(TlsFlaw.SelfSigned));

        TestJob job = new TestJob(tls.Url).With("Mode", "Check").Run();

        job.Outcome.Should().Be("Misconfigured");
        Told(job, "Certificate").Should().Contain("store of trusted roots");
        tls.Requests.Should().BeEmpty();
    }

    private static string Told(TestJob job, string what) =>
        job.Log.Should().ContainSingle(line => line.Message.StartsWith($"Check: {what}")).Which.Message;
}

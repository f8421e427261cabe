#if NET
using System.Diagnostics;
using System.Runtime.InteropServices;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>
/// The job in a process that trusts the test's authority: now an expired certificate, one of another host and a
/// self-signed one fail for their own reason, and a good one does not.
/// </summary>
public sealed class TlsTrustTests
{
    [SkippableTheory]
    [InlineData(TlsFlaw.None, "Cancelled", "is cancelled in the ERP", 1)]
    [InlineData(TlsFlaw.SelfSigned, "Misconfigured", "UntrustedRoot", 0)]
    [InlineData(TlsFlaw.Expired, "Misconfigured", "NotTimeValid", 0)]
    [InlineData(TlsFlaw.WrongHost, "Misconfigured", "RemoteCertificateNameMismatch", 0)]
    internal async Task Execute_TrustedAuthority_TellsCertificatesApart(
        TlsFlaw flaw,
        string outcome,
        string text,
        int cancels
    )
    {
        using var certificates = new TlsCertificates();
        using var erp = new TcpErp(certificates.Make(flaw));

        JObject run = await CancelAsync(erp.Url, certificates);

        run["outcome"]!.ToString().Should().Be(outcome, run.ToString());
        run["log"]!.Last!.ToString().Should().Contain(text);
        erp.Arrivals(TcpStep.Cancel).Should().Be(cancels);
        erp.Arrivals(TcpStep.Find).Should().Be(cancels);
    }

    [SkippableFact]
    public async Task Execute_RedirectFromHttpsToHttp_IsNotFollowed()
    {
        using var certificates = new TlsCertificates();
        using var plain = new TcpDoor(TcpDoor.Hold);
        using var erp = new TcpErp(certificates.Make(TlsFlaw.None));
        erp.Break(TcpStep.Find, TcpPlays.Status(301, $"Location: http://localhost:{plain.Port}/orders"));

        JObject run = await CancelAsync(erp.Url, certificates);

        run["outcome"]!.ToString().Should().Be("Misconfigured");
        run["log"]!.Last!.ToString().Should().Contain("redirect");
        erp.Arrivals(TcpStep.Find).Should().Be(1);
        plain.Connections.Should().Be(0);
    }

    private static async Task<JObject> CancelAsync(string url, TlsCertificates certificates)
    {
        Skip.IfNot(RuntimeInformation.IsOSPlatform(OSPlatform.Linux), "Only Linux reads SSL_CERT_FILE.");
        string workbench = Path.Combine(Checkout.OutputOf("Workbench"), "Workbench.dll");
        var start = new ProcessStartInfo("dotnet", [workbench, "cancel", "W1001", "--url", url, "--json"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["SSL_CERT_FILE"] = certificates.AuthorityFile;
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return JObject.Parse(output);
    }
}
#endif

using System.Security.Cryptography.X509Certificates;
#if NET
using System.Security.Cryptography;
#else
using System.Diagnostics;
#endif

namespace Extensions.Tests.Support;

/// <summary>Server certificates for localhost, made when a test needs them, and the authority that issues them.</summary>
internal sealed class TlsCertificates : IDisposable
{
    private readonly string folder = Path.Combine(
        Path.GetTempPath(),
        "ordercancel-tls-" + Guid.NewGuid().ToString("N")
    );

    public TlsCertificates()
    {
        Directory.CreateDirectory(this.folder);
#if NET
        this.authority = MakeAuthority();
        File.WriteAllText(this.AuthorityFile, this.authority.ExportCertificatePem());
#else
        this.OpenSsl("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Test -keyout ca.key -out ca.pem");
#endif
    }

    /// <summary>The authority's certificate, for a process that is to trust it.</summary>
    public string AuthorityFile => Path.Combine(this.folder, "ca.pem");

#if NET
    public static bool CanMake => true;

    private readonly X509Certificate2 authority;

    public X509Certificate2 Make(TlsFlaw flaw)
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = RequestFor(flaw == TlsFlaw.WrongHost ? "elsewhere.example" : "localhost", key);
        DateTimeOffset now = DateTimeOffset.UtcNow;
        DateTimeOffset end = flaw == TlsFlaw.Expired ? now.AddHours(-1) : now.AddHours(12);
        using X509Certificate2 bare =
            flaw == TlsFlaw.SelfSigned
                ? request.CreateSelfSigned(now.AddHours(-12), end)
                : request
                    .Create(this.authority, now.AddHours(-12), end, Guid.NewGuid().ToByteArray())
                    .CopyWithPrivateKey(key);
        // Windows needs a key that has been through a file format.
        return X509CertificateLoader.LoadPkcs12(bare.Export(X509ContentType.Pfx), null);
    }

    public void Dispose()
    {
        this.authority.Dispose();
        Directory.Delete(this.folder, recursive: true);
    }

    private static X509Certificate2 MakeAuthority()
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        DateTimeOffset now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    private static CertificateRequest RequestFor(string host, RSA key)
    {
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }
#else
    public static bool CanMake { get; } = HasOpenSsl();

    public X509Certificate2 Make(TlsFlaw flaw)
    {
        string host = flaw == TlsFlaw.WrongHost ? "elsewhere.example" : "localhost";
        string days = flaw == TlsFlaw.Expired ? "-1" : "1";
        string name = flaw.ToString();
        this.OpenSsl($"req -new -newkey rsa:2048 -nodes -subj /CN={host} -keyout {name}.key -out {name}.csr");
        string issuer =
            flaw == TlsFlaw.SelfSigned ? $"-signkey {name}.key" : "-CA ca.pem -CAkey ca.key -CAcreateserial";
        this.OpenSsl($"x509 -req -in {name}.csr {issuer} -days {days} -out {name}.pem");
        // The only form that Mono reads.
        this.OpenSsl(
            $"pkcs12 -export -in {name}.pem -inkey {name}.key -out {name}.pfx -passout pass:x "
                + "-certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES -macalg sha1"
        );
        return new X509Certificate2(Path.Combine(this.folder, name + ".pfx"), "x");
    }

    public void Dispose() => Directory.Delete(this.folder, recursive: true);

    private static bool HasOpenSsl()
    {
        try
        {
            Run("version", Path.GetTempPath());
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static void Run(string arguments, string folder)
    {
        var start = new ProcessStartInfo("openssl", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"openssl {arguments}: {errors}");
        }
    }

    private void OpenSsl(string arguments) => Run(arguments, this.folder);
#endif
}

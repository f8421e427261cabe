using Extensions.Tests.Support;

namespace Extensions.Tests.Security;

/// <summary>One run of a family with one sign-in, and what of the secrets it gave away.</summary>
internal static class CanaryRun
{
#if NET
    /// <summary>How many spellings of a secret each family meets.</summary>
    public const int Spellings = 2;

    /// <summary>How far apart tested cuts are.</summary>
    public const int Step = 7;
#else
    // Mono takes several times as long for a run.
    public const int Spellings = 1;
    public const int Step = 43;
#endif

    public static readonly string[] SignIns =
    {
        "None",
        "Basic",
        "ApiKey",
        "ClientCredentials",
        "Password",
        "SxePassword",
    };

    public static bool UsesToken(string signIn) => signIn is "ClientCredentials" or "Password" or "SxePassword";

    public static TestJob Run(CanaryFamily family, string signIn, CanarySecrets secrets, string echo)
    {
        var erp = new CanaryErp(secrets, echo);
        family.SetErp(erp);
        var job = new TestJob("https://erp.example/") { Services = erp.Server.Services() };
        job.Connection.LogOn = CanarySecrets.User;
        job.Connection.Password = secrets.Encrypted[0];
        job.Connection.GatewayHost = "gateway-user";
        job.Connection.GatewayService = secrets.Encrypted[1];
        job.Connection.MessageServerHost = "message-client";
        job.Connection.MessageServerService = secrets.Encrypted[2];
        job.Connection.DataSource = "https://login.example/token";
        job.Connection.DebuggingEnabled = true;
        job.With("SignIn", signIn);
        family.SetJob(job, erp);
        return job.Run();
    }

    /// <summary>What is wrong with the texts of a run; empty when nothing is.</summary>
    public static IEnumerable<string> Leaks(TestJob job, SecretDetector detector)
    {
        IEnumerable<string> texts = RunRules.Texts(job);
        texts = job.Failure == null ? texts : texts.Concat(new[] { job.Failure.ToString() });
        foreach (string text in texts)
        {
            string? piece = detector.Find(text);
            if (piece != null)
            {
                yield return $"\"{piece}\" in \"{text}\"";
            }
        }
    }
}

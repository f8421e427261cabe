using Extensions.Tests.Support;

namespace Extensions.Tests.Security;

/// <summary>No secret in any log line, exception text or cell, for every outcome, fault, sign-in and spelling.</summary>
public sealed class CanaryTests
{
    public static TheoryData<string, string> SignInsAndSecrets()
    {
        var data = new TheoryData<string, string>();
        foreach (string signIn in CanaryRun.SignIns)
        {
            foreach (CanarySecrets secrets in CanarySecrets.All)
            {
                data.Add(signIn, secrets.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(SignInsAndSecrets))]
    public void Execute_ErpRepeatsSecrets_NoneIsTold(string signIn, string secretsName)
    {
        CanarySecrets secrets = CanarySecrets.All.Single(s => s.Name == secretsName);
        var detector = new SecretDetector(secrets.Everything);
        var leaks = new List<string>();
        int turn = secretsName.Length + signIn.Length;
        foreach (CanaryFamily family in FamiliesOf(signIn))
        {
            foreach (string secret in KnownTo(family, signIn, secrets))
            {
                // Some spellings each: over all families, every secret meets every spelling.
                for (int i = 0; i < CanaryRun.Spellings; i++)
                {
                    (string name, Func<string, string> encode) = Echo.Forms[turn++ % Echo.Forms.Count];
                    TestJob job = CanaryRun.Run(family, signIn, secrets, encode(secret));
                    OutcomesOf(family, signIn, secretsName)
                        .Should()
                        .Contain(job.Outcome, "that is what {0} is about: {1}", family, job.Message);
                    leaks.AddRange(CanaryRun.Leaks(job, detector).Select(leak => $"{family}, {name}: {leak}"));
                    leaks.AddRange(RunRules.Broken(job).Select(broken => $"{family}, {name}: {broken}"));
                }
            }
        }

        leaks.Should().BeEmpty();
    }

    // A key that no header can hold ends the run before anything is sent.
    private static IEnumerable<string> OutcomesOf(CanaryFamily family, string signIn, string secretsName) =>
        signIn == "ApiKey" && (secretsName is "unicode" or "dots and spaces")
            ? new[] { "Misconfigured" }
            : family.Outcomes;

    [Theory]
    [InlineData("unknown status", "None", 2100)]
    [InlineData("refused", "Basic", 350)]
    [InlineData("conflict", "ApiKey", 350)]
    [InlineData("failed later", "None", 350)]
    [InlineData("ambiguous", "None", 350)]
    [InlineData("connection lost", "Basic", 350)]
    [InlineData("certificate", "Basic", 350)]
    [InlineData("defect", "None", 350)]
    [InlineData("defect after the request", "None", 350)]
    [InlineData("address", "None", 120)]
    [InlineData("log", "None", 350)]
    [InlineData("token refused", "Password", 120)]
    [InlineData("token lost", "SxePassword", 350)]
    public void Execute_TextIsCutWithinASecret_NoPieceIsTold(string familyName, string signIn, int longest)
    {
        CanaryFamily family = CanaryFamilies.All.Single(f => f.Name == familyName);
        var leaks = new List<string>();
        foreach (CanarySecrets secrets in CanarySecrets.All)
        {
            var detector = new SecretDetector(secrets.Everything);
            for (int length = 0; length < longest; length += longest > 500 ? 4 * CanaryRun.Step + 1 : CanaryRun.Step)
            {
                (string name, Func<string, string> encode) = Echo.Forms[length % Echo.Forms.Count];
                string echo = Padding(length) + encode(secrets.MessageServerService);
                TestJob job = CanaryRun.Run(family, signIn, secrets, echo);
                leaks.AddRange(CanaryRun.Leaks(job, detector).Select(leak => $"{name} after {length}: {leak}"));
            }
        }

        leaks.Should().BeEmpty();
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("unknown status")]
    [InlineData("web page")]
    public void Execute_ErpNamesTheCookieItSet_ItIsNotTold(string familyName)
    {
        CanaryFamily family = CanaryFamilies.All.Single(f => f.Name == familyName);
        CanarySecrets secrets = CanarySecrets.All[0];

        TestJob job = CanaryRun.Run(family, "None", secrets, "session " + secrets.Cookie + " is locked");

        CanaryRun.Leaks(job, new SecretDetector(secrets.Everything)).Should().BeEmpty();
    }

    [Fact]
    public void Execute_FieldThatCannotBeDecrypted_IsNotTold()
    {
        const string Raw = "bm90IGVuY3J5cHRlZCBhdCBhbGw=";
        var job = new TestJob("https://erp.example/");
        job.Connection.GatewayService = Raw;

        job.Run();

        job.Outcome.Should().Be("Misconfigured");
        CanaryRun.Leaks(job, new SecretDetector(new[] { Raw })).Should().BeEmpty();
    }

    [Fact]
    public void Families_AllOutcomes_AreCovered() =>
        CanaryFamilies
            .All.SelectMany(f => f.Outcomes)
            .Distinct()
            .Should()
            .BeEquivalentTo(Enum.GetNames(typeof(Extensions.OrderCancel.Protocol.CancelOutcomeKind)));

    private static IEnumerable<CanaryFamily> FamiliesOf(string signIn) =>
        CanaryFamilies.All.Where(f => !f.IsOfSignIn || CanaryRun.UsesToken(signIn));

    private static IEnumerable<string> KnownTo(CanaryFamily family, string signIn, CanarySecrets secrets)
    {
        bool hasToken = CanaryRun.UsesToken(signIn) && !family.IsOfSignIn && family.Name != "address";
        string[] inUse =
        {
            secrets.Password,
            secrets.GatewayService,
            secrets.MessageServerService,
            secrets.Encrypted[0],
        };
        return hasToken ? inUse.Concat(new[] { secrets.Token }) : inUse;
    }

    // Words of changing length, so that a cut falls everywhere.
    private static string Padding(int length) =>
        new string('x', length % 11) + string.Concat(Enumerable.Repeat(" no luck", length / 8));
}

using System.Text;
using Extensions.Tests.Support;

namespace Extensions.Tests.Security;

/// <summary>The canary and fuzz suites can fail: what finds leaks and bad texts finds planted ones.</summary>
public sealed class CanaryDetectorTests
{
    private const string Secret = "Hq7v Xw2&Lz\"ß";

    public static TheoryData<string> Spellings()
    {
        var data = new TheoryData<string>();
        foreach ((string name, _) in Echo.Forms)
        {
            data.Add(name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Find_LineWithASecret_TellsIt(string form)
    {
        string line = "HTTP 200 for " + Echo.Forms.Single(f => f.Name == form).Encode(Secret) + ", 3 ms.";

        new SecretDetector(new[] { Secret }).Find(line).Should().NotBeNull();
    }

    [Fact]
    public void Find_SixCharactersBeforeACut_TellsThem() =>
        new SecretDetector(new[] { Secret }).Find("denied for 7v Xw2…").Should().Be("7v Xw2");

    [Fact]
    public void Find_CleanLine_IsNull() =>
        new SecretDetector(new[] { Secret })
            .Find("Cancelled: order W1001 is cancelled in the ERP. ***")
            .Should()
            .BeNull();

    [Fact]
    public void Leaks_SecretInAnyTextOfARun_IsFound()
    {
        var job = new TestJob("https://erp.example/", "Hq7vXw2")
        {
            Services = new CanaryErp(CanarySecrets.All[0], "").Server.Services(),
        };
        job.Run();

        int texts = RunRules.Texts(job).Count(text => text.Contains("Hq7vXw2"));

        texts.Should().BeGreaterOrEqualTo(3, "a line, a cell and the exception name the order");
        CanaryRun.Leaks(job, new SecretDetector(new[] { "Hq7vXw2" })).Count().Should().BeGreaterOrEqualTo(texts);
    }

    [Theory]
    [InlineData("a\u0000b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\nb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2067b")]
    [InlineData("a\uFEFFb")]
    [InlineData("a\uFFFFb")]
    public void Flaw_ForbiddenCharacter_IsTold(string text) => TextRules.Flaw(text).Should().NotBeNull();

    [Fact]
    public void Flaw_HalfAPair_IsTold() =>
        TextRules.Flaw(new StringBuilder("a").Append('\uD83D').Append('b').ToString()).Should().NotBeNull();

    [Theory]
    [InlineData("https://erp.example/orders?reference=a/b&x=1")]
    [InlineData("https://erp.example/orders?reference=a%2Fb&x=1&y=2")]
    [InlineData("https://erp.example/orders/a?reference=a%2Fb&x=1")]
    [InlineData("https://erp.example:444/orders?reference=a%2Fb&x=1")]
    [InlineData("http://erp.example/orders?reference=a%2Fb&x=1")]
    [InlineData("https://erp.example/orders?reference=a%2Fc&x=1")]
    [InlineData("https://erp.example/orders?reference=a%2Fb&x=1#f")]
    [InlineData("https://evil.example/orders?reference=a%2Fb&x=1")]
    public void UrlShape_ChangedAddress_IsTold(string url) => Shape().Flaw(new Uri(url), "a/b").Should().NotBeNull();

    [Fact]
    public void UrlShape_SameAddress_IsFine() =>
        Shape().Flaw(new Uri("https://erp.example/orders?reference=a%2Fb&x=1"), "a/b").Should().BeNull();

    [Fact]
    public void RoundTrip_TextThatXmlCannotHold_IsTold()
    {
        var trip = new RoundTrip();
        trip.Add(new[] { "line\r\nline" });

        trip.Invoking(t => t.Flush()).Should().Throw<Exception>();
    }

    private static UrlShape Shape() =>
        new(new Uri("https://erp.example/"), "orders?reference={orderNumber}&x=1", "{orderNumber}");
}

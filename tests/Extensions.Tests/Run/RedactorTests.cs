using System.Text;
using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Run;

public sealed class RedactorTests
{
    private const string Secret = "p\"ss wörd/&<1>\\";

    public static TheoryData<string> Forms =>
        new()
        {
            Secret,
            Uri.EscapeDataString(Secret),
            Uri.EscapeDataString(Secret).Replace("%20", "+"),
            "p\\\"ss wörd/&<1>\\\\",
            "p&quot;ss wörd/&amp;&lt;1&gt;\\",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)),
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Redact_AnyForm_LeavesNothingOfIt(string form)
    {
        var redactor = new Redactor();
        redactor.Add(Secret);

        redactor.Redact($"before {form} after {form}").Should().Be("before *** after ***");
    }

    [Fact]
    public void Redact_OneSecretInsideAnother_TakesTheLongerFirst()
    {
        var redactor = new Redactor();
        redactor.Add("secret");
        redactor.Add("secret-and-more");

        redactor.Redact("secret-and-more, secret").Should().Be("***, ***");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("ab")]
    public void Add_TooShortToBeASecret_LeavesTextsReadable(string? secret)
    {
        var redactor = new Redactor();
        redactor.Add(secret);

        redactor.Redact("an ab text").Should().Be("an ab text");
    }

    [Fact]
    public void Safe_SecretAcrossTheCut_LeavesNoPieceOfIt()
    {
        var redactor = new Redactor();
        redactor.Add("topsecret");

        redactor.Safe("0123456789 topsecret", 16).Should().Be("0123456789 ***");
        redactor.Safe(null).Should().BeEmpty();
    }
}

using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Security;

/// <summary>The redactor's corners, one by one.</summary>
public sealed class RedactorCanaryTests
{
    [Theory]
    [InlineData("abc def", "x abc\u00A0\tdef y", "x *** y")]
    [InlineData("abc\u200Bdef", "x abc\u200Bdef y", "x *** y")]
    [InlineData("a\tb\"c", "x a\\tb\\\"c y", "x *** y")]
    [InlineData("a b+c", "x a+b%2Bc y", "x *** y")]
    [InlineData("é/ü", "x %c3%A9%2f%C3%bc y", "x *** y")]
    [InlineData("é'<ü", "x &#233;&#x27;&lt;&#252; y", "x *** y")]
    [InlineData("é😀ü", "x \\u00E9\\ud83d\\uDE00\\u00fc y", "x *** y")]
    [InlineData("100%25", "x 100%25 y", "x *** y")]
    [InlineData("1%2x", "y 1%252x y", "y *** y")]
    [InlineData("ab\\\\c", "x ab\\\\c y", "x *** y")]
    [InlineData("abc\u202Edef", "x abcdef y", "x *** y")]
    [InlineData("secret.", "x secret", "x ***")]
    [InlineData("abc", "abcabc abc", "***")]
    [InlineData("pass-phrase", "no \"pass-phrase\", no", "no \"***\", no")]
    [InlineData("0123456789abcdefghi", "of 3456789abcdefghi only", "of *** only")]
    public void Safe_SecretInAnotherSpelling_IsTakenOut(string secret, string text, string expected) =>
        With(secret).Safe(text).Should().Be(expected);

    [Theory]
    [InlineData("abcdefgh", "x abcd…", "x ***")]
    [InlineData("ab cd ef gh", "x ab cd e…", "x ***")]
    [InlineData("abcdefgh", "x abc…", "x abc…")]
    [InlineData("abcdefgh", "x abcd and more", "x abcd and more")]
    [InlineData("abcdéfgh", "x abcd%C3…", "x ***")]
    [InlineData("abcd&fgh", "x abcd&am…", "x ***")]
    public void Safe_PieceBeforeACut_IsTakenOutFromFourCharactersOn(string secret, string text, string expected) =>
        With(secret).Safe(text).Should().Be(expected);

    [Fact]
    public void Safe_OverlappingSecrets_LeaveNoRest() =>
        With("AAAABBBB", "BBBBCCCCDDDD").Safe("x AAAABBBBCCCCDDDD y").Should().Be("x *** y");

    [Fact]
    public void Safe_SecretWithinASecret_LeavesNoRest() =>
        With("pass", "mypassword").Safe("pass mypassword").Should().Be("***");

    [Theory]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData(" ab ")]
    [InlineData("")]
    [InlineData(null)]
    public void Safe_SecretOfLessThanThreeCharacters_LeavesTheTextReadable(string? secret)
    {
        var redactor = new Redactor();
        redactor.Add(secret);

        redactor.Safe("abracadabra: ab").Should().Be("abracadabra: ab");
    }

    [Fact]
    public void Safe_CutThroughASecret_LeavesNothingOfIt()
    {
        Redactor redactor = With("Hq7vXw2LzKp9RtYb");

        for (int length = 0; length < 40; length++)
        {
            redactor.Safe(new string('x', length) + " Hq7vXw2LzKp9RtYb", 30).Should().NotContain("Hq7");
        }
    }

    [Theory]
    [InlineData("/orders/a%2520b%2520c", "/orders/***")]
    [InlineData("/orders/W%2F1?x=%26", "/orders/W%2F1?x=%26")]
    public void SafeAddress_SecretEscapedTwice_IsTakenOut(string address, string expected) =>
        With("a b c").SafeAddress(address).Should().Be(expected);

    private static Redactor With(params string[] secrets)
    {
        var redactor = new Redactor();
        foreach (string secret in secrets)
        {
            redactor.Add(secret);
        }

        return redactor;
    }
}

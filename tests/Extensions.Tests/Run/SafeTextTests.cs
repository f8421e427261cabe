using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Run;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("  a  b\r\n\tc  ", "a b c")]
    [InlineData("a\u0000b\u001Bc\u0085d", "a b c d")]
    [InlineData("a\u202Eb\u2066c\u200Fd", "a b c d")]
    [InlineData("a\u2028b\u2029c", "a b c")]
    [InlineData("a\uFFFEb\uFFFFc", "a b c")]
    [InlineData("a\uD83D\uDE00b", "a\uD83D\uDE00b")]
    [InlineData("a\uD83F\uDFFEb", "a b")]
    [InlineData("a\uDB40\uDC41b", "a b")]
    [InlineData("Größe 漢字", "Größe 漢字")]
    public void Clean_Text_KeepsOnlyWhatALogLineMayHold(string? text, string clean)
    {
        SafeText.Clean(text).Should().Be(clean);
    }

    [Theory]
    [InlineData("12345", 5, "12345")]
    [InlineData("123456", 5, "1234…")]
    [InlineData("123 56", 5, "123…")]
    [InlineData("123\uD83D\uDE00\uD83D\uDE00", 5, "123…")]
    [InlineData("123\uD83D\uDE00", 5, "123\uD83D\uDE00")]
    public void Clean_LongText_IsCutBetweenCharacters(string text, int length, string clean)
    {
        SafeText.Clean(text, length).Should().Be(clean);
    }

    [Theory]
    [InlineData("a b", 1, true)]
    [InlineData("a\tb", 1, false)]
    [InlineData("\uD83D\uDE00", 0, true)]
    public void IsPlain_Character_SaysWhetherItMayStandAsItIs(string text, int index, bool plain)
    {
        SafeText.IsPlain(text, index).Should().Be(plain);
    }

    // Half a pair cannot stand in an attribute.
    [Fact]
    public void Clean_HalfASurrogatePair_IsLeftOut()
    {
        SafeText.Clean("a\uD83Db").Should().Be("a b");
        SafeText.Clean("a\uDE00b").Should().Be("a b");
        SafeText.Clean("\uD83D").Should().BeEmpty();
        SafeText.IsPlain("\uD83D", 0).Should().BeFalse();
    }
}

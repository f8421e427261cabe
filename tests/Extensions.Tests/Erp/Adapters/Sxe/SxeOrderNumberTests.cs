using Extensions.OrderCancel.Erp.Adapters.Sxe;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>SX.e's numbers, padded or not.</summary>
public sealed class SxeOrderNumberTests
{
    [Theory]
    [InlineData("1234567-00", "1234567-00")]
    [InlineData("1234567-0", "1234567-00")]
    [InlineData(" 1234567-3 ", "1234567-03")]
    [InlineData("0001234567-12", "1234567-12")]
    [InlineData("1234567", "1234567")]
    public void Parse_OfANumber_GivesOneForm(string text, string form) =>
        SxeOrderNumber.Parse(text)!.Text.Should().Be(form);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("W1001")]
    [InlineData("-1")]
    [InlineData("0-00")]
    [InlineData("1-")]
    [InlineData("1-2-3")]
    [InlineData("1-123")]
    [InlineData("1 2")]
    [InlineData("+1-00")]
    [InlineData("12345678901-00")]
    [InlineData("1.5-00")]
    [InlineData("١٢٣-00")]
    public void Parse_OfAnythingElse_GivesNone(string? text) => SxeOrderNumber.Parse(text).Should().BeNull();

    [Theory]
    [InlineData("7-00", "7-0", true)]
    [InlineData("7", "7-5", true)]
    [InlineData("7-01", "7-10", false)]
    [InlineData("7-00", "70-00", false)]
    [InlineData("7", "77-00", false)]
    public void Covers_ComparesNumbers_NotTexts(string wanted, string other, bool covers) =>
        SxeOrderNumber.Parse(wanted)!.Covers(SxeOrderNumber.Parse(other)!).Should().Be(covers);
}

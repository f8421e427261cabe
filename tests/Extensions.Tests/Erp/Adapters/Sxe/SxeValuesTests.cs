using Extensions.OrderCancel.Erp.Adapters.Sxe;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>The texts of fields.</summary>
public sealed class SxeValuesTests
{
    [Theory]
    [InlineData("9", "9")]
    [InlineData("9.0", "9")]
    [InlineData(" 1.00234E+5 ", "100234")]
    [InlineData("Pd", "Pd")]
    [InlineData("1,5", "1,5")]
    [InlineData("1e99", "1e99")]
    [InlineData("9.00000000001", "9.00000000001")]
    [InlineData("09", "09")]
    [InlineData("-9", "-9")]
    [InlineData("0", "0")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Plain_OfAText_DropsWhatOnlyTheTypeAdds(string? text, string plain) =>
        SxeRecord.Plain(text).Should().Be(plain);

    [Theory]
    [InlineData("2026-11-23", true)]
    [InlineData("11/23/26", true)]
    [InlineData("0001-01-02", true)]
    [InlineData("today", true)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("?", false)]
    [InlineData("0000-0-0", false)]
    [InlineData("00/00/00", false)]
    [InlineData("0001-01-01T00:00:00", false)]
    [InlineData("0001-1-1", false)]
    [InlineData("0000-00-00T00:00:00", false)]
    [InlineData("1/1/0001 12:00:00 AM", false)]
    public void IsDate_OfAText_TakesAnythingButNoneForADate(string text, bool isDate) =>
        SxeDates.IsDate(text).Should().Be(isDate);
}

using System.Numerics;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Reading;

public sealed class KeyTextTests
{
    [Theory]
    [InlineData("1001", "1001")]
    [InlineData("1001.0", "1001")]
    [InlineData("1001.50", "1001.5")]
    [InlineData("1E3", "1000")]
    [InlineData("-7.00", "-7")]
    [InlineData("0.0", "0")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("\" E5001 \"", "E5001")]
    [InlineData("\"0001750\"", "0001750")]
    [InlineData("\"1001.0\"", "1001.0")]
    [InlineData("{\"#text\":\" 7 \",\"@lang\":\"en\"}", "7")]
    [InlineData("\"\"", null)]
    [InlineData("\" \\t\"", null)]
    [InlineData("null", null)]
    [InlineData("true", null)]
    [InlineData("{}", null)]
    [InlineData("{\"id\":1}", null)]
    [InlineData("[1]", null)]
    public void Of_Token_IsTheKeyAsTheErpMeansIt(string json, string? key) =>
        KeyText.Of(StrictJson.Read(json, out _)).Should().Be(key);

    [Fact]
    public void Of_OtherTokens_IsTheirTextOrNone()
    {
        KeyText.Of(null).Should().BeNull();
        KeyText.Of(new JValue(BigInteger.Pow(10, 30))).Should().Be("1" + new string('0', 30));
    }
}

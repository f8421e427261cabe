using System.Numerics;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Reading;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("3", 1)]
    [InlineData("-2", -1)]
    [InlineData("0.0000", 0)]
    [InlineData("-0.0", 0)]
    [InlineData("3.0000", 1)]
    [InlineData("-0.001", -1)]
    [InlineData("0E400", 0)]
    [InlineData("1E400", 1)]
    [InlineData("-1e400", -1)]
    [InlineData("1e-400", 1)]
    [InlineData("123456789012345678901234567890123456789012345678901234567890", 1)]
    [InlineData("\"3.0000\"", 1)]
    [InlineData("\" -2 \"", -1)]
    [InlineData("\"+2\"", 1)]
    [InlineData("\".5\"", 1)]
    [InlineData("\"5.\"", 1)]
    [InlineData("\"000\"", 0)]
    [InlineData("\"-0.00\"", 0)]
    [InlineData("\"0e-999999999999\"", 0)]
    [InlineData("\"1E400\"", 1)]
    [InlineData("{\"#text\":\"2.0\",\"@unit\":\"EA\"}", 1)]
    [InlineData("\"\"", null)]
    [InlineData("\" \"", null)]
    [InlineData("\".\"", null)]
    [InlineData("\"-\"", null)]
    [InlineData("\"2-\"", null)]
    [InlineData("\"--2\"", null)]
    [InlineData("\"1e\"", null)]
    [InlineData("\"1e+\"", null)]
    [InlineData("\"1x5\"", null)]
    [InlineData("\"1.2.3\"", null)]
    [InlineData("\"1,000\"", null)]
    [InlineData("\"0x10\"", null)]
    [InlineData("\"NaN\"", null)]
    [InlineData("\"3 EA\"", null)]
    [InlineData("\"shipped\"", null)]
    [InlineData("true", null)]
    [InlineData("false", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    [InlineData("[1]", null)]
    public void SignOf_Token_IsItsSignOrNone(string json, int? sign) =>
        Quantity.SignOf(StrictJson.Read(json, out _)).Should().Be(sign);

    [Fact]
    public void SignOf_NumbersOfOtherReaders_IsTheirSign()
    {
        Quantity.SignOf(new JValue(new BigInteger(-7))).Should().Be(-1);
        Quantity.SignOf(new JValue(0.25)).Should().Be(1);
        Quantity.SignOf(new JValue(0.0)).Should().Be(0);
        Quantity.SignOf(new JValue(double.NaN)).Should().BeNull();
        Quantity.SignOf((JToken?)null).Should().BeNull();
    }

    [Theory]
    [InlineData("1", "2", -1)]
    [InlineData("\"10\"", "9", 1)]
    [InlineData("\"3.0000\"", "3", 0)]
    [InlineData("-1", "1", -1)]
    [InlineData("0", "\"0.00\"", 0)]
    [InlineData("1e400", "1", 1)]
    [InlineData("1e-400", "0", 1)]
    [InlineData("1e-300", "1e-200", -1)]
    [InlineData("-1e400", "1e400", -1)]
    [InlineData("1e400", "2e400", null)]
    [InlineData("1", "\"x\"", null)]
    [InlineData("null", "1", null)]
    public void Compare_TwoNumbers_IsTheirOrder(string left, string right, int? order)
    {
        int? found = Quantity.Compare(StrictJson.Read(left, out _)!, StrictJson.Read(right, out _)!);

        (found == null ? (int?)null : Math.Sign(found.Value)).Should().Be(order);
    }
}

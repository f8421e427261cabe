using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Reading;

public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("{\"id\":0001750}", "a number with a leading zero at character 7")]
    [InlineData("{\"id\":-01}", "a number with a leading zero at character 7")]
    [InlineData("[00]", "a number with a leading zero at character 2")]
    [InlineData("[017]", "a number with a leading zero at character 2")]
    [InlineData("[00.5]", "a number with a leading zero at character 2")]
    [InlineData("[0x10]", "a number that is not written as JSON writes it at character 3")]
    [InlineData("[NaN]", "a number that is not written as JSON writes it at character 2")]
    [InlineData("[Infinity]", "a number that is not written as JSON writes it at character 2")]
    [InlineData("[-Infinity]", "a number that is not written as JSON writes it at character 3")]
    [InlineData("[+1]", "a number that is not written as JSON writes it at character 2")]
    [InlineData("[.5]", "a number that is not written as JSON writes it at character 2")]
    [InlineData("[-.5]", "a number that is not written as JSON writes it at character 3")]
    [InlineData("[1.]", "a number that is not written as JSON writes it at character 4")]
    [InlineData("[1.e5]", "a number that is not written as JSON writes it at character 4")]
    [InlineData("[1e]", "a number that is not written as JSON writes it at character 4")]
    [InlineData("[1e+]", "a number that is not written as JSON writes it at character 5")]
    [InlineData("[1.2.3]", "a number that is not written as JSON writes it at character 5")]
    [InlineData("[1_000]", "a number that is not written as JSON writes it at character 3")]
    [InlineData("[12L]", "a number that is not written as JSON writes it at character 4")]
    [InlineData("[1,000]", "a number with a leading zero at character 4")]
    [InlineData("{} // done", "a comment at character 4")]
    [InlineData("/* a */ {}", "")]
    [InlineData("{/* a */\"a\":1}", "a comment at character 2")]
    [InlineData("{\"a\":/* b */1}", "a comment at character 6")]
    [InlineData("[1 // one\n]", "a comment at character 4")]
    [InlineData("{'a':1}", "single quotes at character 2")]
    [InlineData("{\"a\":'b'}", "single quotes at character 6")]
    [InlineData("{a:1}", "a name without quotes at character 2")]
    [InlineData("{\"a\":1,}", "a comma with nothing behind it at character 8")]
    [InlineData("[1,]", "a comma with nothing behind it at character 4")]
    [InlineData("[,1]", "a value that is missing or none of JSON's at character 2")]
    [InlineData("[1,,2]", "a value that is missing or none of JSON's at character 4")]
    [InlineData("{\"a\":}", "a value that is missing or none of JSON's at character 6")]
    [InlineData("[undefined]", "a value that is missing or none of JSON's at character 2")]
    [InlineData("[True]", "a value that is missing or none of JSON's at character 2")]
    [InlineData("[nil]", "a value that is missing or none of JSON's at character 3")]
    [InlineData("[new Date(0)]", "a value that is missing or none of JSON's at character 3")]
    [InlineData("[truefalse]", "a comma or a bracket that is missing at character 6")]
    [InlineData("[1 2]", "a comma or a bracket that is missing at character 4")]
    [InlineData("[1}", "a comma or a bracket that is missing at character 3")]
    [InlineData("{\"a\" 1}", "a colon that is missing at character 6")]
    [InlineData("[\"a\nb\"]", "a control character in a text at character 4")]
    [InlineData("[\"\\n\tb\"]", "a control character in a text at character 5")]
    [InlineData("[\"\\x\"]", "an escape that JSON does not have at character 4")]
    [InlineData("[\"\\'\"]", "an escape that JSON does not have at character 4")]
    [InlineData("[\"\\u12g4\"]", "an escape that JSON does not have at character 7")]
    [InlineData("[\"\\u+123\"]", "an escape that JSON does not have at character 5")]
    [InlineData("{} {}", "more text after the end at character 4")]
    [InlineData("[1]]", "more text after the end at character 4")]
    [InlineData("{}\0", "more text after the end at character 3")]
    [InlineData("\u00A0{}", "a value that is missing or none of JSON's at character 1")]
    [InlineData("{\"fulfilled\":true,\"fulfilled\":false}", "a member twice at character 19")]
    [InlineData("{\"a\":1,\"\\u0061\":2}", "a member twice at character 8")]
    [InlineData("{\"a/b\":1,\"a\\/b\":2}", "a member twice at character 10")]
    [InlineData("[{\"b\":{\"a\":1,\"c\":2,\"a\":1}}]", "a member twice at character 20")]
    public void Read_BrokenRule_SaysWhichAndWhere(string text, string fault)
    {
        JToken? read = StrictJson.Read(text, out JsonFault? found);

        read.Should().BeNull();
        found!.Kind.Should().Be(fault.Length == 0 ? JsonFaultKind.NotJson : JsonFaultKind.BreaksRules);
        found.Text.Should().EndWith(fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("[1")]
    [InlineData("[1,")]
    [InlineData("[-")]
    [InlineData("[1.")]
    [InlineData("[1e-")]
    [InlineData("[tru")]
    [InlineData("[\"a")]
    [InlineData("[\"a\\")]
    [InlineData("[\"a\\u00")]
    [InlineData("[\"\\na")]
    [InlineData("{\"a\"")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1,")]
    [InlineData("{\"a\":{\"b\":[{}]")]
    public void Read_EndTooEarly_IsCut(string text)
    {
        StrictJson.Read(text, out JsonFault? fault).Should().BeNull();

        fault!.Kind.Should().Be(JsonFaultKind.Cut);
        fault.Text.Should().Be($"an end too early at character {text.Length + 1}");
    }

    [Fact]
    public void Read_EveryBeginningOfADocument_IsCut()
    {
        const string document = "{\"a\":[1.50,-2,true,null,{\"b\\u0041\":\"c\\nd\"}],\"e\":{},\"f\":[]}";
        StrictJson.Read(document, out JsonFault? none).Should().NotBeNull();
        none.Should().BeNull();
        for (int length = 0; length < document.Length; length++)
        {
            StrictJson.Read(document.Substring(0, length), out JsonFault? fault).Should().BeNull();
            fault!.Kind.Should().Be(JsonFaultKind.Cut);
        }
    }

    [Theory]
    [InlineData("<order/>")]
    [InlineData("OK")]
    [InlineData("0001")]
    [InlineData("'a'")]
    public void Read_NeitherObjectNorList_IsNotJson(string text)
    {
        StrictJson.Read(text, out JsonFault? fault).Should().BeNull();

        fault!.Kind.Should().Be(JsonFaultKind.NotJson);
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("1750", 1750L)]
    [InlineData("-12", -12L)]
    [InlineData("999999999999999999", 999999999999999999L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Read_WholeNumberThatFits_IsLong(string text, long number) => ValueOf(text).Should().Be(number);

    [Theory]
    [InlineData("1.50", "1.50")]
    [InlineData("-0.0", "0.0")]
    [InlineData("-12.125", "-12.125")]
    [InlineData("0.00000000000000001", "0.00000000000000001")]
    [InlineData("1E3", "1000")]
    [InlineData("1.25e+1", "12.5")]
    [InlineData("5e-28", "0.0000000000000000000000000005")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    public void Read_OtherNumberThatFits_IsDecimal(string text, string number) =>
        ValueOf(text)
            .Should()
            .BeOfType<decimal>()
            .Which.ToString(System.Globalization.CultureInfo.InvariantCulture)
            .Should()
            .Be(number);

    [Theory]
    [InlineData("1E400")]
    [InlineData("-1e400")]
    [InlineData("1e-400")]
    [InlineData("1e-29")]
    [InlineData("1e99999999999999999999")]
    [InlineData("123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("0.123456789012345678901234567890123456789")]
    public void Read_NumberOfAnySize_HarmsNothing(string text)
    {
        JToken? read = StrictJson.Read("{\"id\":1,\"other\":" + text + "}", out JsonFault? fault);

        fault.Should().BeNull();
        ((JValue)read!["other"]!).Value.Should().Be(text);
    }

    [Theory]
    [InlineData("\uFEFF {}", true)]
    [InlineData("\uFEFF\uFEFF{}", false)]
    public void Read_ByteOrderMark_IsSkippedOnce(string text, bool isRead) =>
        (StrictJson.Read(text, out _) != null).Should().Be(isRead);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100000, false)]
    public void Read_Nesting_IsLimited(int depth, bool isRead)
    {
        JToken? read = StrictJson.Read(new string('[', depth) + new string(']', depth), out JsonFault? fault);

        (read != null).Should().Be(isRead);
        fault?.Kind.Should().Be(JsonFaultKind.TooDeep, "that is a limit of ours, and no rule of JSON");
        (fault?.Text).Should().Be(isRead ? null : "nesting deeper than 64 at character 65");
    }

    [Theory]
    [InlineData("\"\\u00e9\\b\\f\\n\\r\\t\\/\\\\\\\"\"", "é\b\f\n\r\t/\\\"")]
    [InlineData("\"2026-01-02T03:04:05Z\"", "2026-01-02T03:04:05Z")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"\u2028\u007F\"", "\u2028\u007F")]
    public void Read_Text_IsWhatItsEscapesMean(string text, string value) => ValueOf(text).Should().Be(value);

    [Fact]
    public void Read_LoneSurrogateEscape_Stays() => ValueOf("\"\\ud800\"").Should().Be("\uD800");

    [Fact]
    public void Sentence_OfAFault_NeverShowsTheText()
    {
        StrictJson.Read("{\"secret\":\"Rosebud\",\"secret\":1}", out JsonFault? fault);

        fault!.Sentence.Should().Be("a member twice at character 21. Nobody can tell which of the two is meant.");
    }

    private static object? ValueOf(string text)
    {
        JToken? read = StrictJson.Read("[" + text + "]", out JsonFault? fault);
        fault.Should().BeNull();
        return ((JValue)read![0]!).Value;
    }
}

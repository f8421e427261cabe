using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Dialects;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Dialects;

/// <summary>Silence is no evidence, and one shipment outweighs any silence.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData("", "Nothing")]
    [InlineData("0", "Nothing")]
    [InlineData("0 0", "Nothing")]
    [InlineData("0 ?", "NotTold")]
    [InlineData("? 0", "NotTold")]
    [InlineData("? 1 ?", "Something")]
    [InlineData("1 0", "Something")]
    public void All_Rows_AreWhatTheyTellTogether(string rows, string expected)
    {
        Evidence all = Evidence.All(
            rows.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries)
                .Select(row => row == "?" ? Evidence.NotTold("look") : Evidence.Of(row == "1")),
            ofNone: Evidence.Nothing
        );

        all.Value.ToString().Should().Be(expected);
        all.Text.Should().Be(expected == "NotTold" ? "look" : "");
    }

    [Fact]
    public void All_OfNone_IsWhatTheAdapterSays() =>
        Evidence.All(Array.Empty<Evidence>(), Evidence.NotTold("no line")).Text.Should().Be("no line");

    [Theory]
    [InlineData("0.000", "Nothing")]
    [InlineData("-1", "Something")]
    [InlineData("\"1e400\"", "Something")]
    [InlineData("null", "NotTold")]
    [InlineData("true", "NotTold")]
    [InlineData("\"\"", "NotTold")]
    public void OfQuantity_Value_CountsWhateverItsSign(string json, string expected) =>
        Evidence.OfQuantity(JToken.Parse(json), () => Evidence.NotTold("look")).Value.ToString().Should().Be(expected);

    [Theory]
    [InlineData("""[{"sent":0},{"sent":1}]""", "Something")]
    [InlineData("""{"sent":0}""", "Nothing")] // one line without its list
    [InlineData("""{"results":[{"sent":0}]}""", "Nothing")] // OData V2
    [InlineData("""{"results":[{"sent":0},{"sent":2}]}""", "Something")]
    [InlineData("""{"results":[]}""", "NotTold")]
    [InlineData("""{"__deferred":{"uri":"x"}}""", "NotTold")]
    [InlineData("""[{"sent":0},{}]""", "NotTold")]
    [InlineData("null", "NotTold")]
    public void OfLines_List_IsWhatItsLinesTell(string json, string expected)
    {
        Evidence ofNone = Evidence.NotTold("no line");

        Evidence.OfLines(JToken.Parse(json), "look", ofNone, "sent").Value.ToString().Should().Be(expected);
    }

    [Fact]
    public void With_Rows_AreThoseOfExactlyTheNumber()
    {
        string?[] rows = { "W1", "w1", " W1 ", "W10" };

        ExactMatch.With(rows, row => row, "W1", "silent").Should().Equal("W1", " W1 ");
        new Action(() => ExactMatch.With(rows.Append(null), row => row, "W1", "silent"))
            .Should()
            .Throw<ErpFaultException>()
            .WithMessage("silent");
    }

    [Fact]
    public void PartsOf_Key_AreWhatItWasMadeOf()
    {
        var order = new ErpOrder(OrderKey.Of("SO", "1/2"), "1/2", ErpOrderState.Open, "Open");

        OrderKey.PartsOf(order).Should().Be(("SO", "1/2"));
    }
}

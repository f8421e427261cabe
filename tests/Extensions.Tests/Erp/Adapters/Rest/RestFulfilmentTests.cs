using System.Xml.Linq;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>What an order says about shipments and invoices: something, nothing, or not a word.</summary>
public sealed class RestFulfilmentTests
{
    private const string Something = "Something";
    private const string Nothing = "Nothing";
    private const string NotTold = "NotTold";

    [Theory]
    [InlineData("""{"a":true}""", Something)]
    [InlineData("""{"a":"True"}""", Something)]
    [InlineData("""{"a":1}""", Something)]
    [InlineData("""{"a":-1}""", Something)]
    [InlineData("""{"a":"3.0000"}""", Something)]
    [InlineData("""{"a":" -2 "}""", Something)]
    [InlineData("""{"a":1E400}""", Something)]
    [InlineData("""{"a":[0]}""", Something)]
    [InlineData("""{"a":{"value":0}}""", Something)]
    [InlineData("""{"a":false}""", Nothing)]
    [InlineData("""{"a":"FALSE"}""", Nothing)]
    [InlineData("""{"a":0}""", Nothing)]
    [InlineData("""{"a":"0.00"}""", Nothing)]
    [InlineData("""{"a":[]}""", Nothing)]
    [InlineData("""{"a":{}}""", NotTold)]
    [InlineData("""{"a":null}""", NotTold)]
    [InlineData("""{"a":""}""", NotTold)]
    [InlineData("""{"A":false}""", NotTold)]
    [InlineData("""{}""", NotTold)]
    [InlineData("""{"a":"not_fulfilled"}""", NotTold)]
    [InlineData("""{"a":"pending"}""", NotTold)]
    [InlineData("""{"a":"N"}""", NotTold)]
    public void Of_OneValue_IsSomethingNothingOrNotTold(string json, string expected) =>
        Of(json, out _, "FulfilledPath=a").Should().Be(expected);

    [Theory]
    [InlineData("""{"lines":[{"q":0},{"q":"0.0"}],"invoiced":0}""", Nothing)]
    [InlineData("""{"lines":[{"q":0},{"q":1}],"invoiced":0}""", Something)]
    [InlineData("""{"lines":[{"q":0},{"q":-1}],"invoiced":0}""", Something)]
    [InlineData("""{"lines":{"q":2},"invoiced":0}""", Something)]
    [InlineData("""{"lines":{"q":0},"invoiced":0}""", Nothing)]
    [InlineData("""{"lines":[],"invoiced":0}""", Nothing)]
    [InlineData("""{"lines":[],"invoiced":1}""", Something)]
    [InlineData("""{"lines":[{"q":1},{}]}""", Something)]
    [InlineData("""{"lines":[{"q":0},{"q":null}],"invoiced":0}""", NotTold)]
    [InlineData("""{"lines":[{"q":0},{"Q":1}],"invoiced":0}""", NotTold)]
    [InlineData("""{"lines":null,"invoiced":0}""", NotTold)]
    [InlineData("""{"lines":[1,2],"invoiced":0}""", NotTold)]
    [InlineData("""{"invoiced":0}""", NotTold)]
    [InlineData("""{"lines":[{"q":0}]}""", NotTold)]
    public void Of_SeveralPaths_NeedsAWordOfEach(string json, string expected) =>
        Of(json, out _, "FulfilledPath=lines[*].q|invoiced").Should().Be(expected);

    [Theory]
    [InlineData("<O><Lines><Line><Q>2.00</Q></Line></Lines></O>", Something)]
    [InlineData("<O><Lines><Line><Q unit='pc'>2.00</Q></Line></Lines></O>", Something)]
    [InlineData("<O><Lines><Line><Q>0.00</Q></Line><Line><Q>-1</Q></Line></Lines></O>", Something)]
    [InlineData("<O><Lines><Line><Q>0.00</Q></Line><Line><Q>0</Q></Line></Lines></O>", Nothing)]
    [InlineData("<O><Lines><Line><Q>0.00</Q></Line></Lines></O>", Nothing)]
    [InlineData("<O><Lines/></O>", Nothing)]
    [InlineData("<O><Lines><Line><Q/></Line></Lines></O>", NotTold)]
    [InlineData("<O><Lines><Line><q>2.00</q></Line></Lines></O>", NotTold)]
    [InlineData("<O><Lines><Line/></Lines></O>", NotTold)]
    [InlineData("<O/>", NotTold)]
    public void Of_LinesOfXml_OneOrManyAreTheSame(string xml, string expected) =>
        Of(XmlJson.Of(XElement.Parse(xml))!, out _, "FulfilledPath=O.Lines.Line[*].Q").Should().Be(expected);

    [Theory]
    [InlineData("\"shipped\"", Something)]
    [InlineData("\" PARTLY \"", Something)]
    [InlineData("7", Something)]
    [InlineData("\"Open\"", Nothing)]
    [InlineData("8", Nothing)]
    [InlineData("0", Nothing)]
    [InlineData("9", Something)]
    [InlineData("\"closed\"", NotTold)]
    [InlineData("null", NotTold)]
    public void Of_ListedValues_CountBeforeEverythingElse(string value, string expected) =>
        Of(
                $$"""{"a":{{value}}}""",
                out _,
                "FulfilledPath=a",
                "FulfilledValues=Shipped|partly|7",
                "NotFulfilledValues=open|8"
            )
            .Should()
            .Be(expected);

    [Theory]
    [InlineData("""{"a":null}""", Nothing)]
    [InlineData("""{"a":""}""", Nothing)]
    [InlineData("""{"a":"0001-01-01T00:00:00"}""", Nothing)]
    [InlineData("""{"a":"2026-01-05"}""", Something)]
    [InlineData("""{"b":null}""", NotTold)]
    [InlineData("""{}""", NotTold)]
    public void Of_ADate_IsSomethingWhereItIsThere(string json, string expected) =>
        Of(json, out _, "FulfilledPath=a", "FulfilledValues=*", "NotFulfilledValues=null|0001-01-01T00:00:00")
            .Should()
            .Be(expected);

    [Theory]
    [InlineData("""{"lines":null}""", "lines[*].q")]
    [InlineData("""{"lines":[{"q":null}]}""", "NotFulfilledValues")]
    [InlineData("""{"lines":[{"q":""}]}""", "NotFulfilledValues")]
    [InlineData("""{"lines":[{"q":"pending"}]}""", "\"pending\"")]
    public void Of_NotTold_NamesWhatToldNothingAndTheRemedy(string json, string named)
    {
        Of(json, out string text, "FulfilledPath=lines[*].q").Should().Be(NotTold);

        text.Should().Contain("FulfilledPath").And.Contain(named).And.EndWith(".");
    }

    [Fact]
    public void Of_ALongText_IsShownInPart()
    {
        Of($$"""{"a":"{{new string('x', 200)}}"}""", out string text, "FulfilledPath=a");

        text.Should().Contain(new string('x', 49)).And.NotContain(new string('x', 51));
    }

    [Fact]
    public void Of_Dash_IsNotToldWithoutAText()
    {
        Of("""{"fulfilled":true}""", out string text, "FulfilledPath= - ").Should().Be(NotTold);

        text.Should().BeEmpty();
        RestTraits.Read(RestRun.Options("FulfilledPath=-")).FulfilmentNotChecked.Should().BeTrue();
        RestTraits.Read(RestRun.Options()).FulfilmentNotChecked.Should().BeFalse();
    }

    [Theory]
    [InlineData("FulfilledValues=A|b", "NotFulfilledValues=B")]
    [InlineData("FulfilledValues=null", "NotFulfilledValues=x")]
    [InlineData("FulfilledValues=x", "NotFulfilledValues=*")]
    public void Create_ValuesThatContradict_AreNamed(string some, string none) =>
        FluentActions
            .Invoking(() => new RestFulfilment(RestRun.Options(some, none)))
            .Should()
            .Throw<ErpFaultException>()
            .WithMessage("*FulfilledValues*NotFulfilledValues*");

    private static string Of(string json, out string text, params string[] parameters) =>
        Of(StrictJson.Read(json, out _)!, out text, parameters);

    private static string Of(JToken order, out string text, params string[] parameters) =>
        new RestFulfilment(RestRun.Options(parameters)).Of(order, out text).ToString();
}

using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>States that one field does not tell: texts joined from several.</summary>
public sealed class RestStatusTests
{
    private const string Paths = "StatusPath=status|shop.fulfilment|['paid|at']";

    [Theory]
    [InlineData("Open", "\"pending\"", "\"not_fulfilled\"", "\"awaiting\"", "pending/not_fulfilled/awaiting")]
    [InlineData("Open", "\" Pending \"", "\"not_fulfilled\"", "\"captured\"", "Pending/not_fulfilled/captured")]
    [InlineData("Open", "\"pending\"", "\"not_fulfilled\"", "\"\"", "pending/not_fulfilled/")]
    [InlineData("Shipped", "\"pending\"", "\"shipped\"", "\"captured\"", "pending/shipped/captured")]
    [InlineData("Cancelled", "\"canceled\"", "\"shipped\"", "null", "canceled/shipped/null")]
    [InlineData("Locked", "\"pending\"", "\"hold\"", "false", "pending/hold/false")]
    [InlineData("Closed", "\"pending\"", "\"hold\"", "12.0", "pending/hold/12")]
    [InlineData("Unknown", "\"pending\"", "\"hold\"", "true", "pending/hold/true")]
    [InlineData("Unknown", "\"draft\"", "\"not_fulfilled\"", "null", "draft/not_fulfilled/null")]
    [InlineData("OnHold", "\"a/b\"", "\"not_fulfilled\"", "null", "a%2Fb/not_fulfilled/null")]
    [InlineData("Unknown", "\"a\"", "\"b/not_fulfilled\"", "null", "a/b%2Fnot_fulfilled/null")]
    public void Read_SeveralPaths_AreOneTextWithAStateOfItsOwn(
        string state,
        string status,
        string fulfilment,
        string paid,
        string text
    )
    {
        ErpOrder order = Read(
            Order(status, $$"""{"fulfilment":{{fulfilment}}}""", paid),
            Paths,
            "StatusOpen=pending/not_fulfilled/*",
            "StatusShipped=*/shipped/*",
            "StatusCancelled=canceled/*/*",
            "StatusInFulfilment=canceled/shipped/captured",
            "StatusOnHold=a%2Fb/not_fulfilled/null",
            "StatusLocked=pending / hold / false",
            "StatusClosed=pending/hold/12",
            "StatusPartlyCancelled=canceled/shipped/*|x/y/z"
        );

        order.StatusText.Should().Be(text);
        order.State.ToString().Should().Be(state == "Cancelled" ? "PartlyCancelled" : state);
    }

    [Fact]
    public void Read_TextAndPatternsFit_TheMoreThatIsNamedTheBetterItFits()
    {
        string[] map =
        {
            Paths,
            "StatusOpen=pending/*/*",
            "StatusOnHold=pending/*/null",
            "StatusLocked=pending/hold/null",
        };

        Read(Order("\"pending\"", """{"fulfilment":"hold"}""", "1"), map).State.Should().Be(ErpOrderState.Open);
        Read(Order("\"pending\"", """{"fulfilment":"x"}""", "null"), map).State.Should().Be(ErpOrderState.OnHold);
        Read(Order("\"pending\"", """{"fulfilment":"hold"}""", "null"), map).State.Should().Be(ErpOrderState.Locked);
    }

    [Theory]
    [InlineData("""{"id":"1","status":"pending","shop":{}, "paid|at":null}""")]
    [InlineData("""{"id":"1","status":"pending","shop":null, "paid|at":null}""")]
    [InlineData("""{"id":"1","status":"pending","shop":{"fulfilment":"x"}}""")]
    [InlineData("""{"id":"1","status":"pending","shop":{"fulfilment":["x","y"]}, "paid|at":null}""")]
    [InlineData("""{"id":"1","status":{"a":1},"shop":{"fulfilment":"x"}, "paid|at":null}""")]
    [InlineData("""{"id":"1","shop":{"fulfilment":"x"}, "paid|at":null}""")]
    public void Read_APartIsNotTold_IsNoData(string order)
    {
        ErpFaultException fault = AdapterRun.FaultOf(() => Read(order, Paths, "StatusOpen=pending/*/*"));

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("StatusPath");
    }

    [Theory]
    [InlineData("true", "Cancelled")]
    [InlineData("false", "Open")]
    [InlineData("null", null)]
    public void Read_OnePathToABoolean_IsATextAndNullIsNone(string status, string? state)
    {
        string order = $$"""{"id":"1","status":{{status}}}""";
        string[] map = { "StatusOpen=false", "StatusCancelled=true|null" };
        if (state == null)
        {
            AdapterRun.FaultOf(() => Read(order, map)).Kind.Should().Be(ErpFaultKind.NoData);
        }
        else
        {
            Read(order, map).State.ToString().Should().Be(state);
        }
    }

    [Theory]
    [InlineData("Open/x", "Open")]
    [InlineData("*", "Unknown")]
    public void Read_OnePath_TakesTextsAsTheyAre(string text, string state) =>
        Read($$"""{"id":"1","status":"{{text}}"}""", "StatusOpen=Open/x", "StatusCancelled=Open/*")
            .State.ToString()
            .Should()
            .Be(state);

    [Theory]
    [InlineData("StatusOpen=pending", "has 1 part")]
    [InlineData("StatusOpen=pending/*/*/x", "has 4 parts")]
    [InlineData("StatusOpen=*/*/*", "fits every order")]
    [InlineData("StatusCancelled=*/* / *", "fits every order")]
    public void Create_TextThatNoOrderHasOrEveryOrderHas_IsMisconfigured(string map, string named)
    {
        ErpFaultException fault = AdapterRun.FaultOf(() => Read("{}", Paths, map));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(named).And.Contain(map.Split('=')[0]);
    }

    [Fact]
    public void Create_TwoPatternsOfTwoStatesFitOneText_IsMisconfiguredUntilTheTextIsMapped()
    {
        string[] map = { Paths, "StatusOpen=pending/*/*", "StatusCancelled=*/*/null" };

        ErpFaultException fault = AdapterRun.FaultOf(() => Read("{}", map));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("pending/*/null").And.Contain("StatusOpen").And.Contain("StatusCancelled");
        Read(
            Order("\"pending\"", """{"fulfilment":"x"}""", "null"),
            map.Append("StatusLocked=pending/*/null").ToArray()
        )
            .State.Should()
            .Be(ErpOrderState.Locked);
    }

    private static string Order(string status, string shop, string paid) =>
        $$"""{"id":"1","status":{{status}},"shop":{{shop}},"paid|at":{{paid}}}""";

    private static ErpOrder Read(string order, params string[] parameters)
    {
        AdapterRun run = RestRun.With(parameters).Says(200, order);
        ErpOrder read = run.Read(RestRun.Order())!;
        run.Http.Handler.Requests.Should().ContainSingle();
        return read;
    }
}

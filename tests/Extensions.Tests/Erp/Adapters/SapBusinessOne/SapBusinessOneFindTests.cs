using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.SapBusinessOne;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.SapBusinessOne;

/// <summary>How an order is looked up, and what parameters are allowed. A mirror of the adapter's page.</summary>
public sealed class SapBusinessOneFindTests
{
    private const string None = """{"value":[]}""";

    private readonly ServiceLayerRun layer = new();

    private AdapterRun Run => this.layer.Run;

    [Theory]
    [InlineData("W 1'&+%#/Ä", "NumAtCard%20eq%20'W%201%27%27%26%2B%25%23%2F%C3%84'&")]
    public void Find_OddNumber_IsOneLiteral(string number, string literal)
    {
        this.Run.Answers(200, None);

        this.Run.Find(number).Should().BeEmpty();

        // .NET Framework leaves quotes as they are.
        this.layer.Requests.Last().Replace("''", "%27%27").Should().Contain("$filter=" + literal);
    }

    [Theory]
    [InlineData("5007", "DocNum%20eq%205007&", 1)]
    [InlineData("05007", "DocNum%20eq%2005007&", 0)]
    public void Find_ErpNumber_IsANumber(string number, string filter, int count)
    {
        this.Run.Answers(200, new JObject { ["value"] = new JArray(ServiceLayerRun.Order()) }.ToString());

        this.Run.Find(number, OrderNumberKind.Erp).Should().HaveCount(count);

        this.layer.Requests.Last().Should().Contain("$filter=" + filter);
    }

    [Theory]
    [InlineData("W1001")]
    [InlineData("5007 or 1 eq 1")]
    [InlineData("99999999999")]
    [InlineData("-1")]
    public void Find_ErpNumberThatIsNone_IsNotAskedFor(string number)
    {
        this.Run.Find(number, OrderNumberKind.Erp).Should().BeEmpty();

        this.layer.Requests.Should().BeEmpty();
    }

    // Both would be cancelled, if the one customer of both counted as a proof that they belong together.
    [Theory]
    [InlineData(OrderNumberKind.Erp, "5007", null)]
    [InlineData(OrderNumberKind.Web, "W1", "C100")]
    public void Find_SeveralOrders_AreOneCustomersOnlyByTheWebNumber(
        OrderNumberKind kind,
        string number,
        string? customer
    )
    {
        JObject other = ServiceLayerRun.Order();
        other["DocEntry"] = 8;
        this.Run.Answers(200, new JObject { ["value"] = new JArray(ServiceLayerRun.Order(), other) }.ToString());

        this.Run.Find(number, kind).Select(order => order.CustomerNumber).Should().Equal(customer, customer);
    }

    [Theory]
    [InlineData("odata.nextLink", "/b1s/v2/Orders?$skip=20")]
    [InlineData("@odata.nextLink", "Orders?$skip=20")]
    public void Find_NextPage_IsFollowedInBothForms(string link, string address)
    {
        JObject other = ServiceLayerRun.Order();
        other["DocEntry"] = 8;
        JObject first = new() { ["value"] = new JArray(ServiceLayerRun.Order()), [link] = address };
        this.Run.Answers(200, first.ToString()).Answers(200, new JObject { ["value"] = new JArray(other) }.ToString());

        this.Run.Find().Select(order => order.Key).Should().Equal("7", "8");

        this.layer.Requests.Last().Should().EndWith("/b1s/v2/Orders?$skip=20");
    }

    [Fact]
    public void Find_UserDefinedField_HoldsTheWebNumber()
    {
        JObject row = ServiceLayerRun.Order();
        row["U_WebOrder"] = "W1";
        row["NumAtCard"] = "PO 4711";
        this.Run.With("ReferenceField", "U_WebOrder")
            .Answers(200, new JObject { ["value"] = new JArray(row) }.ToString());

        this.Run.Find().Single().WebReference.Should().Be("W1");
    }

    // The field is not there, or the Service Layer was not restarted since it was made.
    [Fact]
    public void Find_FieldIsNotKnown_SaysSoInTheErpsWords()
    {
        this.Run.With("ReferenceField", "U_WebOrder")
            .Answers(400, """{"error":{"code":-1000,"message":{"value":"Property 'U_WebOrder' is invalid"}}}""");

        ErpFaultException fault = AdapterRun.FaultOf(() => this.Run.Find());

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("Property 'U_WebOrder' is invalid").And.Contain("parameters that name fields");
    }

    [Theory]
    [InlineData("ReferenceField", "U Web")]
    [InlineData("ReferenceField", "-")]
    [InlineData("CustomerField", "1st")]
    [InlineData("VersionCheck", "perhaps")]
    [InlineData("CancelClearsOpenQuantity", "2")]
    [InlineData("WebReferenceUnique", "sometimes")]
    [InlineData("StatusClosed", "bost_Open")]
    public void GetTraits_BadParameter_IsNamed(string parameter, string value)
    {
        this.Run.With(parameter, value);

        ErpFaultException fault = AdapterRun.FaultOf(() => new SapBusinessOneAdapter().GetTraits(this.Run.Options));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(parameter).And.Contain(value);
    }
}

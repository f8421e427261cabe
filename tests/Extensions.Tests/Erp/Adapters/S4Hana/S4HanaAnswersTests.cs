using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.S4Hana;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.S4Hana;

/// <summary>What codes and errors mean, one by one. A mirror of the facts on the adapter's page.</summary>
public sealed class S4HanaAnswersTests
{
    private readonly AdapterRun run = new(new S4HanaAdapter());

    [Theory]
    [InlineData("A", "", "Open")]
    [InlineData("A", "A", "Locked")]
    [InlineData("A", "B", "Open")]
    [InlineData("A", null, "Unknown")]
    [InlineData("B", "", "InFulfilment")]
    [InlineData("C", "", "Closed")]
    [InlineData("", "", "Unknown")]
    [InlineData(null, "", "Unknown")]
    [InlineData("D", "", "Unknown")]
    public void Read_CodesOfTheOrder_MeanAState(string? process, string? approval, string state)
    {
        JObject order = S4HanaBodies.Order(S4HanaBodies.Item("10"), S4HanaBodies.Item("20"));
        order["OverallSDProcessStatus"] = process;
        order["SalesDocApprovalStatus"] = approval;

        this.Read(order).State.ToString().Should().Be(state);
    }

    [Theory]
    [InlineData("\"\"", "\"\"", "Nothing", "Open")]
    [InlineData("\"A\"", "\"A\"", "Nothing", "Open")]
    [InlineData("\"B\"", "\"\"", "Something", "PartlyShipped")]
    [InlineData("\"C\"", "\"\"", "Something", "PartlyShipped")]
    [InlineData("\"A\"", "\"B\"", "Something", "Invoiced")]
    [InlineData("\"\"", "\"C\"", "Something", "Invoiced")]
    [InlineData("null", "\"\"", "NotTold", "Open")]
    [InlineData("\"A\"", "null", "NotTold", "Open")]
    [InlineData("\"D\"", "\"\"", "NotTold", "Open")]
    [InlineData("0", "\"\"", "NotTold", "Open")]
    [InlineData("null", "\"C\"", "Something", "Invoiced")]
    public void Read_CodesOfAnItem_TellWhatLeft(string delivery, string billing, string fulfilment, string state)
    {
        JObject item = S4HanaBodies.Item("20");
        item["DeliveryStatus"] = JToken.Parse(delivery);
        item["OrderRelatedBillingStatus"] = JToken.Parse(billing);

        ErpOrder read = this.Read(S4HanaBodies.Order(S4HanaBodies.Item("10"), item));

        read.Fulfilment.ToString().Should().Be(fulfilment);
        read.State.ToString().Should().Be(state);
    }

    // The order's own codes can say that something has left, and not that nothing has.
    [Theory]
    [InlineData("OverallTotalDeliveryStatus", "B", "A", "Something")]
    [InlineData("OverallOrdReltdBillgStatus", "C", "A", "Something")]
    [InlineData("TotalBlockStatus", "C", "A", "Nothing")]
    [InlineData("OverallTotalDeliveryStatus", "A", null, "NotTold")]
    public void Read_CodesOfTheWholeOrder_NeverProveNothing(string name, string code, string? ofItem, string fulfilment)
    {
        JObject item = S4HanaBodies.Item("10");
        item["DeliveryStatus"] = ofItem;
        JObject order = S4HanaBodies.Order(item);
        order[name] = code;

        this.Read(order).Fulfilment.ToString().Should().Be(fulfilment);
    }

    [Theory]
    [InlineData("61", "61", "C", "Cancelled", "")]
    [InlineData("61", "61", "B", "Unknown", "")]
    [InlineData("61", "61", null, "Unknown", "")]
    [InlineData("61", "", "B", "PartlyCancelled", "20")]
    [InlineData("61", " ", "C", "PartlyCancelled", "20")]
    [InlineData("", "", "C", "Open", "10,20")]
    public void Read_ReasonsOfAllItems_MeanCancelled(
        string first,
        string second,
        string? rejection,
        string state,
        string open
    )
    {
        JObject order = S4HanaBodies.Order(S4HanaBodies.Item("10", first), S4HanaBodies.Item("20", second));
        order["OverallSDDocumentRejectionSts"] = rejection;

        ErpOrder read = this.Read(order);

        read.State.ToString().Should().Be(state);
        string.Join(",", read.OpenLines!).Should().Be(open);
        read.LineCount.Should().Be(2);
    }

    [Theory]
    [InlineData("""{"results":[]}""", "NotTold")]
    [InlineData("""{"__deferred":{"uri":"to_Item"}}""", "NotTold")]
    [InlineData("null", "NotTold")]
    [InlineData("[\"10\"]", "NotTold")]
    public void Read_ItemsThatAreNotTold_TellNothing(string items, string fulfilment)
    {
        JObject order = S4HanaBodies.Order();
        order["to_Item"] = JToken.Parse(items);

        ErpOrder read = this.Read(order);

        read.Fulfilment.ToString().Should().Be(fulfilment);
        read.FulfilmentText.Should().Contain("DeliveryStatus");
    }

    [Theory]
    [InlineData("SalesDocumentRjcnReason")]
    [InlineData("SalesOrderItem")]
    public void Read_ItemWithoutAField_IsAFault(string name)
    {
        JObject item = S4HanaBodies.Item("10");
        item.Remove(name);
        this.run.Answers(200, S4HanaBodies.V2(S4HanaBodies.Order(item)));

        ErpFaultException fault = AdapterRun.FaultOf(() => this.run.Read(S4HanaBodies.Known()));

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain(name);
    }

    // Leading zeros are SAP's own padding of a number.
    [Theory]
    [InlineData("4000043", 1)]
    [InlineData("0004000043", 1)]
    [InlineData("40000430", 0)]
    public void Find_ByTheErpsNumber_IgnoresLeadingZeros(string number, int count)
    {
        JObject order = S4HanaBodies.Order();
        order["SalesOrder"] = "4000043";
        this.run.Answers(200, new JObject { ["d"] = new JObject { ["results"] = new JArray(order) } }.ToString());

        this.run.Find(number, OrderNumberKind.Erp).Should().HaveCount(count);
    }

    [Theory]
    [InlineData("W1", 1)]
    [InlineData("w1", 0)]
    public void Find_ByTheReference_ComparesExactly(string number, int count)
    {
        this.run.Answers(200, new JObject { ["d"] = new JArray(S4HanaBodies.Order()) }.ToString());

        this.run.Find(number).Should().HaveCount(count);
    }

    // A service that lacks the field, as its admin has said.
    [Theory]
    [InlineData("-", null, "Open")]
    [InlineData("-", "A", "Open")]
    [InlineData("A|X", " X ", "Locked")]
    [InlineData("A|X", null, "Unknown")]
    [InlineData("|", null, "Unknown")]
    public void Read_Approval_IsLookedAtUnlessADashSaysOtherwise(string parameter, string? approval, string state)
    {
        this.run.With("ApprovalInProcess", parameter);
        JObject order = S4HanaBodies.Order();
        order["SalesDocApprovalStatus"] = approval;

        this.Read(order).State.ToString().Should().Be(state);
    }

    // Also of an order that was rejected in part: the recipe has those cancelled.
    [Fact]
    public void Read_PartlyRejectedAndInApproval_IsLocked()
    {
        JObject order = S4HanaBodies.Order(S4HanaBodies.Item("10", "61"), S4HanaBodies.Item("20"));
        order["SalesDocApprovalStatus"] = "A";

        this.Read(order).State.Should().Be(ErpOrderState.Locked);
    }

    [Theory]
    [InlineData("ReferenceField", "Purchase Order")]
    [InlineData("ReferenceField", "-")]
    [InlineData("CustomerField", "1st")]
    [InlineData("ODataVersion", "V3")]
    [InlineData("SapClient", "10")]
    [InlineData("SapClient", "1a0")]
    [InlineData("SelectFields", "perhaps")]
    [InlineData("LockedPattern", "(")]
    [InlineData("StatusClosed", "A")]
    [InlineData("WebReferenceUnique", "sometimes")]
    public void GetTraits_BadParameter_IsNamed(string parameter, string value)
    {
        this.run.With(parameter, value);

        ErpFaultException fault = AdapterRun.FaultOf(() => new S4HanaAdapter().GetTraits(this.run.Options));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(parameter).And.Contain(value);
    }

    private ErpOrder Read(JObject order)
    {
        this.run.Answers(200, S4HanaBodies.V2(order));
        return this.run.Read(S4HanaBodies.Known())!;
    }
}

using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.SapBusinessOne;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.SapBusinessOne;

/// <summary>What fields and codes mean, one by one. A mirror of the facts on the adapter's page.</summary>
public sealed class SapBusinessOneAnswersTests
{
    private const string Changed = """{"code":"-2039","message":"Another user or another operation modified data"}""";

    private readonly ServiceLayerRun layer = new();

    [Theory]
    [InlineData("bost_Open", "csNo", "tNO", "Open", "bost_Open")]
    [InlineData("bost_Close", "csNo", "tNO", "Closed", "bost_Close")]
    [InlineData("bost_Paid", "csNo", "tNO", "Invoiced", "bost_Paid")]
    [InlineData("bost_Delivered", "csNo", "tNO", "Shipped", "bost_Delivered")]
    [InlineData("bost_Odd", "csNo", "tNO", "Unknown", "bost_Odd")]
    [InlineData("", "csNo", "tNO", "Unknown", "")]
    [InlineData("bost_Close", "csYes", "tYES", "Cancelled", "bost_Close, csYes, tYES")]
    [InlineData("bost_Open", "csYes", "tYES", "Cancelled", "bost_Open, csYes, tYES")]
    [InlineData("bost_Close", "csYes", "tNO", "Unknown", "bost_Close, csYes, tNO")]
    [InlineData("bost_Close", "csNo", "tYES", "Unknown", "bost_Close, csNo, tYES")]
    [InlineData("bost_Open", "", "tNO", "Unknown", "bost_Open, tNO")]
    [InlineData("bost_Open", "csNo", "", "Unknown", "bost_Open, csNo")]
    [InlineData("bost_Close", "csCancellation", "tNO", "Unknown", "bost_Close, csCancellation, tNO")]
    public void Read_StatusFields_MeanAState(string status, string cancel, string flag, string state, string text)
    {
        JObject order = ServiceLayerRun.Order(ServiceLayerRun.Line());
        order["DocumentStatus"] = status;
        order["CancelStatus"] = cancel;
        order["Cancelled"] = flag;

        ErpOrder read = this.layer.Read(order)!;

        read.State.ToString().Should().Be(state);
        read.StatusText.Should().Be(text);
    }

    [Theory]
    [InlineData("10", "10", "Nothing", "Open")]
    [InlineData("10", "10.000", "Nothing", "Open")]
    [InlineData("\"10\"", "10", "Nothing", "Open")]
    [InlineData("10", "7", "Something", "PartlyShipped")]
    [InlineData("10", "0", "Something", "PartlyShipped")]
    [InlineData("10", "12", "Something", "PartlyShipped")]
    [InlineData("10", "-10", "Something", "PartlyShipped")]
    [InlineData("10", "null", "NotTold", "Open")]
    [InlineData("null", "10", "NotTold", "Open")]
    [InlineData("10", "\"ten\"", "NotTold", "Open")]
    [InlineData("0", "0", "NotTold", "Open")]
    [InlineData("-5", "-5", "NotTold", "Open")]
    public void Read_QuantitiesOfALine_TellWhatWasDrawn(string ordered, string open, string fulfilment, string state)
    {
        JObject line = ServiceLayerRun.Line();
        line["Quantity"] = JToken.Parse(ordered);
        line["RemainingOpenQuantity"] = JToken.Parse(open);

        ErpOrder read = this.layer.Read(ServiceLayerRun.Order(ServiceLayerRun.Line(), line))!;

        read.Fulfilment.ToString().Should().Be(fulfilment);
        read.State.ToString().Should().Be(state);
    }

    // What cancelling does to an open quantity is not documented.
    [Theory]
    [InlineData("10", "false", "Nothing")]
    [InlineData("0", "false", "NotTold")]
    [InlineData("7", "false", "Something")]
    [InlineData("0", "true", "Nothing")]
    [InlineData("7", "true", "Something")]
    public void Read_CancelledOrder_TellsWhatWasDrawn(string open, string clears, string fulfilment)
    {
        JObject line = ServiceLayerRun.Line();
        line["RemainingOpenQuantity"] = JToken.Parse(open);
        JObject order = ServiceLayerRun.Order(line);
        order["CancelStatus"] = "csYes";
        order["Cancelled"] = "tYES";

        ErpOrder read = this.layer.With("CancelClearsOpenQuantity", clears).Read(order)!;

        read.State.Should().Be(ErpOrderState.Cancelled);
        read.Fulfilment.ToString().Should().Be(fulfilment);
        read.FulfilmentText.Contains("CancelClearsOpenQuantity").Should().Be(fulfilment == "NotTold");
    }

    [Theory]
    [InlineData("PickQuantity", "2", "InFulfilment")]
    [InlineData("PickStatus", "\"tYES\"", "InFulfilment")]
    [InlineData("PickStatusEx", "\"dlps_ReleasedForPicking\"", "InFulfilment")]
    [InlineData("PickStatusEx", "\"dlps_Picked\"", "InFulfilment")]
    [InlineData("PickStatusEx", "null", "Open")]
    [InlineData("PickQuantity", "0", "Open")]
    public void Read_PickedLine_IsInTheWarehouse(string field, string value, string state)
    {
        JObject line = ServiceLayerRun.Line();
        line[field] = JToken.Parse(value);

        this.layer.Read(ServiceLayerRun.Order(ServiceLayerRun.Line(), line))!.State.ToString().Should().Be(state);
    }

    // Real answers tell all three of each line.
    [Theory]
    [InlineData("PickQuantity", "2")]
    [InlineData("PickStatus", "tYES")]
    [InlineData("PickStatusEx", "dlps_Picked")]
    public void Read_WhatThePickListSaysIsMissingOrNull_TellsNothing(string field, string other)
    {
        JObject line = ServiceLayerRun.Line();
        line.Remove(field);
        this.layer.Read(ServiceLayerRun.Order(line))!.Fulfilment.Should().Be(Fulfilment.NotTold);

        line[field.ToLowerInvariant()] = other;
        line[field] = null;
        this.layer.Read(ServiceLayerRun.Order(line))!.Fulfilment.Should().Be(Fulfilment.NotTold);
    }

    [Fact]
    public void Read_NoLines_TellsNothing() =>
        this.layer.Read(ServiceLayerRun.Order())!.FulfilmentText.Should().Contain("no DocumentLines");

    [Fact]
    public void Read_MoreLinesThanAnAnswerMayHave_SaysSo()
    {
        JObject line = ServiceLayerRun.Line();
        line["FreeText"] = new string('x', 4000);
        JObject order = ServiceLayerRun.Order(Enumerable.Repeat(line, 300).ToArray());

        AdapterRun.FaultOf(() => this.layer.Read(order)).Message.Should().Contain("larger than 1 MB");
    }

    [Theory]
    [InlineData("bost_Close", "Shipped")]
    [InlineData("bost_Open", "PartlyShipped")]
    public void Read_NothingIsOpenAnyMore_IsShipped(string status, string state)
    {
        JObject line = ServiceLayerRun.Line();
        line["RemainingOpenQuantity"] = 0;
        JObject order = ServiceLayerRun.Order(line);
        order["DocumentStatus"] = status;

        this.layer.Read(order)!.State.ToString().Should().Be(state);
    }

    // Measured on a real Service Layer: what is selected comes with the ETag of a first version.
    [Theory]
    [InlineData("true", "Orders(7)", "W/\"A\"")]
    [InlineData("false", "Orders(7)?$select=DocEntry,DocNum,", null)]
    public void Read_OnlyAWholeOrder_TellsTheVersion(string check, string address, string? version)
    {
        ErpOrder read = this.layer.With("VersionCheck", check).Read(ServiceLayerRun.Order(ServiceLayerRun.Line()))!;

        read.Version.Should().Be(version);
        this.layer.Requests.Last().Should().Contain("/b1s/v2/" + address);
    }

    [Theory]
    [InlineData(400, """{"code":"-10","message":"In words."}""", "Refused")]
    [InlineData(400, """{"code":-5006,"message":{"lang":"en-us","value":"In words."}}""", "Refused")]
    [InlineData(412, Changed, "Conflict")]
    [InlineData(400, """{"code":-2039,"message":{"lang":"en-us","value":"In words."}}""", "Conflict")]
    [InlineData(404, """{"code":"-2028","message":"In words."}""", "Conflict")]
    public void Cancel_BusinessAnswer_IsAReply(int status, string error, string kind)
    {
        CancelReply reply = this.layer.Cancel(status, $$"""{"error":{{error}}}""");

        reply.Kind.ToString().Should().Be(kind);
        reply.Text.Should().Be(error == Changed ? "Another user or another operation modified data" : "In words.");
    }

    [Fact]
    public void Cancel_NotAllowed_SaysWhichRightIsMissing()
    {
        ErpFaultException fault = AdapterRun.FaultOf(() =>
            this.layer.Cancel(403, """{"error":{"code":"-5006","message":"No authorization."}}""")
        );

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("\"No authorization\"").And.Contain("authorizations of the connection's user");
    }

    // Chapter 14, case 5: 412 and -2039 a few times, then success; and for ever.
    [Theory]
    [InlineData(3, "4", "Cancelled", 4)]
    [InlineData(9, "5", "Refused", 5)]
    [InlineData(9, "2", "Refused", 2)]
    public void Execute_ChangedMeanwhileByItsOwnWord_IsAskedAgainOnlySoOften(
        int times,
        string most,
        string outcome,
        int asked
    )
    {
        CancelOutcome end = this.layer.Execute(times, $$"""{"error":{{Changed}}}""", int.Parse(most));

        end.Kind.ToString().Should().Be(outcome);
        this.layer.Requests.Count(request => request.EndsWith("/Orders(7)/Cancel")).Should().Be(asked);
    }
}

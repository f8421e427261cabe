using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Prophet21;

namespace Extensions.Tests.Erp.Adapters.Prophet21;

/// <summary>What holds for both forms of the transaction API.</summary>
[NotApplicable(Scenario.Shipped, "Confirming a shipment invoices it: a shipped order is an invoiced one.")]
[NotApplicable(Scenario.Locked, "The views do not tell who has an order open; the transaction is refused with a text.")]
[NotApplicable(Scenario.Cancelling, "An order does not show that a transaction about it is queued.")]
[NotApplicable(Scenario.StaleVersion, "The transaction API takes no version.")]
[NotApplicable(Scenario.ManyAtOnce, "Prophet 21 is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOnceNotTold, "Prophet 21 is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOncePart, "Prophet 21 is asked about one order at a time.")]
public abstract class Prophet21Conformance : AdapterConformance
{
    protected override IErpAdapter Adapter { get; } = new Prophet21Adapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new ScriptedProphet21();

    protected override void Configure(ConformanceSetup setup) => setup.Connection.TypeName = "ApiEndpoint";

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        requests.Count(request => request.Step == WireStep.SignIn).Should().Be(1);
        requests.Count(request => request.Step == WireStep.Other).Should().Be(1, "the router is asked once per run");
        requests
            .First(request => request.Step == WireStep.Read)
            .Target.Should()
            .Be(
                "/odataservice/odata/view/p21_view_oe_hdr?$filter=web_reference_no%20eq%20'W1001'&$select=order_no,web_reference_no,customer_id,cancel_flag,completed,approved,delete_flag"
            );
        WireRequest cancel = requests.Single(request => request.Step == WireStep.Cancel);
        cancel.Method.Should().Be("POST");
        cancel
            .Body.Should()
            .Be(
                """{"Name":"Order","UseCodeValues":false,"Transactions":[{"Status":"New","DataElements":[{"Name":"TABPAGE_1.order","Type":"Form","Keys":["order_no"],"Rows":[{"Edits":[{"Name":"order_no","Value":"1013901"},{"Name":"cancel_flag","Value":"ON"}],"RelativeDateEdits":[]}]}]}]}"""
            );
    }
}

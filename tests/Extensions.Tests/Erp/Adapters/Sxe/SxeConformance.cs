using Extensions.AdapterKit;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Sxe;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>What holds for SX.e, whatever it is spoken to in. The website's preprocessor has told SX.e's number.</summary>
[NotApplicable(Scenario.PartlyShipped, "What is shipped has a suffix of its own; see two ERP orders, one shipped.")]
[NotApplicable(Scenario.Closed, "SX.e has no closed stage: a finished order is paid, which counts as invoiced.")]
[NotApplicable(
    Scenario.Locked,
    "No call tells that an order is open elsewhere; only the request to cancel is told so."
)]
[NotApplicable(Scenario.Cancelling, "SX.e cancels at once.")]
[NotApplicable(Scenario.NumberToEscape, "An SX.e order number has digits and a dash.")]
[NotApplicable(Scenario.ReusedReference, "An SX.e order number is one order of one customer.")]
[NotApplicable(Scenario.AcceptedThenDone, "SX.e cancels at once.")]
[NotApplicable(Scenario.AcceptedThenFailed, "SX.e cancels at once.")]
[NotApplicable(Scenario.AcceptedNeverDone, "SX.e cancels at once.")]
[NotApplicable(Scenario.NegativeQuantity, "SX.e tells shipments and invoices by stages and dates.")]
[NotApplicable(Scenario.ManyAtOnce, "SX.e is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOnceNotTold, "SX.e is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOncePart, "SX.e is asked about one order at a time.")]
public abstract class SxeConformance : AdapterConformance
{
    protected override IErpAdapter Adapter { get; } = new SxeAdapter();

    protected override void Configure(ConformanceSetup setup)
    {
        setup.KnowsErpNumber = true;
        setup.ReasonCode = SxeErp.ReasonCode;
        setup.Connection.SystemNumber = "7";
        setup.Connection.LogOn = SxeErp.Operator;
    }
}

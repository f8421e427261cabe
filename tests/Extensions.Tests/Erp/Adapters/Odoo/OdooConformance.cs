using Extensions.AdapterKit;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Odoo;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>What holds for both of Odoo's interfaces.</summary>
[NotApplicable(Scenario.Cancelling, AtOnce)]
[NotApplicable(Scenario.AcceptedThenDone, AtOnce)]
[NotApplicable(Scenario.AcceptedThenFailed, AtOnce)]
[NotApplicable(Scenario.AcceptedNeverDone, AtOnce)]
[NotApplicable(Scenario.StaleVersion, "Odoo checks no version when it cancels.")]
[NotApplicable(Scenario.TokenEndpointDown, "Odoo issues no token: the key or the password goes with each call.")]
public abstract class OdooConformance : AdapterConformance
{
    private const string AtOnce = "Odoo cancels within the call, or not at all.";

    protected override IErpAdapter Adapter { get; } = new OdooAdapter();

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Parameters["CustomerField"] = "x_customer_number";
        setup.Parameters["StatusOnHold"] = "to approve";
    }
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.S4Hana;

namespace Extensions.Tests.Erp.Adapters.S4Hana;

/// <summary>S/4HANA with user and password, and with the write token that it wants.</summary>
[NotApplicable(Scenario.Cancelling, AtOnce)]
[NotApplicable(Scenario.AcceptedThenDone, AtOnce)]
[NotApplicable(Scenario.AcceptedThenFailed, AtOnce)]
[NotApplicable(Scenario.AcceptedNeverDone, AtOnce)]
[NotApplicable(Scenario.NegativeQuantity, "S/4HANA tells by codes what was delivered and billed, not by quantities.")]
[NotApplicable(Scenario.TokenEndpointDown, "User and password go with each request.")]
public abstract class S4HanaConformance : AdapterConformance
{
    private const string AtOnce = "S/4HANA rejects an item at once, or refuses.";

    // A customer reference has 35 characters.
    protected override string NumberToEscape => "W 10/01?a='b'&c=\"d\"#+%é;<e>\\";

    protected override IErpAdapter Adapter { get; } = new S4HanaAdapter();

    public override string Title => this.IsV4 ? "S4Hana (V4)" : "S4Hana (V2)";

    protected abstract bool IsV4 { get; }

    protected override ScriptedErp CreateErp(Scenario scenario) => new ScriptedS4Hana(this.IsV4);

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Parameters["ODataVersion"] = this.IsV4 ? "V4" : "V2";
        setup.Parameters["CsrfHeader"] = "x-csrf-token";
        setup.ReasonCode = "61";
    }
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Acumatica;

namespace Extensions.Tests.Erp.Adapters.Acumatica;

/// <summary>Acumatica with an OAuth token by user and password, as a connection of type ApiRopcEndpoint asks for it.</summary>
[NotApplicable(Scenario.Cancelling, "Acumatica has no status for an order whose cancellation is under way.")]
[NotApplicable(Scenario.StaleVersion, "Acumatica checks no version when it is asked to cancel.")]
[NotApplicable(Scenario.NegativeQuantity, "Acumatica tells shipments and their status, not quantities.")]
public sealed class AcumaticaOAuthConformanceTests : AdapterConformance
{
    public override string Title => "Acumatica (OAuth)";

    protected override IErpAdapter Adapter { get; } = new AcumaticaAdapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new ScriptedAcumatica(hasSessions: false);

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Connection.TypeName = "ApiRopcEndpoint";
        setup.Connection.DataSource = setup.Erp.UrlOf("identity/connect/token").AbsoluteUri;
        setup.Connection.GatewayHost = "me";
        setup.Parameters["TokenScope"] = "api";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        requests
            .Select(request => request.Step)
            .Should()
            .Equal(WireStep.SignIn, WireStep.Read, WireStep.Read, WireStep.Cancel, WireStep.Poll, WireStep.Read);
        requests
            .Skip(1)
            .Should()
            .OnlyContain(r =>
                r.Header("Authorization") == $"Bearer {TestSecrets.Token}-1" && r.Header("Cookie") == null
            );
    }
}

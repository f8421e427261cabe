using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Acumatica;

namespace Extensions.Tests.Erp.Adapters.Acumatica;

/// <summary>Acumatica with a session of cookies, which must be closed at the end of every scenario.</summary>
[NotApplicable(Scenario.Cancelling, "Acumatica has no status for an order whose cancellation is under way.")]
[NotApplicable(Scenario.StaleVersion, "Acumatica checks no version when it is asked to cancel.")]
[NotApplicable(Scenario.NegativeQuantity, "Acumatica tells shipments and their status, not quantities.")]
public sealed class AcumaticaConformanceTests : AdapterConformance
{
    public override string Title => "Acumatica (session)";

    protected override IErpAdapter Adapter { get; } = new AcumaticaAdapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new ScriptedAcumatica(hasSessions: true);

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Connection.TypeName = "ApiEndpoint";
        setup.Connection.SystemNumber = "Main";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        const string read =
            "Read: GET /AcumaticaERP/entity/Default/23.200.001/SalesOrder/SO/000001"
            + "?$select=OrderType,OrderNbr,Status,ExternalRef,CustomerID,Shipments/ShipmentNbr,Shipments/Status,Shipments/InvoiceNbr&$expand=Shipments";
        requests
            .Select(request => request.ToString())
            .Should()
            .Equal(
                "SignIn: POST /AcumaticaERP/entity/auth/login",
                "Read: GET /AcumaticaERP/entity/Default/23.200.001/SalesOrder?$filter=ExternalRef%20eq%20'W1001'%20and%20(OrderType%20eq%20'SO')"
                    + "&$select=OrderType,OrderNbr,Status,ExternalRef,CustomerID",
                read,
                "Cancel: POST /AcumaticaERP/entity/Default/23.200.001/SalesOrder/CancelSalesOrder",
                "Poll: GET /AcumaticaERP/entity/Default/23.200.001/SalesOrder/CancelSalesOrder/status/action-1",
                read,
                "Other: POST /AcumaticaERP/entity/auth/logout"
            );
        requests[0]
            .Body.Should()
            .Be($$"""{"name":"kit-user","password":"{{TestSecrets.Password}}","company":"Main","locale":"en-US"}""");
        requests[3]
            .Body.Should()
            .Be("""{"entity":{"OrderType":{"value":"SO"},"OrderNbr":{"value":"000001"}},"parameters":{}}""");
        requests
            .Skip(1)
            .Should()
            .OnlyContain(r =>
                r.Header("Cookie")
                == $".ASPXAUTH={TestSecrets.Cookie}-1; UserBranch=16; Locale=Culture=en-US&TimeZone=GMTM0500A"
            );
    }

    // A sign-in that is answered with 503 has opened nothing, though the scripted ERP has counted it.
    protected override void CheckEnd(Scenario scenario, ScriptedErp erp)
    {
        if (scenario != Scenario.TokenEndpointDown)
        {
            ((ScriptedAcumatica)erp).OpenSessions.Should().Be(0, "every session counts against the licence");
        }
    }
}

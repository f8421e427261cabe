using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.DynamicsFinance;

namespace Extensions.Tests.Erp.Adapters.DynamicsFinance;

/// <summary>Dynamics 365 Finance with a token of Entra ID, and with a partner's service that compares the version.</summary>
[NotApplicable(Scenario.Closed, "Dynamics 365 has no closed order: one that is done is invoiced.")]
[NotApplicable(Scenario.Locked, "The data entities do not tell who has an order open.")]
[NotApplicable(Scenario.Cancelling, "Dynamics 365 has no status for an order whose cancellation is under way.")]
[NotApplicable(Scenario.NegativeQuantity, "The data entities tell statuses, not delivered quantities.")]
[NotApplicable(Scenario.AcceptedThenDone, "A custom service is carried out within the call.")]
[NotApplicable(Scenario.AcceptedThenFailed, "A custom service is carried out within the call.")]
[NotApplicable(Scenario.AcceptedNeverDone, "A custom service is carried out within the call.")]
public sealed class DynamicsFinanceConformanceTests : AdapterConformance
{
    private const string Body =
        """{"_request":{"dataAreaId":"{company}","salesId":"{erpOrderNumber}","version":"{version}"}}""";

    protected override IErpAdapter Adapter { get; } = new DynamicsFinanceAdapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new ScriptedDynamicsFinance();

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Connection.TypeName = "ApiClientCredentialsEndpoint";
        setup.Connection.DataSource = setup.Erp.UrlOf("token").AbsoluteUri;
        setup.Parameters["TokenScope"] = "https://contoso.operations.dynamics.com/.default";
        setup.Parameters["CancelPath"] = "api/services/ContosoGroup/ContosoOrders/cancelOrder";
        setup.Parameters["CancelBody"] = Body;
        setup.Parameters["SuccessPath"] = "Success";
        setup.Parameters["StatusOnHold"] = "Backorder/WaitsForCredit";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        const string Of = "?cross-company=true";
        const string Fields =
            "&$select=dataAreaId,SalesOrderNumber,SalesOrderStatus,SalesOrderProcessingStatus,CustomersOrderReference,OrderingCustomerAccountNumber";
        string[] read =
        {
            "Read: GET /data/SalesOrderHeadersV2(dataAreaId='usmf',SalesOrderNumber='SO005001')" + Of + Fields,
            "Read: GET /data/SalesOrderLines"
                + Of
                + "&$filter=dataAreaId%20eq%20'usmf'%20and%20SalesOrderNumber%20eq%20'SO005001'"
                + "&$select=dataAreaId,SalesOrderNumber,SalesOrderLineStatus",
        };
        requests
            .Select(request => request.ToString())
            .Should()
            .Equal(
                new[]
                {
                    "SignIn: POST /token",
                    "Read: GET /data/SalesOrderHeadersV2"
                        + Of
                        + "&$filter=CustomersOrderReference%20eq%20'W1001'"
                        + Fields,
                }
                    .Concat(read)
                    .Append("Cancel: POST /api/services/ContosoGroup/ContosoOrders/cancelOrder")
                    .Concat(read)
            );
        requests
            .Single(request => request.Step == WireStep.Cancel)
            .Body.Should()
            .Be("""{"_request":{"dataAreaId":"usmf","salesId":"SO005001","version":"W/\"1\""}}""");
    }
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.S4Hana;

/// <summary>OData V2, API_SALES_ORDER_SRV.</summary>
[NotApplicable(Scenario.StaleVersion, "An item of V2 has no version, so that none is checked.")]
public sealed class S4HanaV2ConformanceTests : S4HanaConformance
{
    protected override bool IsV4 => false;

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        const string Service = "/sap/opu/odata/sap/API_SALES_ORDER_SRV/";
        const string Fields =
            "SalesOrder,PurchaseOrderByCustomer,SoldToParty,OverallSDProcessStatus,OverallSDDocumentRejectionSts,SalesDocApprovalStatus,OverallTotalDeliveryStatus";
        const string Read =
            "Read: GET "
            + Service
            + "A_SalesOrder('4000001')?$select="
            + Fields
            + ",to_Item/SalesOrderItem,to_Item/SalesDocumentRjcnReason,to_Item/DeliveryStatus,to_Item/OrderRelatedBillingStatus&$expand=to_Item";
        requests
            .Select(request => request.ToString())
            .Should()
            .Equal(
                "Read: GET "
                    + Service
                    + "A_SalesOrder?$filter=PurchaseOrderByCustomer%20eq%20'W1001'&$select="
                    + Fields,
                Read,
                "Other: GET " + Service,
                "Cancel: PATCH " + Service + "A_SalesOrderItem(SalesOrder='4000001',SalesOrderItem='10')",
                Read
            );
        WireRequest cancel = requests.Single(request => request.Step == WireStep.Cancel);
        cancel.Header("If-Match").Should().Be((string?)null);
        cancel.Body.Should().Be("""{"SalesDocumentRjcnReason":"61"}""");
    }
}

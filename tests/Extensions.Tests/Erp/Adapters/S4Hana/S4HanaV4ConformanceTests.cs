using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.S4Hana;

/// <summary>OData V4, CE_SALESORDER_0001.</summary>
public sealed class S4HanaV4ConformanceTests : S4HanaConformance
{
    protected override bool IsV4 => true;

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        const string Service = "/sap/opu/odata4/sap/api_salesorder/srvd_a2x/sap/salesorder/0001/";
        const string Fields =
            "SalesOrder,PurchaseOrderByCustomer,SoldToParty,OverallSDProcessStatus,OverallSDDocumentRejectionSts,SalesDocApprovalStatus,OverallTotalDeliveryStatus";
        const string Read =
            "Read: GET "
            + Service
            + "SalesOrder('4000001')?$select="
            + Fields
            + "&$expand=_Item($select=SalesOrderItem,SalesDocumentRjcnReason,DeliveryStatus,OrderRelatedBillingStatus)";
        requests
            .Select(request => request.ToString())
            .Should()
            .Equal(
                "Read: GET " + Service + "SalesOrder?$filter=PurchaseOrderByCustomer%20eq%20'W1001'&$select=" + Fields,
                Read,
                "Other: GET " + Service,
                "Cancel: PATCH " + Service + "SalesOrderItem(SalesOrder='4000001',SalesOrderItem='10')",
                Read
            );
        WireRequest cancel = requests.Single(request => request.Step == WireStep.Cancel);
        cancel.Header("If-Match").Should().Be("W/\"20260101T000000.001Z\"");
        cancel.Body.Should().Be("""{"SalesDocumentRjcnReason":"61"}""");
    }
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.BusinessCentral;

namespace Extensions.Tests.Erp.Adapters.BusinessCentral;

/// <summary>Business Central with a token of Entra ID, and with its archive of orders switched on.</summary>
[NotApplicable(
    Scenario.InFulfilment,
    "Business Central does not tell that a warehouse has an order; it refuses to delete it."
)]
[NotApplicable(
    Scenario.Shipped,
    "An order of which something was shipped is one of which a part was, whatever its part."
)]
[NotApplicable(
    Scenario.Invoiced,
    "An order that is invoiced to its end is no more; of one that is invoiced in part the lines tell."
)]
[NotApplicable(Scenario.Closed, "Business Central has no closed order.")]
[NotApplicable(Scenario.Locked, "Business Central does not tell who has an order open.")]
[NotApplicable(
    Scenario.Cancelling,
    "Business Central deletes at once; while its list lags behind, the order looks open."
)]
[NotApplicable(Scenario.AcceptedThenFailed, "Business Central deletes an order, or refuses at once.")]
[NotApplicable(
    Scenario.ShippedYetCancelled,
    "An order that is gone and has posted documents counts as shipped or invoiced."
)]
[NotApplicable(
    Scenario.ShippedMeanwhile,
    "An order that is gone and has posted documents counts as shipped or invoiced."
)]
[NotApplicable(
    Scenario.Vanished,
    "Gone is what a cancelled order is; the posted documents tell the one from the other."
)]
[NotApplicable(
    Scenario.Ignored,
    "While an order is being posted the list lags behind: what looks ignored may be on its way, and ends as Pending."
)]
[NotApplicable(
    Scenario.OtherOrderReadBack,
    "What is read back of a deleted order is that it is gone, and no other order."
)]
public sealed class BusinessCentralConformanceTests : AdapterConformance
{
    protected override IErpAdapter Adapter { get; } = new BusinessCentralAdapter();

    // A Code field has 35 characters.
    protected override string NumberToEscape => "W 10/01?a='b'&c=\"d\"#+%é;<e>\\";

    protected override ScriptedErp CreateErp(Scenario scenario) => new ScriptedBusinessCentral();

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Connection.TypeName = "ApiClientCredentialsEndpoint";
        setup.Connection.DataSource = setup.Erp.UrlOf("token").AbsoluteUri;
        setup.Parameters["TokenScope"] = "https://api.businesscentral.dynamics.com/.default";
        setup.Parameters["ArchiveName"] = "salesOrderArchives";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        const string Company = "/v2.0/contoso/Production/api/v2.0/companies(8d3f52a1-6c1b-4f6e-9d57-0f3b8a5f2c11)/";
        const string Order = Company + "salesOrders(00000000-0000-0000-0000-000000000001)";
        const string Fields = "id,number,status,externalDocumentNumber,customerNumber";
        string[] read =
        {
            "Read: GET "
                + Order
                + "?$select="
                + Fields
                + "&$expand=salesOrderLines($select=sequence,quantity,shippedQuantity,invoicedQuantity)",
            "Read: GET "
                + Company
                + "salesShipments?$filter=orderNumber%20eq%20'S-ORD5001'"
                + "&$select=number,orderNumber&$expand=salesShipmentLines($select=sequence,quantity)",
            "Read: GET "
                + Company
                + "salesInvoices?$filter=orderNumber%20eq%20'S-ORD5001'"
                + "&$select=number,orderNumber&$expand=salesInvoiceLines($select=sequence,quantity)",
        };
        requests
            .Select(request => request.ToString())
            .Should()
            .Equal(
                new[]
                {
                    "SignIn: POST " + Company + "token",
                    "Read: GET "
                        + Company
                        + "salesOrders?$filter=externalDocumentNumber%20eq%20'W1001'&$select="
                        + Fields,
                }
                    .Concat(read)
                    .Append("Cancel: DELETE " + Order)
                    .Concat(read)
            );
        requests.Single(request => request.Step == WireStep.Cancel).Header("If-Match").Should().Be("W/\"1\"");
    }
}

using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>The posted shipments.</summary>
public sealed class SalesShipmentsController(IServiceProvider services) : ODataController
{
    [EnableQuery(PageSize = 2)]
    public IQueryable<BcSalesShipment> Get() =>
        ((BcBooks)services.GetService(typeof(BcBooks))!).Shipments.AsQueryable();
}

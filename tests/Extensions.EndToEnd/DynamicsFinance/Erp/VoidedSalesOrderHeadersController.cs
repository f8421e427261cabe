using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>Deleted orders that are kept.</summary>
public sealed class VoidedSalesOrderHeadersController(IServiceProvider services) : ODataController
{
    [EnableQuery(PageSize = 1)]
    public IQueryable<FnoDocument> Get() =>
        ((FnoBooks)services.GetService(typeof(FnoBooks))!)
            .Voided.Where(one => FnoErp.IsAsked(Request, one.DataAreaId))
            .AsQueryable();
}

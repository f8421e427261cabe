using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>The lines of orders.</summary>
public sealed class SalesOrderLinesController(IServiceProvider services) : ODataController
{
    [EnableQuery(PageSize = 1)]
    public IQueryable<FnoLine> Get() =>
        ((FnoBooks)services.GetService(typeof(FnoBooks))!)
            .Lines.Where(one => FnoErp.IsAsked(Request, one.DataAreaId))
            .AsQueryable();
}

using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>A partner's data entity of packing slips.</summary>
public sealed class ContosoPackingSlipsController(IServiceProvider services) : ODataController
{
    [EnableQuery(PageSize = 1)]
    public IQueryable<FnoDocument> Get() =>
        ((FnoBooks)services.GetService(typeof(FnoBooks))!)
            .Slips.Where(one => FnoErp.IsAsked(Request, one.DataAreaId))
            .AsQueryable();
}

using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>The archived orders.</summary>
public sealed class SalesOrderArchivesController(IServiceProvider services) : ODataController
{
    [EnableQuery(PageSize = 2)]
    public IQueryable<BcArchive> Get() => ((BcBooks)services.GetService(typeof(BcBooks))!).Archives.AsQueryable();
}

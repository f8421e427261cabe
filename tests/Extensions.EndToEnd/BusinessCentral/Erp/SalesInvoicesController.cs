using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>The posted invoices.</summary>
public sealed class SalesInvoicesController(IServiceProvider services) : ODataController
{
    [EnableQuery(PageSize = 2)]
    public IQueryable<BcSalesInvoice> Get() => ((BcBooks)services.GetService(typeof(BcBooks))!).Invoices.AsQueryable();
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>The orders: read by Microsoft's OData, deleted by Business Central's rules.</summary>
public sealed class SalesOrdersController(IServiceProvider services) : ODataController
{
    private readonly BcBooks books = (BcBooks)services.GetService(typeof(BcBooks))!;

    [EnableQuery(PageSize = 2)]
    public IQueryable<BcSalesOrder> Get() => books.Orders.AsQueryable();

    [EnableQuery]
    public IActionResult Get(Guid key) => Order(key) is { } order ? Ok(order) : BcErrors.NotFound;

    public IActionResult Delete(Guid key, ODataQueryOptions<BcSalesOrder> options)
    {
        if (Order(key) is not { } order)
        {
            return BcErrors.NotFound;
        }

        if (options.IfMatch is not { } version)
        {
            return BcErrors.NoToken;
        }

        if (!version.IsAny && !version.ApplyTo(new[] { order }.AsQueryable()).Cast<BcSalesOrder>().Any())
        {
            return BcErrors.Stale;
        }

        return books.Delete(order) is { } words ? BcErrors.Refused(words) : NoContent();
    }

    private BcSalesOrder? Order(Guid key) => books.Orders.FirstOrDefault(order => order.Id == key);
}

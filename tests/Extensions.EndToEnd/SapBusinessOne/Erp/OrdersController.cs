using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData.Extensions;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Extensions.EndToEnd.SapBusinessOne.Erp;

/// <summary>The orders: read by Microsoft's OData, cancelled by SAP Business One's rules.</summary>
public sealed class OrdersController(IServiceProvider services) : ODataController
{
    private readonly B1Books books = (B1Books)services.GetService(typeof(B1Books))!;

    [EnableQuery(PageSize = 2)]
    public IQueryable<B1Order> Get() => books.Orders.AsQueryable();

    [EnableQuery]
    public IActionResult Get(int key) => Order(key) is { } order ? Ok(order) : B1Errors.NotFound;

    [HttpPost]
    public IActionResult Cancel(int key)
    {
        if (Order(key) is not { } order)
        {
            return B1Errors.NotFound;
        }

        // The query options know no If-Match of a bound action.
        var version = Request.Headers.IfMatch.ToString();
        var isStale = version.Length > 0 && version != TagOf(order);
        if (isStale || books.Stubborn-- > 0)
        {
            return B1Errors.Stale;
        }

        return books.Cancel(order) is { } words ? B1Errors.Refused(words) : NoContent();
    }

    private string TagOf(B1Order order) =>
        Request
            .GetETagHandler()
            .CreateETag(new Dictionary<string, object> { [nameof(order.DataVersion)] = order.DataVersion })
            .ToString();

    private B1Order? Order(int key) => books.Orders.FirstOrDefault(order => order.DocEntry == key);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Routing.Controllers;

namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>The orders: read by Microsoft's OData, deleted by the ERP's rules.</summary>
public sealed class SalesOrderHeadersV2Controller(IServiceProvider services) : ODataController
{
    private readonly FnoBooks books = (FnoBooks)services.GetService(typeof(FnoBooks))!;

    [EnableQuery(PageSize = 2)]
    public IQueryable<FnoOrder> Get() =>
        books
            .Orders.Where(order => FnoErp.IsAsked(Request, order.DataAreaId))
            .Select(order =>
            {
                bool isCapital = books.InCapitals.Contains(order.SalesOrderNumber);
                order.DataAreaId = isCapital ? order.DataAreaId.ToUpperInvariant() : order.DataAreaId;
                return order;
            })
            .AsQueryable();

    [EnableQuery]
    public IActionResult Get(string keydataAreaId, string keySalesOrderNumber) =>
        Order(keydataAreaId, keySalesOrderNumber) is { } order ? Ok(order) : FnoErrors.NotFound;

    public IActionResult Delete(string keydataAreaId, string keySalesOrderNumber, ODataQueryOptions<FnoOrder> options)
    {
        if (Order(keydataAreaId, keySalesOrderNumber) is not { } order)
        {
            return FnoErrors.NotFound;
        }

        if (
            options.IfMatch is { IsAny: false } version
            && !version.ApplyTo(new[] { order }.AsQueryable()).Cast<FnoOrder>().Any()
        )
        {
            return FnoErrors.Stale;
        }

        return books.Delete(books.Stored(keydataAreaId, keySalesOrderNumber)!) is { } words
            ? FnoErrors.Of(500, words)
            : NoContent();
    }

    private FnoOrder? Order(string company, string number) =>
        FnoErp.IsAsked(Request, company)
            ? books.Orders.FirstOrDefault(order =>
                string.Equals(order.DataAreaId, company, StringComparison.OrdinalIgnoreCase)
                && order.SalesOrderNumber == number
            )
            : null;
}

using System.Text.Json;
using Workbench.Web.Data;
using Workbench.Web.Website;

namespace Workbench.Web.Api;

/// <summary>The storefront's API, as far as a cancellation touches it.</summary>
internal sealed class OrderApi(Store store, Cancellations cancellations)
{
    private const int DefaultPageSize = 25;
    private const int MostPageSize = 500;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/orders", ListAsync);
        routes.MapGet("/api/v1/orders/{number}", ShowAsync);
        routes.MapPatch("/api/v1/orders/{number}", PatchAsync);
        routes.MapGet("/api/v1/orderstatusmappings", MappingsAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var page = Math.Max(1, Number(query["page"], 1));
        var size = Math.Clamp(Number(query["pageSize"], DefaultPageSize), 1, MostPageSize);
        string search = query["search"].ToString();
        string customer = query["customerNumber"].ToString();
        var statuses = query["status"].OfType<string>().ToList();
        var all = store
            .Orders.All()
            .Where(order =>
                (
                    search.Length == 0
                    || order.WebNumber.Contains(search, StringComparison.OrdinalIgnoreCase)
                    || order.ErpNumber.Contains(search, StringComparison.OrdinalIgnoreCase)
                )
                && (customer.Length == 0 || order.CustomerNumber == customer)
                && (statuses.Count == 0 || statuses.Contains(order.Status, StringComparer.OrdinalIgnoreCase))
            )
            .ToList();
        var pages = (all.Count + size - 1) / size;
        var pagination = new PaginationModel(
            page,
            page,
            size,
            DefaultPageSize,
            all.Count,
            pages,
            page < pages ? $"/api/v1/orders?page={page + 1}&pageSize={size}" : null,
            page > 1 ? $"/api/v1/orders?page={page - 1}&pageSize={size}" : null
        );
        var orders = all.Skip((page - 1) * size).Take(size).Select(order => Model(order, withLines: false));
        return ApiJson.WriteAsync(
            context,
            new
            {
                uri = "/api/v1/orders",
                orders = orders.ToList(),
                pagination,
                showErpOrderNumber = true,
                properties = new { },
            }
        );
    }

    private Task ShowAsync(HttpContext context) =>
        Find(context) is { } order
            ? ApiJson.WriteAsync(context, Model(order, WantsLines(context)))
            : ApiJson.ProblemAsync(context, StatusCodes.Status404NotFound, "There is no such order.");

    private async Task PatchAsync(HttpContext context)
    {
        if (Find(context) is not { } order)
        {
            await ApiJson.ProblemAsync(context, StatusCodes.Status404NotFound, "There is no such order.");
            return;
        }

        if (await WantedStatusAsync(context) != Cancellations.Requested)
        {
            await ApiJson.ProblemAsync(
                context,
                StatusCodes.Status400BadRequest,
                $"The workbench only takes status {Cancellations.Requested}."
            );
            return;
        }

        if (cancellations.WhyNot(order) is { } reason)
        {
            await ApiJson.ProblemAsync(context, StatusCodes.Status422UnprocessableEntity, reason);
            return;
        }

        cancellations.Request(order, "Shopper");
        await ApiJson.WriteAsync(context, Model(store.Orders.Find(order.Key)!, WantsLines(context)));
    }

    private Task MappingsAsync(HttpContext context) =>
        ApiJson.WriteAsync(
            context,
            new
            {
                uri = "/api/v1/orderstatusmappings",
                orderStatusMappings = store.Mappings.All(),
                properties = new { },
            }
        );

    private OrderEntry? Find(HttpContext context) => store.Orders.Find((string)context.Request.RouteValues["number"]!);

    private OrderModel Model(OrderEntry order, bool withLines) =>
        OrderModel.From(
            order,
            store.Mappings.Display(order.Status),
            withLines ? store.Orders.Lines(order.WebNumber) : null
        );

    private static async Task<string?> WantedStatusAsync(HttpContext context)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(
                context.Request.Body,
                cancellationToken: context.RequestAborted
            );
            return
                body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("status", out var status)
                && status.ValueKind == JsonValueKind.String
                ? status.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool WantsLines(HttpContext context) =>
        context.Request.Query["expand"].ToString().Contains("orderlines", StringComparison.OrdinalIgnoreCase);

    private static int Number(string? text, int fallback) => int.TryParse(text, out var number) ? number : fallback;
}

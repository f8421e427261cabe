using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>A partner's custom service: 200 and what its contract says, or 500 with what its X++ threw.</summary>
internal sealed class FnoService(FnoBooks books)
{
    /// <summary>What it does instead of cancelling, for one number.</summary>
    public Dictionary<string, FnoServiceFault> Faults { get; } = [];

    public async Task CancelAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body);
        if (body?["_request"] is not JsonObject asked)
        {
            await ThrowAsync(context, "ArgumentException", "Parameter '_request' is not found in the request.");
            return;
        }

        string number = asked["salesId"]!.GetValue<string>();
        var order = books.Stored(asked["dataAreaId"]!.GetValue<string>(), number);
        string? version = asked["version"]?.GetValue<string>();
        if (order is null)
        {
            await SayAsync(context, "There is no such order.");
        }
        else if (version is not null && Regex.Match(version, "\"(.*)\"").Groups[1].Value != Tag(order))
        {
            await ThrowAsync(context, "UpdateConflictException", "The record was changed by another user.");
        }
        else
        {
            await DoAsync(context, order);
        }
    }

    private Task DoAsync(HttpContext context, FnoOrder order)
    {
        switch (Faults.GetValueOrDefault(order.SalesOrderNumber))
        {
            case FnoServiceFault.DoesNothing:
                return SayAsync(context, null);
            case FnoServiceFault.CancelsOneLine:
                return SayAsync(context, books.Cancel(order, count: 1));
            case FnoServiceFault.Throws:
                return ThrowAsync(context, "ErrorException", "Update is not allowed in financial status.");
            case FnoServiceFault.IsForbidden:
                context.Response.StatusCode = 403;
                return context.Response.WriteAsJsonAsync(new { Message = "Access denied." });
            default:
                return SayAsync(context, books.Cancel(order));
        }
    }

    // As the server writes the ETag of its only concurrency property.
    private static string Tag(FnoOrder order) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(order.RecordVersion));

    private static Task SayAsync(HttpContext context, string? refusal) =>
        context.Response.WriteAsJsonAsync(
            new Dictionary<string, object>
            {
                ["$id"] = "1",
                ["Success"] = refusal is null,
                ["Message"] = refusal ?? "",
            }
        );

    private static Task ThrowAsync(HttpContext context, string type, string words)
    {
        context.Response.StatusCode = 500;
        return context.Response.WriteAsJsonAsync(
            new Dictionary<string, object>
            {
                ["Message"] = $"An exception occured when invoking the operation - {words}",
                ["ExceptionType"] = type,
                ["ActivityId"] = Guid.NewGuid(),
            }
        );
    }
}

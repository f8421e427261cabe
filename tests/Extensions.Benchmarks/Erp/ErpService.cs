using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Extensions.Benchmarks.Erp;

/// <summary>The API of the sample ERP, without anything that takes time: the floor of what an ERP costs.</summary>
internal sealed class ErpService
{
    private const string Orders = "/orders";
    private const string Cancel = "/cancel";
    private const string KeyPrefix = "E-";

    // Which orders are cancelled (true) or have been looked up (false). Forgotten after the read-back.
    private readonly ConcurrentDictionary<string, bool> states = new(StringComparer.Ordinal);
    private int connections;
    private int requests;
    private int cancels;

    public void CountConnection() => Interlocked.Increment(ref connections);

    public Task CountsAsync(HttpContext context) =>
        WriteAsync(context, $"{{\"connections\":{connections},\"requests\":{requests},\"cancels\":{cancels}}}");

    public Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        string path = context.Request.Path.Value!;
        if (path.Length == Orders.Length)
        {
            return FindAsync(context, context.Request.Query["reference"].ToString());
        }

        string key = path[(Orders.Length + 1)..];
        return key.EndsWith(Cancel, StringComparison.Ordinal)
            ? CancelAsync(context, key[KeyPrefix.Length..^Cancel.Length])
            : ReadAsync(context, key[KeyPrefix.Length..]);
    }

    private Task FindAsync(HttpContext context, string number)
    {
        bool isFirst = states.TryAdd(number, false);
        if (number.StartsWith(ErpOrderNumbers.HangsAtFind, StringComparison.Ordinal))
        {
            return HangAsync(context);
        }

        if (isFirst && number.StartsWith(ErpOrderNumbers.Busy, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return WriteAsync(context, "{\"error\":\"busy\"}");
        }

        if (isFirst && number.StartsWith(ErpOrderNumbers.CutAtFind, StringComparison.Ordinal))
        {
            context.Abort();
            return Task.CompletedTask;
        }

        return WriteAsync(context, "[" + Order(number, states[number]) + "]");
    }

    private Task CancelAsync(HttpContext context, string number)
    {
        Interlocked.Increment(ref cancels);
        if (number.StartsWith(ErpOrderNumbers.HangsAtCancel, StringComparison.Ordinal))
        {
            return HangAsync(context);
        }

        states[number] = true;
        return WriteAsync(context, Order(number, isCancelled: true));
    }

    private Task ReadAsync(HttpContext context, string number)
    {
        states.TryGetValue(number, out bool isCancelled);
        if (isCancelled && number.StartsWith(ErpOrderNumbers.HangsAtRead, StringComparison.Ordinal))
        {
            return HangAsync(context);
        }

        if (isCancelled)
        {
            states.TryRemove(number, out _);
        }

        return WriteAsync(context, Order(number, isCancelled));
    }

    private static string Order(string number, bool isCancelled) =>
        $$"""{"id":"{{KeyPrefix}}{{number}}","number":"SO-{{number}}","reference":"{{number}}","customerNumber":"C1001","status":"{{(
            isCancelled ? "Cancelled" : "Open"
        )}}","fulfilled":false,"version":"1"}""";

    private static async Task HangAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            context.Abort(); // the client has given up
        }
    }

    private static Task WriteAsync(HttpContext context, string json)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, 0, body.Length);
    }
}

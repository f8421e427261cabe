using System.IO.Compression;
using System.Text;

namespace Extensions.Tests.Support;

/// <summary>What an ERP, or something on the way to it, can do to an exchange.</summary>
internal static class TcpPlays
{
    private static readonly Lazy<byte[]> Bomb = new(MakeBomb);

    /// <summary>Faults that leave the client without a usable answer, by name.</summary>
    public static readonly IReadOnlyDictionary<string, TcpPlay> Faults = new Dictionary<string, TcpPlay>
    {
        ["no answer"] = Hang,
        ["RST before headers"] = Reset,
        ["FIN before headers"] = Close,
        ["RST after headers"] = ResetAfterHeaders,
        ["half a body"] = HalfBody,
        ["one byte per second"] = Drip,
        ["endless headers"] = EndlessHeaders,
        ["10 MB"] = Large,
        ["gzip bomb"] = GzipBomb,
        ["deep JSON"] = DeepJson,
        [SignInPageName] = SignInPage,
    };

    public const string SignInPageName = "sign-in page";

    public static Task Answer(TcpExchange exchange)
    {
        exchange.KeepsConnection = true;
        return exchange.SendAsync(exchange.Answer);
    }

    /// <summary>A healthy answer, after which the connection is closed.</summary>
    public static Task AnswerAndClose(TcpExchange exchange) =>
        exchange.SendAsync(
            new TcpAnswer(
                exchange.Answer.Status,
                exchange.Answer.Body,
                "Content-Type: application/json",
                "Connection: close"
            )
        );

    /// <summary>A healthy answer for all, once so many have asked.</summary>
    public static TcpPlay AnswerWhenThereAre(int most)
    {
        var full = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        int there = 0;
        return async exchange =>
        {
            if (Interlocked.Increment(ref there) == most)
            {
                full.SetResult(true);
            }

            await full.Task;
            await Answer(exchange);
        };
    }

    public static TcpPlay Status(int status, params string[] headers) =>
        exchange =>
        {
            exchange.KeepsConnection = true;
            return exchange.SendAsync(TcpAnswer.Json(status, "{\"error\":\"told to\"}", headers));
        };

    public static Task Hang(TcpExchange exchange) => exchange.Connection.WaitForClientToLeaveAsync();

    public static Task Reset(TcpExchange exchange)
    {
        exchange.Connection.Reset();
        return Task.CompletedTask;
    }

    public static Task Close(TcpExchange exchange) => Task.CompletedTask;

    private static async Task ResetAfterHeaders(TcpExchange exchange)
    {
        await exchange.Connection.WriteAsync(exchange.Answer.Head);
        exchange.Connection.Reset();
    }

    private static async Task HalfBody(TcpExchange exchange)
    {
        byte[] all = exchange.Answer.Bytes;
        await exchange.Connection.WriteAsync(all.Take(all.Length - (exchange.Answer.Body.Length / 2)).ToArray());
    }

    private static async Task Drip(TcpExchange exchange)
    {
        foreach (byte one in exchange.Answer.Bytes)
        {
            await exchange.Connection.WriteAsync(new[] { one });
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task EndlessHeaders(TcpExchange exchange)
    {
        await exchange.Connection.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n"));
        for (int i = 0; ; i++)
        {
            if (i % 100 == 0)
            {
                await Task.Delay(1); // endless, but not at the cost of the other tests
            }

            await exchange.Connection.WriteAsync(Encoding.ASCII.GetBytes($"X-Header-{i}: {new string('x', 100)}\r\n"));
        }
    }

    private static Task Large(TcpExchange exchange) =>
        exchange.SendAsync(TcpAnswer.Json(200, $"[\"{new string('x', 10 * 1024 * 1024)}\"]"));

    private static Task GzipBomb(TcpExchange exchange) =>
        exchange.SendAsync(new TcpAnswer(200, Bomb.Value, "Content-Type: application/json", "Content-Encoding: gzip"));

    private static Task DeepJson(TcpExchange exchange) =>
        exchange.SendAsync(TcpAnswer.Json(200, new string('[', 10_000) + new string(']', 10_000)));

    private static Task SignInPage(TcpExchange exchange) =>
        exchange.SendAsync(
            new TcpAnswer(
                200,
                Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>Please sign in</body></html>"),
                "Content-Type: text/html"
            )
        );

    // 100 MB in 100 KB.
    private static byte[] MakeBomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            byte[] spaces = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            for (int i = 0; i < 100; i++)
            {
                gzip.Write(spaces, 0, spaces.Length);
            }
        }

        return packed.ToArray();
    }
}

using System.Net;
using System.Net.Sockets;
using Extensions.AdapterKit.Scripted;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>An ERP over sockets that opens and closes sessions, counts them, and lets nobody in without one.</summary>
internal sealed class SessionErp : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly HashSet<string> open = new();
    private readonly List<string> requests = new();
    private readonly TcpOrders orders = new();
    private int opened;
    private int calls;

    public SessionErp()
    {
        this.orders.Add("W1001");
        this.listener.Start();
        _ = this.AcceptAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)this.listener.LocalEndpoint).Port}/api/";

    /// <summary>What happens with a request instead of an answer, by its number among those with a session; null: nothing.</summary>
    public Func<int, TcpRequest, TcpAnswer?>? Instead { get; set; }

    /// <summary>A request that is never answered.</summary>
    public Func<TcpRequest, bool> Hangs { get; set; } = _ => false;

    /// <summary>The session is forgotten before the request with this number.</summary>
    public int ForgetsBefore { get; set; } = -1;

    public int OpenSessions => this.Locked(() => this.open.Count);

    public int Opened => this.Locked(() => this.opened);

    public IReadOnlyList<string> Requests => this.Locked(() => this.requests.ToList());

    public void Dispose() => this.listener.Stop();

    private T Locked<T>(Func<T> read)
    {
        lock (this.open)
        {
            return read();
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = this.ServeAsync(await this.listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e)
            when (e is SocketException or ObjectDisposedException or InvalidOperationException or NullReferenceException
            )
        {
            // stopped
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using WireConnection connection = await WireConnection.OpenAsync(client);
            while (await connection.ReadAsync() is { } wire)
            {
                var request = new TcpRequest(wire);
                if (this.Hangs(request))
                {
                    await connection.WaitForClientToLeaveAsync();
                    return;
                }

                await connection.WriteAsync(this.Locked(() => this.Answer(request)).Bytes);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            client.Close();
        }
    }

    private TcpAnswer Answer(TcpRequest request)
    {
        this.requests.Add($"{request.Method} {request.Target}");
        if (request.Target == "/api/login")
        {
            string session = $"sid=session-number-{++this.opened}";
            this.open.Add(session);
            return TcpAnswer.Json(200, "{}", $"Set-Cookie: {session}; path=/; HttpOnly");
        }

        string cookie = request.Headers.TryGetValue("Cookie", out string? sent) ? sent : "";
        if (request.Target == "/api/logout")
        {
            return this.open.Remove(cookie) ? TcpAnswer.Json(200, "{}") : TcpAnswer.Error(401, "No session.");
        }

        int call = this.calls++;
        if (call == this.ForgetsBefore || !this.open.Contains(cookie))
        {
            return TcpAnswer.Error(401, "No session.");
        }

        return this.Instead?.Invoke(call, request)
            ?? this.orders.Answer(request.At(request.Target.Substring("/api".Length)));
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Support;

/// <summary>
/// An ERP over bare sockets, the same on both runtimes: it keeps state, counts what it has read, and can misbehave at
/// any step of a run in ways in which no web server can.
/// </summary>
internal sealed class TcpErp : IDisposable
{
    // A pool has as many threads at once as there are processors, and gets more by and by. Where other tests keep them busy,
    // a time limit would be noticed seconds late.
    private const int ThreadsAtOnce = 64;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2? certificate;
    private readonly int[] arrivals = new int[4];
    private readonly ConcurrentDictionary<WireConnection, bool> open = new();
    private readonly List<TcpFault> faults = new();
    private readonly ConcurrentQueue<TcpRequest> requests = new();
    private readonly ConcurrentDictionary<string, bool> asked = new();
    private volatile bool stopped;
    private TcpHangingPort? hanging;
    private TcpClosedPort? closed;
    private int connections;

    static TcpErp() => ThreadPool.SetMinThreads(ThreadsAtOnce, ThreadsAtOnce);

    public TcpErp(X509Certificate2? certificate = null)
    {
        this.certificate = certificate;
        this.listener.Start(512);
        this.Port = ((IPEndPoint)this.listener.LocalEndpoint).Port;
        this.Orders.Add("W1001");
        _ = this.AcceptAsync();
    }

    public int Port { get; }

    public string Url =>
        this.certificate == null ? $"http://127.0.0.1:{this.Port}/" : $"https://localhost:{this.Port}/";

    public TcpOrders Orders { get; } = new();

    public int Connections => Volatile.Read(ref this.connections);

    /// <summary>The requests since the start; empty when <see cref="KeepsRequests"/> is off.</summary>
    public IReadOnlyList<TcpRequest> Requests => this.requests.ToArray();

    public bool KeepsRequests { get; set; } = true;

    public int Arrivals(TcpStep step) => Volatile.Read(ref this.arrivals[(int)step]);

    public TcpErp Break(TcpStep step, TcpPlay play, int times = int.MaxValue, bool commits = false)
    {
        lock (this.faults)
        {
            this.faults.Add(new TcpFault(step, play, times, commits));
        }

        return this;
    }

    public void Mend()
    {
        lock (this.faults)
        {
            this.faults.Clear();
        }
    }

    public void CloseConnections(bool reset)
    {
        foreach (WireConnection connection in this.open.Keys)
        {
            if (reset)
            {
                connection.Reset();
            }

            connection.Dispose();
        }
    }

    /// <summary>Nobody listens on the port any more; open connections stay.</summary>
    public void StopListening()
    {
        this.Stop();
        this.closed ??= new TcpClosedPort(this.Port);
    }

    /// <summary>From now on a new connection neither comes about nor fails; open ones stay.</summary>
    public void HangConnects()
    {
        this.Stop();
        this.hanging = new TcpHangingPort(this.Port);
    }

    public void Dispose()
    {
        this.Stop();
        this.hanging?.Dispose();
        this.closed?.Dispose();
        this.CloseConnections(reset: false);
    }

    private void Stop()
    {
        this.stopped = true;
        this.listener.Stop();
    }

    private static bool IsHangUp(Exception e) =>
        e
            is IOException
                or SocketException
                or ObjectDisposedException
                or AuthenticationException
                or InvalidOperationException;

    private async Task AcceptAsync()
    {
        while (!this.stopped)
        {
            try
            {
                TcpClient client = await this.listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref this.connections);
                _ = Task.Run(() => this.ServeAsync(client));
            }
            catch (Exception e) when (this.stopped && (IsHangUp(e) || e is NullReferenceException))
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using WireConnection connection = await WireConnection.OpenAsync(client, this.certificate);
            this.open[connection] = true;
            try
            {
                while (
                    await connection.ReadAsync() is { } request
                    && await this.PlayAsync(connection, new TcpRequest(request))
                ) { }
            }
            finally
            {
                this.open.TryRemove(connection, out _);
            }
        }
        catch (Exception e) when (IsHangUp(e))
        {
            client.Close();
        }
    }

    private TcpStep StepOf(TcpRequest request)
    {
        if (request.Step == TcpStep.Cancel)
        {
            this.asked[request.Key] = true;
        }

        bool isFirst = request.Step == TcpStep.ReadBack && !this.asked.ContainsKey(request.Key);
        return isFirst ? TcpStep.FirstRead : request.Step;
    }

    private async Task<bool> PlayAsync(WireConnection connection, TcpRequest request)
    {
        request.Step = this.StepOf(request);
        Interlocked.Increment(ref this.arrivals[(int)request.Step]);
        if (this.KeepsRequests)
        {
            this.requests.Enqueue(request);
        }

        TcpFault? fault;
        lock (this.faults)
        {
            fault = this.faults.FirstOrDefault(candidate => candidate.TryUse(request.Step));
        }

        bool works = fault == null || fault.Commits || request.Step != TcpStep.Cancel;
        TcpAnswer answer = works ? this.Orders.Answer(request) : TcpAnswer.Json(200, "{\"result\":\"ok\"}");
        var exchange = new TcpExchange(connection, request, answer);
        await (fault?.Play ?? TcpPlays.Answer)(exchange);
        return exchange.KeepsConnection;
    }
}

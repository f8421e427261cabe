using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.SapBusinessOne;

/// <summary>The sessions that have been opened and not closed.</summary>
internal sealed class ServiceLayerSessions
{
    private readonly HashSet<string> open = new();
    private int opened;

    public int Count
    {
        get
        {
            lock (this.open)
            {
                return this.open.Count;
            }
        }
    }

    /// <summary>The cookie of a new session.</summary>
    public string Open()
    {
        lock (this.open)
        {
            string session = $"B1SESSION={TestSecrets.Cookie}-{++this.opened}";
            this.open.Add(session);
            return session;
        }
    }

    /// <summary>Whether the request carries an open session; the other cookie may be missing.</summary>
    public bool Has(WireRequest request)
    {
        lock (this.open)
        {
            return this.open.Contains(Of(request));
        }
    }

    public void Close(WireRequest request)
    {
        lock (this.open)
        {
            this.open.Remove(Of(request));
        }
    }

    private static string Of(WireRequest request) =>
        (request.Header("Cookie") ?? string.Empty)
            .Split(';')
            .Select(pair => pair.Trim())
            .FirstOrDefault(pair => pair.StartsWith("B1SESSION=", StringComparison.Ordinal))
        ?? string.Empty;
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters;

/// <summary>The sessions of a scripted ERP that have been opened and not closed; each one counts against a licence.</summary>
internal sealed class CookieSessions
{
    private readonly string cookie;
    private readonly HashSet<string> open = new();
    private int opened;

    /// <param name="cookie">The name of the cookie that carries one. Others may be missing.</param>
    public CookieSessions(string cookie)
    {
        this.cookie = cookie + "=";
    }

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
            string session = $"{this.cookie}{TestSecrets.Cookie}-{++this.opened}";
            this.open.Add(session);
            return session;
        }
    }

    /// <summary>Whether the request carries an open session.</summary>
    public bool Has(WireRequest request)
    {
        lock (this.open)
        {
            return this.open.Contains(this.Of(request));
        }
    }

    public void Close(WireRequest request)
    {
        lock (this.open)
        {
            this.open.Remove(this.Of(request));
        }
    }

    private string Of(WireRequest request) =>
        (request.Header("Cookie") ?? string.Empty)
            .Split(';')
            .Select(pair => pair.Trim())
            .FirstOrDefault(pair => pair.StartsWith(this.cookie, StringComparison.Ordinal))
        ?? string.Empty;
}

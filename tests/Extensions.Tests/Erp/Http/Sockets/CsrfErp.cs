using System.Text;
using Extensions.AdapterKit.Scripted;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>
/// An ERP over sockets that takes a write only with a token and with the cookie that came with it, as SAP's gateway does.
/// It lets people in by whatever sign-in they choose.
/// </summary>
internal sealed class CsrfErp : IDisposable
{
    public const string Header = "x-csrf-token";
    public const string Password = "pass-4711-word";

    private readonly WireServer server;
    private readonly object turn = new();
    private readonly Dictionary<string, string> tokens = new();
    private readonly HashSet<string> sessions = new();
    private readonly List<WireRequest> requests = new();
    private readonly TcpOrders orders = new();
    private int given;
    private int logins;

    public CsrfErp(params string[] orders)
    {
        foreach (string order in orders.Length == 0 ? new[] { "W1001" } : orders)
        {
            this.orders.Add(order);
        }

        this.server = new WireServer(this.ServeAsync);
    }

    public string Url => $"http://127.0.0.1:{this.server.Port}/api/";

    /// <summary>What the answer to Fetch is; null: a token and its cookie.</summary>
    public Func<TcpAnswer?> OnFetch { get; set; } = () => null;

    /// <summary>What a write is answered, by its number, before its token is looked at; null: nothing.</summary>
    public Func<int, TcpAnswer?> OnWrite { get; set; } = _ => null;

    /// <summary>So many tokens are forgotten as soon as they were given.</summary>
    public int Forgets { get; set; }

    /// <summary>The answer with the token sets the cookie of the login again, as servers do that prolong a session.</summary>
    public bool Prolongs { get; set; }

    public IReadOnlyList<WireRequest> Requests => this.Locked(() => this.requests.ToList());

    public IReadOnlyList<WireRequest> Writes =>
        this.Requests.Where(one => one.Method != "GET" && one.LastSegment == "cancel").ToList();

    public IReadOnlyList<WireRequest> Fetches => this.Requests.Where(one => one.Header(Header) == "Fetch").ToList();

    public int Changes(string order = "W1001") => this.orders.Changes(order);

    public static TcpAnswer Required(string word = "Required") =>
        new(
            403,
            Encoding.ASCII.GetBytes("CSRF token validation failed"),
            $"X-CSRF-Token: {word}",
            "Content-Type: text/plain;charset=utf-8"
        );

    public void ForgetLogins() => this.Locked(() => this.sessions.RemoveWhere(_ => true));

    public void Dispose() => this.server.Dispose();

    private T Locked<T>(Func<T> read)
    {
        lock (this.turn)
        {
            return read();
        }
    }

    private async Task<bool> ServeAsync(WireConnection connection, WireRequest request)
    {
        await connection.WriteAsync(this.Locked(() => this.Answer(request)).Bytes);
        return true;
    }

    private TcpAnswer Answer(WireRequest request)
    {
        this.requests.Add(request);
        return request.LastSegment switch
        {
            "login" => this.Login(),
            "token" => TcpAnswer.Json(200, "{\"access_token\":\"bearer-of-the-ledger\",\"expires_in\":3600}"),
            _ when !this.IsSignedIn(request) => TcpAnswer.Error(401, "Who is it?"),
            "api" or "other" => this.OnFetch() ?? this.Give(request),
            "cancel" => this.Write(request),
            _ => this.AnswerOrders(request),
        };
    }

    private TcpAnswer Login()
    {
        string session = $"sid=login-number-{++this.logins}";
        this.sessions.Add(session);
        return TcpAnswer.Json(200, "{}", $"Set-Cookie: {session}; path=/; HttpOnly");
    }

    private bool IsSignedIn(WireRequest request) =>
        request.Header("Authorization") is "Bearer bearer-of-the-ledger" or "Basic d2ViOnBhc3MtNDcxMS13b3Jk"
        || request.Header("X-Key") == Password
        || CookiesOf(request).Any(this.sessions.Contains);

    // The value of one cookie has a comma and an equals sign in it, as cookies may.
    private TcpAnswer Give(WireRequest request)
    {
        if (request.Header(Header) != "Fetch")
        {
            return TcpAnswer.Json(200, "{}");
        }

        string token = $"T0ken-{++this.given}+/abc==";
        string session = $"SAP_SESSIONID_ERP_100=sap-session-{this.given}%3d%3d";
        if (this.given > this.Forgets)
        {
            this.tokens[token] = session;
        }

        string? login = this.Prolongs ? CookiesOf(request).FirstOrDefault(this.sessions.Contains) : null;
        return TcpAnswer.Json(
            200,
            "{}",
            login == null ? "X-Prolonged: no" : $"Set-Cookie: {login}; path=/",
            $"X-CSRF-Token: {token}",
            "Set-Cookie: sap-usercontext=sap-client=100; path=/",
            $"Set-Cookie: {session}; path=/; secure; HttpOnly; SameSite=None"
        );
    }

    private TcpAnswer Write(WireRequest request)
    {
        string token = request.Header(Header) ?? string.Empty;
        return this.OnWrite(this.requests.Count(one => one.LastSegment == "cancel"))
            ?? (
                this.tokens.TryGetValue(token, out string? session) && CookiesOf(request).Contains(session)
                    ? this.AnswerOrders(request)
                    : Required()
            );
    }

    private TcpAnswer AnswerOrders(WireRequest request) =>
        this.orders.Answer(new TcpRequest(request, request.Target.Substring("/api".Length)));

    private static IEnumerable<string> CookiesOf(WireRequest request) =>
        (request.Header("Cookie") ?? string.Empty).Split(new[] { "; " }, StringSplitOptions.RemoveEmptyEntries);
}

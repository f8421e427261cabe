using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>
/// The ERP of two steps behind a login of its own, with sessions that have to be closed, and with a token for each write
/// that counts only beside the cookie that came with it.
/// </summary>
internal sealed class GuardedErp : StepsErp
{
    private const string TokenHeader = "X-CSRF-Token";

    private readonly HashSet<string> sessions = new();
    private readonly Dictionary<string, string> tokens = new();
    private int opened;

    public IReadOnlyCollection<string> Sessions => this.sessions;

    protected override bool HasSignInRequests => true;

    protected override WireStep StepOf(WireRequest request) =>
        request.LastSegment switch
        {
            "login" => WireStep.SignIn,
            "logout" or "service" => WireStep.Other,
            _ => base.StepOf(request),
        };

    protected override WireAnswer? AtTheDoor(WireRequest request)
    {
        string[] cookies = (request.Header("Cookie") ?? string.Empty).Split(new[] { "; " }, StringSplitOptions.None);
        return request.LastSegment == "login" ? this.Login(request)
            : !cookies.Any(this.sessions.Contains) ? this.SignInExpiredAnswer(request)
            : request.LastSegment == "logout" ? this.Logout(cookies)
            : request.LastSegment == "service" ? this.Give(request)
            : request.Method == "GET" || cookies.Contains(this.CookieOf(request)) ? null
            : new WireAnswer(403, "CSRF token validation failed", "text/plain", TokenHeader + ": Required");
    }

    private string? CookieOf(WireRequest request) =>
        this.tokens.TryGetValue(request.Header(TokenHeader) ?? string.Empty, out string? cookie) ? cookie : null;

    private WireAnswer Login(WireRequest request)
    {
        if (request.Body != $$"""{"user":"kit-user","word":"{{TestSecrets.Password}}"}""")
        {
            return this.SignInRefusedAnswer(request);
        }

        string session = $"sid={TestSecrets.Cookie}-{++this.opened}";
        this.sessions.Add(session);
        return WireAnswer.Json(200, "{}", $"Set-Cookie: {session}; path=/; HttpOnly");
    }

    private WireAnswer Logout(string[] cookies)
    {
        this.sessions.ExceptWith(cookies);
        return WireAnswer.Empty(204);
    }

    private WireAnswer Give(WireRequest request)
    {
        if (request.Header(TokenHeader) != "Fetch")
        {
            return WireAnswer.Json(200, "{}");
        }

        string token = $"{TestSecrets.Token}-{this.tokens.Count + 1}";
        this.tokens[token] = $"guard={TestSecrets.Cookie}-of-{this.tokens.Count + 1}";
        return WireAnswer.Json(200, "{}", $"{TokenHeader}: {token}", $"Set-Cookie: {this.tokens[token]}; path=/");
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using Workbench.SampleErp.Http;

namespace Workbench.SampleErp.SignIn;

/// <summary>Hands out bearer tokens for client credentials, alone or with a user's password.</summary>
internal sealed class TokenDesk(SampleErpOptions options)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> tokens = new(StringComparer.Ordinal);

    public bool IsValid(string token) => tokens.TryGetValue(token, out var end) && options.Time.GetUtcNow() < end;

    public void RevokeAll() => tokens.Clear();

    public Answer Issue(HttpRequest request, IReadOnlyDictionary<string, string> form)
    {
        if (options.SignIn != SignInMode.OAuth)
        {
            return Answer.Error(StatusCodes.Status404NotFound, "This sample ERP does not sign in with tokens.");
        }

        // A client may send its credentials in the form or as Basic.
        var client =
            SignInGate.BasicCredentials(request)
            ?? (form.GetValueOrDefault("client_id", ""), form.GetValueOrDefault("client_secret", ""));
        if (client != (options.ClientId, options.ClientSecret))
        {
            return Answer.BadRequest("invalid_client");
        }

        var user = (form.GetValueOrDefault("username"), form.GetValueOrDefault("password"));
        return form.GetValueOrDefault("grant_type") switch
        {
            "client_credentials" => Issue(),
            "password" when user == (options.UserName, options.Password) => Issue(),
            "password" => Answer.BadRequest("invalid_grant"),
            _ => Answer.BadRequest("unsupported_grant_type"),
        };
    }

    private Answer Issue()
    {
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        tokens[token] = options.Time.GetUtcNow() + options.TokenLifetime;
        return Answer.Ok(new TokenDocument(token, "Bearer", (int)options.TokenLifetime.TotalSeconds));
    }
}

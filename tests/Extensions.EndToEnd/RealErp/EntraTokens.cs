using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Extensions.EndToEnd.RealErp;

/// <summary>Client credentials of Entra ID, with a scope, before an ERP that takes its tokens.</summary>
/// <param name="scope">The only scope that it knows.</param>
/// <param name="refuse">How the ERP answers without a token of it.</param>
internal sealed class EntraTokens(string scope, Func<HttpContext, Task> refuse)
{
    public const string Path = "contoso/oauth2/v2.0/token";

    private int issued;
    private int expired;

    public string User => "app";

    public string Password => "app-secret";

    /// <summary>Those that were issued so far.</summary>
    public void Expire() => Volatile.Write(ref expired, Volatile.Read(ref issued));

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Value!.EndsWith(Path, StringComparison.Ordinal))
        {
            await IssueAsync(context);
        }
        else if (IsValid(context.Request.Headers.Authorization.ToString()))
        {
            await next(context);
        }
        else
        {
            await refuse(context);
        }
    }

    private async Task IssueAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        bool isRight =
            form["grant_type"] == "client_credentials"
            && form["client_id"] == User
            && form["client_secret"] == Password
            && form["scope"] == scope;
        context.Response.StatusCode = isRight ? 200 : 400;
        await context.Response.WriteAsJsonAsync(
            isRight
                ? new Dictionary<string, object>
                {
                    ["token_type"] = "Bearer",
                    ["expires_in"] = 3599,
                    ["access_token"] = $"token-{Interlocked.Increment(ref issued)}",
                }
                : new Dictionary<string, object> { ["error"] = "invalid_client" }
        );
    }

    private bool IsValid(string header) =>
        header.StartsWith("Bearer token-", StringComparison.Ordinal)
        && int.TryParse(header["Bearer token-".Length..], CultureInfo.InvariantCulture, out int number)
        && number > Volatile.Read(ref expired)
        && number <= Volatile.Read(ref issued);
}

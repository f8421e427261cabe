using System.Net.Http.Headers;
using System.Text;
using Workbench.SampleErp.Http;

namespace Workbench.SampleErp.SignIn;

/// <summary>Lets signed-in requests through.</summary>
internal sealed class SignInGate(SampleErpOptions options, TokenDesk tokens)
{
    public Answer Refusal =>
        Answer.Error(StatusCodes.Status401Unauthorized, "Sign-in is missing or wrong.") with
        {
            SignInScheme = options.SignIn switch
            {
                SignInMode.Basic => "Basic realm=\"sample ERP\"",
                SignInMode.OAuth => "Bearer",
                _ => null,
            },
        };

    public bool Lets(HttpRequest request) =>
        options.SignIn switch
        {
            SignInMode.None => true,
            SignInMode.ApiKey => request.Headers["X-Api-Key"] == options.ApiKey,
            SignInMode.Basic => BasicCredentials(request) == (options.UserName, options.Password),
            _ => Authorization(request, "Bearer") is { } token && tokens.IsValid(token),
        };

    public static (string User, string Password)? BasicCredentials(HttpRequest request)
    {
        Span<byte> decoded = stackalloc byte[512];
        return
            Authorization(request, "Basic") is { } encoded
            && Convert.TryFromBase64String(encoded, decoded, out var length)
            && Encoding.UTF8.GetString(decoded[..length]).Split(':', 2) is [var user, var password]
            ? (user, password)
            : null;
    }

    private static string? Authorization(HttpRequest request, string scheme) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
        && string.Equals(header.Scheme, scheme, StringComparison.OrdinalIgnoreCase)
            ? header.Parameter
            : null;
}

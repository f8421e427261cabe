using System.Text.RegularExpressions;
using Extensions.AdapterKit.Scripted;

namespace Extensions.AdapterKit.Scenarios;

/// <summary>What real servers ask of a request, whatever ERP they belong to.</summary>
internal static class RequestRules
{
    private static readonly string[] Methods = { "GET", "POST", "PUT", "PATCH", "DELETE" };

    /// <summary>The rule that the request breaks; null for none.</summary>
    public static string? BrokenBy(WireRequest request, ScriptedErp erp)
    {
        if (!Methods.Contains(request.Method))
        {
            return "the method is one of " + string.Join(", ", Methods);
        }

        if (!Regex.IsMatch(request.Target, @"^/(%[0-9A-Fa-f]{2}|[A-Za-z0-9._~!$&'()*+,;=:@/?-])*$"))
        {
            return "the address is escaped";
        }

        if (request.Target.IndexOf(TestSecrets.Common, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return "no secret is part of an address";
        }

        if (
            request.Step != WireStep.SignIn
            && !request.Path.StartsWith(erp.BaseUrl.AbsolutePath, StringComparison.Ordinal)
        )
        {
            return "the address begins with the connection's";
        }

        return request.Header("Host") != erp.BaseUrl.Authority ? "Host is the connection's"
            : request.Header("Transfer-Encoding") != null ? "the body is not chunked"
            : request.Header("Expect") != null ? "the body is sent without asking first"
            : request.Method != "GET" && request.Header("Content-Length") == null ? "Content-Length is there"
            : request.Body.Length > 0 && request.Header("Content-Type") == null ? "Content-Type is there"
            : request.Header("Accept") == null ? "Accept is there"
            : null;
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OData;

namespace Extensions.EndToEnd.SapBusinessOne.Erp;

/// <summary>Errors with the Service Layer's codes.</summary>
internal static class B1Errors
{
    public static IActionResult NotFound => Of(404, "-2028", "No matching records found (ODBC -2028)");

    public static IActionResult Stale =>
        Of(
            412,
            "-2039",
            "Another user or another operation modified data; to continue, open the window again (ODBC -2039)"
        );

    public static IActionResult Refused(string words) => Of(400, "-10", words);

    public static Task WriteAsync(HttpContext context, int status, string code, string words)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new Dictionary<string, object>
            {
                ["error"] = new Dictionary<string, string> { ["code"] = code, ["message"] = words },
            }
        );
    }

    private static ObjectResult Of(int status, string code, string words) =>
        new(new ODataError { Code = code, Message = words }) { StatusCode = status };
}

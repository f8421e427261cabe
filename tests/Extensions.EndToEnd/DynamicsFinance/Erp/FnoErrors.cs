using Microsoft.AspNetCore.Mvc;
using Microsoft.OData;

namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>Errors as the data entities tell them: no code, and the words in the inner error.</summary>
internal static class FnoErrors
{
    public static IActionResult NotFound => Of(404, "No HTTP resource was found that matches the request.");

    public static IActionResult Stale => Of(412, "The record was changed by another user.");

    public static IActionResult Of(int status, string words) =>
        new ObjectResult(
            new ODataError
            {
                Code = "",
                Message = "An error has occurred.",
                InnerError = new ODataInnerError(
                    new Dictionary<string, ODataValue>
                    {
                        ["message"] = new ODataPrimitiveValue(words),
                        ["type"] = new ODataPrimitiveValue("Microsoft.Dynamics.Platform.Integration.ODataException"),
                        ["stacktrace"] = new ODataPrimitiveValue("   at Microsoft.Dynamics.Ax.Xpp.Throw()"),
                    }
                ),
            }
        )
        {
            StatusCode = status,
        };
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData.Results;
using Microsoft.OData;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>Errors with Business Central's codes.</summary>
internal static class BcErrors
{
    public static IActionResult NotFound =>
        Of(404, "BadRequest_ResourceNotFound", "The requested resource was not found.");

    public static IActionResult NoToken =>
        Of(400, "BadRequest_InvalidToken", "Could not validate the client concurrency token.");

    public static IActionResult Stale =>
        Of(409, "Request_EntityChanged", "Another user has already changed the record.");

    public static IActionResult Refused(string words) => Of(400, "Application_DialogException", words);

    public static IActionResult Of(int status, string code, string words) =>
        new ObjectResult(new ODataError { Code = code, Message = $"{words}  CorrelationId:  0000." })
        {
            StatusCode = status,
        };
}

namespace Workbench.Web.Data;

/// <summary>One request to an ERP and what came back, with every secret taken out. No status: no answer, see the failure.</summary>
internal sealed record Exchange(
    int JobNumber,
    int Attempt,
    DateTimeOffset StartedOn,
    TimeSpan Duration,
    string Method,
    string Url,
    string RequestHeaders,
    string RequestBody,
    int? Status,
    string ResponseHeaders,
    string ResponseBody,
    string Failure
);

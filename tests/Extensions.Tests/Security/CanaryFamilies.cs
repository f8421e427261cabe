using System.Net.Http;

namespace Extensions.Tests.Security;

/// <summary>Every outcome and every kind of fault.</summary>
internal static class CanaryFamilies
{
    public static IReadOnlyList<CanaryFamily> All { get; } =
        Outcomes().Concat(Answers()).Concat(CanaryFaults.All()).ToList();

    private static IEnumerable<CanaryFamily> Outcomes()
    {
        yield return new("cancelled", "Cancelled", _ => { });
        yield return new(
            "already cancelled",
            "AlreadyCancelled",
            e => e.Find = _ => e.Json(200, $"[{e.Order("Cancelled")}]")
        );
        yield return new("dry run", "Previewed", _ => { }, (job, _) => job.With("DryRun", "true"));
        yield return new("shipped", "Refused", e => e.Find = _ => e.Json(200, $"[{e.Order("Shipped")}]"));
        yield return new("unknown status", "Refused", e => e.Find = _ => e.Json(200, $"[{e.Order("Odd " + e.Echo)}]"));
        yield return new(
            "too late",
            "CancelledTooLate",
            e => e.Read = _ => e.Json(200, e.Order("Cancelled", more: "\"fulfilled\":true,\"note\":" + e.Words))
        );
        yield return new(
            "fulfilment told in words",
            "Unconfirmed|Refused",
            e => e.Read = _ => e.Json(200, e.Order("Cancelled", more: "\"fulfilled\":" + e.Words))
        );
        yield return new(
            "partly",
            "PartlyCancelled|Misconfigured",
            e => e.Find = _ => e.Json(200, $"[{e.Order("Open")},{e.Order("Shipped", e.Words)}]"),
            (job, _) => job.With("SplitOrders", "CancelWhatYouCan")
        );
        yield return new("ignored", "Ignored", e => e.Read = _ => e.Json(200, e.Order("Open")));
        yield return new("not found", "NotFound", e => e.Find = _ => e.Json(200, "[]"));
        yield return new(
            "ambiguous",
            "Ambiguous",
            e => e.Find = _ => e.Json(200, $"[{e.Order("Open")},{e.Order("Open", "\"K2\"", customer: e.Words)}]")
        );
        yield return new(
            "unconfirmed",
            "Unconfirmed",
            e =>
            {
                e.Cancel = _ => e.Error(500);
                e.Read = _ => e.Page(500);
            }
        );
    }

    private static IEnumerable<CanaryFamily> Answers()
    {
        yield return new("refused", "Refused", e => Refuse(e, 422));
        yield return new(
            "refused with 200",
            "Refused",
            e => Refuse(e, 200),
            (job, _) => job.With("RefusedPath", "error")
        );
        yield return new("conflict", "Refused", e => Refuse(e, 409));
        yield return new("throttled", "Unavailable", e => e.Find = _ => e.Error(429));
        yield return new("server error", "Unavailable", e => e.Find = _ => e.Error(503));
        yield return new("web page", "Misconfigured", e => e.Find = _ => e.Page(200));
        yield return new("forbidden", "Misconfigured", e => e.Find = _ => e.Error(403));
        yield return new("unauthorised", "Misconfigured", e => e.Find = _ => e.Error(401));
        yield return new("bad request", "Misconfigured", e => e.Find = _ => e.Error(400));
        yield return new("redirect", "Misconfigured", e => e.Find = _ => Redirect(e));
        yield return new("other format", "Misconfigured", e => e.Find = _ => e.Error(200));
        yield return new("cut off", "Unavailable", e => e.Find = _ => e.Json(200, "[{\"id\":" + e.Words));
        yield return new(
            "pending",
            "Pending",
            e =>
            {
                e.Cancel = _ => e.Accepted("jobs/1?sig=s1gnatureB4xKe6Mz");
                e.Poll = _ => e.Error(202);
                e.Read = _ => e.Json(200, e.Order("Cancelling"));
            }
        );
        yield return new(
            "failed later",
            "Refused",
            e =>
            {
                e.Cancel = _ => e.Accepted("jobs/1");
                e.Poll = _ => e.Error(422);
                e.Read = _ => e.Json(200, e.Order("Open"));
            }
        );
        yield return new(
            "status address",
            "Cancelled",
            e => e.Cancel = _ => e.Accepted("jobs/" + Uri.EscapeDataString(e.Echo))
        );
        yield return new(
            "status address elsewhere",
            "Cancelled",
            e => e.Cancel = _ => e.Accepted("https://evil.example/" + Uri.EscapeDataString(e.Echo))
        );
    }

    private static void Refuse(CanaryErp erp, int status)
    {
        erp.Cancel = _ => erp.Error(status);
        erp.Read = _ => erp.Json(200, erp.Order("Open"));
    }

    private static HttpResponseMessage Redirect(CanaryErp erp)
    {
        HttpResponseMessage response = erp.Error(302);
        response.Headers.TryAddWithoutValidation("Location", "https://erp.example/?" + Uri.EscapeDataString(erp.Echo));
        return response;
    }
}

using System.Net;
using System.Net.Http;
using System.Security.Authentication;

namespace Extensions.Tests.Security;

/// <summary>Faults of the connection, of the sign-in and of the log, and the places where a set-up may put a secret.</summary>
internal static class CanaryFaults
{
    public static IEnumerable<CanaryFamily> All() => Faults().Concat(Places()).Concat(SignIn());

    private static IEnumerable<CanaryFamily> Faults()
    {
        yield return Fault(
            "connection lost",
            "Unavailable",
            text => new HttpRequestException(text, new IOException(text))
        );
        yield return Fault(
            "connection refused",
            "Unavailable",
            text => new WebException(text, WebExceptionStatus.ConnectFailure)
        );
        yield return Fault(
            "certificate",
            "Misconfigured",
            text => new HttpRequestException("TLS", new AuthenticationException(text))
        );
        yield return Fault(
            "defect",
            "Misconfigured",
            text => new InvalidOperationException(text, new FormatException(text))
        );
        yield return new(
            "defect after the request",
            "Unconfirmed",
            e =>
            {
                e.Cancel = _ => throw new InvalidOperationException(e.Echo);
                e.Read = _ => e.Json(200, e.Order("Open"));
            }
        );
    }

    private static IEnumerable<CanaryFamily> Places()
    {
        yield return new("key", "Cancelled|Misconfigured", e => Key(e, e.Words));
        yield return new(
            "URL",
            "Cancelled",
            _ => { },
            (job, _) => job.With("FindUrl", "orders?reference={orderNumber}&key={connection.Password}")
        );
        yield return new(
            "body",
            "Cancelled",
            _ => { },
            (job, _) =>
                job.With(
                    "CancelBody",
                    "{\"a\":\"{connection.GatewayService}\",\"b\":\"{connection.MessageServerService}\"}"
                )
        );
        yield return new(
            "log",
            "Cancelled",
            _ => { },
            (job, e) => job.Services!.CreateLogger = (_, _) => new DebuglessLogger(job.Log, e.Echo)
        );
        yield return new(
            "address",
            "Misconfigured",
            _ => { },
            (job, e) => job.Connection.Url = e.Echo + "@erp.example"
        );
    }

    private static IEnumerable<CanaryFamily> SignIn()
    {
        yield return new("token refused", "Misconfigured", e => e.Token = _ => e.Error(400));
        yield return new("token page", "Misconfigured", e => e.Token = _ => e.Page(200));
        yield return new("token server error", "Unavailable", e => e.Token = _ => e.Error(500));
        yield return new("token throttled", "Unavailable", e => e.Token = _ => e.Error(429));
        yield return new("token lost", "Unavailable", e => e.Token = _ => throw new IOException(e.Echo));
        yield return new(
            "token defect",
            "Misconfigured",
            e => e.Token = _ => throw new InvalidOperationException(e.Echo)
        );
    }

    private static CanaryFamily Fault(string name, string outcome, Func<string, Exception> make) =>
        new(name, outcome, e => e.Find = _ => throw make(e.Echo));

    private static void Key(CanaryErp erp, string key)
    {
        erp.Find = _ => erp.Json(200, $"[{erp.Order("Open", key)}]");
        erp.Read = _ => erp.Json(200, erp.Order("Cancelled", key));
    }
}

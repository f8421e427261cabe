#nullable enable
using System;
using System.Globalization;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>The transport rules for complete answers that no adapter recognises.</summary>
    internal static class StatusRules
    {
        private const string SapTokenHeader = "x-csrf-token";

        /// <summary>The fault for an answer that is not what the adapter asked for; its kind decides whether it is repeated.</summary>
        public static ErpFaultException FaultOf(
            ErpAnswerKind kind,
            ErpRequest request,
            ErpResponse response,
            string host,
            DateTimeOffset now
        )
        {
            TimeSpan? retryAfter = RetryAfter.Parse(response.Header("Retry-After"), now);
            switch (kind)
            {
                case ErpAnswerKind.Throttled:
                    return Throttled(host, response.Status, retryAfter);
                case ErpAnswerKind.SignInExpired:
                    return SignInExpired(host, response.Status);
                case ErpAnswerKind.Passing:
                    string text = $"{host} reported a passing fault.";
                    return Passing(ErpFaultKind.Lost, text, response.Status, retryAfter);
                default:
                    return Judge(request, response, host, retryAfter);
            }
        }

        /// <summary>The fault for an answer that no adapter recognises.</summary>
        public static ErpFaultException Judge(
            ErpRequest request,
            ErpResponse response,
            string host,
            TimeSpan? retryAfter
        )
        {
            int status = response.Status;
            if (status == 429)
            {
                return Throttled(host, status, retryAfter);
            }

            if (status == 401)
            {
                return SignInExpired(host, status);
            }

            return request.Kind == ErpExchangeKind.Read
                ? OfRead(response, host, retryAfter)
                : OfWrite(response, host, retryAfter);
        }

        public static ErpFaultException Throttled(string host, int status, TimeSpan? retryAfter) =>
            new ErpFaultException(
                ErpFaultKind.Throttled,
                $"{host} has too many requests to serve (HTTP {status}).{Patience(retryAfter)}",
                retryAfter
            );

        public static ErpFaultException SignInExpired(string host, int status) =>
            new ErpFaultException(ErpFaultKind.SignInExpired, $"{host} refused the sign-in (HTTP {status}).");

        /// <summary>A fault that passes. 502, 503 and 504 say that the ERP is down; with any other status it is there.</summary>
        public static ErpFaultException Passing(ErpFaultKind kind, string text, int status, TimeSpan? retryAfter) =>
            new ErpFaultException(kind, text, retryAfter) { IsOutage = status >= 502 && status <= 504 };

        private static string Patience(TimeSpan? retryAfter) =>
            retryAfter == null || retryAfter > TimeSpan.FromDays(1)
                ? string.Empty
                : string.Format(
                    CultureInfo.InvariantCulture,
                    " It asks to wait {0:0} s.",
                    Math.Ceiling(retryAfter.Value.TotalSeconds)
                );

        private static ErpFaultException OfRead(ErpResponse response, string host, TimeSpan? retryAfter)
        {
            int status = response.Status;
            return Passes(status) ? Passing(ErpFaultKind.Lost, $"{host} answered HTTP {status}.", status, retryAfter)
                : IsRedirect(status) ? ErpFaultException.NoData(Redirect(status, host))
                : response.IsHtml ? ErpFaultException.NoData(Page(status, host))
                : status == 403 ? ErpFaultException.NoData(Forbidden(host))
                : response.IsSuccess ? Unreadable(response, host)
                : ErpFaultException.NoData(
                    $"{host} answered HTTP {status}, which does not say whether the order exists. Check the connection's Url and the adapter's URL parameters."
                );
        }

        private static ErpFaultException Unreadable(ErpResponse response, string host)
        {
            JsonFault? fault = response.JsonFault;
            return fault?.Kind == JsonFaultKind.BreaksRules
                ? ErpFaultException.NoData(
                    $"{host} answered HTTP {response.Status} with JSON that breaks its rules: {fault.Sentence} Have the ERP or its middleware write RFC 8259."
                )
                : Lost(
                    $"{host} answered HTTP {response.Status}, but the answer is cut off or not in the expected format."
                );
        }

        // Only a server's own refusal says that nothing was done. A page or a redirect may come from anywhere on the way.
        private static ErpFaultException OfWrite(ErpResponse response, string host, TimeSpan? retryAfter)
        {
            int status = response.Status;
            string? refusal = Refusal(status, host);
            return refusal != null ? ErpFaultException.TurnedDown(refusal)
                : WriteToken.IsRequiredBy(response, SapTokenHeader)
                    ? ErpFaultException.TurnedDown(
                        $"{host} wants a write token (HTTP 403 with {SapTokenHeader}: Required). Set parameter CsrfHeader to {SapTokenHeader}."
                    )
                : status == 403 && !response.IsHtml ? ErpFaultException.TurnedDown(Forbidden(host))
                : Passes(status) ? Passing(ErpFaultKind.Lost, $"{host} answered HTTP {status}.", status, retryAfter)
                : IsRedirect(status) ? Lost(Redirect(status, host))
                : response.IsHtml ? Lost(Page(status, host))
                : Lost($"{host} answered HTTP {status}, which this adapter cannot read.");
        }

        // With these a server says that it did not carry the request out, and what of it is wrong.
        private static string? Refusal(int status, string host)
        {
            switch (status)
            {
                case 404:
                case 405:
                case 410:
                case 501:
                    return $"{host} has nothing that cancels at this address, or not by this method (HTTP {status}). Check the connection's Url and the parameters of the adapter that name address and method.";
                case 406:
                case 411:
                case 415:
                case 428:
                    return $"{host} turned the request down for its headers (HTTP {status}). Check the parameters of the adapter that name media types and headers.";
                case 400:
                case 422:
                    return $"{host} turned the request down and does not say why in a form that this adapter reads (HTTP {status}). Check the parameters of the adapter that make the request, and those that read the ERP's words.";
                default:
                    return null;
            }
        }

        private static ErpFaultException Lost(string text) => new ErpFaultException(ErpFaultKind.Lost, text);

        // 425 and 449 ask to try again as it is; 409, 412 and 423 are about a moment.
        private static bool Passes(int status) =>
            status == 408
            || status == 409
            || status == 412
            || status == 423
            || status == 425
            || status == 449
            || (status >= 500 && status != 501);

        private static bool IsRedirect(int status) => status >= 300 && status <= 399;

        private static string Forbidden(string host) =>
            $"{host} forbids this user to do that (HTTP 403). Check the rights of the connection's user in the ERP.";

        private static string Redirect(int status, string host) =>
            $"{host} answered with a redirect (HTTP {status}), which is never followed. Check the connection's Url.";

        private static string Page(int status, string host) =>
            $"{host} answered HTTP {status} with a web page instead of data, as a sign-in page or a wrong address does. Check the connection's Url and its sign-in.";
    }
}

#nullable enable
using System;
using System.Globalization;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>The transport rules for complete answers that no adapter recognises.</summary>
    internal static class StatusRules
    {
        /// <summary>The fault for an answer; its kind decides whether it is repeated.</summary>
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

            if (status == 403 || (status >= 300 && status <= 399))
            {
                return ErpFaultException.Misconfigured(Setup(status, host));
            }

            if (status == 408 || status >= 500 || IsContended(status))
            {
                return new ErpFaultException(ErpFaultKind.Lost, $"{host} answered HTTP {status}.", retryAfter);
            }

            return request.Kind == ErpExchangeKind.Read
                ? UnusableRead(response, host)
                : new ErpFaultException(
                    ErpFaultKind.Lost,
                    $"{host} answered HTTP {status}, which this adapter cannot read."
                );
        }

        public static ErpFaultException Throttled(string host, int status, TimeSpan? retryAfter) =>
            new ErpFaultException(
                ErpFaultKind.Throttled,
                $"{host} has too many requests to serve (HTTP {status}).{Patience(retryAfter)}",
                retryAfter
            );

        public static ErpFaultException SignInExpired(string host, int status) =>
            new ErpFaultException(ErpFaultKind.SignInExpired, $"{host} refused the sign-in (HTTP {status}).");

        private static string Patience(TimeSpan? retryAfter) =>
            retryAfter == null || retryAfter > TimeSpan.FromDays(1)
                ? string.Empty
                : string.Format(
                    CultureInfo.InvariantCulture,
                    " It asks to wait {0:0} s.",
                    Math.Ceiling(retryAfter.Value.TotalSeconds)
                );

        private static bool IsContended(int status) => status == 409 || status == 412 || status == 423;

        private static string Setup(int status, string host) =>
            status == 403
                ? $"{host} forbids this user to do that (HTTP 403). Check the rights of the connection's user in the ERP."
                : $"{host} answered with a redirect (HTTP {status}), which is never followed. Check the connection's Url.";

        private static ErpFaultException UnusableRead(ErpResponse response, string host)
        {
            if (response.IsHtml)
            {
                return ErpFaultException.Misconfigured(
                    $"{host} answered HTTP {response.Status} with a web page instead of data, as a sign-in page or a wrong address does. Check the connection's Url and its sign-in."
                );
            }

            JsonFault? fault = response.IsSuccess ? response.JsonFault : null;
            if (fault?.Kind == JsonFaultKind.BreaksRules)
            {
                return ErpFaultException.Misconfigured(
                    $"{host} answered HTTP {response.Status} with JSON that breaks its rules: {fault.Sentence} Have the ERP or its middleware write RFC 8259."
                );
            }

            return response.IsSuccess
                ? new ErpFaultException(
                    ErpFaultKind.Lost,
                    $"{host} answered HTTP {response.Status}, but the answer is cut off or not in the expected format."
                )
                : ErpFaultException.Misconfigured(
                    $"{host} answered HTTP {response.Status}, which does not say whether the order exists. Check the connection's Url and the adapter's URL parameters."
                );
        }
    }
}

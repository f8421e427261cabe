#nullable enable
using System;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>What a sign-in's answer means that brought neither session nor token: the order has not been touched.</summary>
    internal static class SignInAnswers
    {
        /// <summary>The fault of a sign-in that may succeed later; null: a person has to look at it.</summary>
        public static ErpFaultException? Passing(
            ErpAnswerKind kind,
            ErpResponse response,
            string host,
            DateTimeOffset now
        )
        {
            int status = response.Status;
            TimeSpan? retryAfter = RetryAfter.Parse(response.Header("Retry-After"), now);
            if (kind == ErpAnswerKind.Throttled || (kind == ErpAnswerKind.NotRecognised && status == 429))
            {
                return StatusRules.Throttled(host, status, retryAfter);
            }

            bool passes =
                kind == ErpAnswerKind.Passing
                || (kind == ErpAnswerKind.NotRecognised && (status == 408 || status >= 500));
            return passes
                ? StatusRules.Passing(
                    ErpFaultKind.Unreachable,
                    $"Sign-in: {host} answered HTTP {status}.",
                    status,
                    retryAfter
                )
                : null;
        }

        /// <summary>The fault of a sign-in at the connection's own server.</summary>
        /// <param name="kind">What an adapter makes of it.</param>
        /// <param name="response">The answer.</param>
        /// <param name="exchange">The run's.</param>
        /// <param name="check">What to check, where it is more than the connection's fields.</param>
        public static ErpFaultException Fault(
            ErpAnswerKind kind,
            ErpResponse response,
            HttpExchange exchange,
            string? check = null
        )
        {
            string host = exchange.Connection.BaseUrl.Host;
            string name = exchange.Connection.Name;
            return Passing(kind, response, host, exchange.Run.Clock.UtcNow)
                ?? ErpFaultException.Misconfigured(
                    response.IsHtml
                        ? $"{host} answered the sign-in with a web page (HTTP {response.Status}). Check {check ?? $"the Url of connection \"{name}\""}."
                        : $"{host} refused the sign-in (HTTP {response.Status}). Check {check ?? $"Url, user and password of connection \"{name}\""}."
                );
        }

        /// <summary>The token that an adapter read.</summary>
        /// <exception cref="ErpFaultException">It read none.</exception>
        public static AccessToken TokenOf(ErpAnswer<AccessToken> answer, ErpResponse response, HttpExchange exchange) =>
            answer.Kind == ErpAnswerKind.Recognised && answer.Value != null
                ? answer.Value
                : throw Fault(answer.Kind, response, exchange);
    }
}

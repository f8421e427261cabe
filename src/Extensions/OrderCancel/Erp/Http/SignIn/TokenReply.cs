#nullable enable
using System;
using System.Globalization;
using Extensions.OrderCancel.Run;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>Reads a token endpoint's answer (RFC 6749, section 5).</summary>
    internal static class TokenReply
    {
        /// <exception cref="ErpFaultException">No token.</exception>
        public static AccessToken Read(ErpResponse response, string host, DateTimeOffset now)
        {
            var json = response.Json() as JObject;
            string? token = response.IsSuccess ? Text(json, "access_token") : null;
            if (!string.IsNullOrWhiteSpace(token))
            {
                return new AccessToken(token!, Lifetime(json));
            }

            ErpFaultException? passing = SignInAnswers.Passing(ErpAnswerKind.NotRecognised, response, host, now);
            if (passing != null)
            {
                throw passing;
            }

            string error = SafeText.Clean(Text(json, "error"), 60);
            throw ErpFaultException.Misconfigured(
                $"{host} issued no token (HTTP {response.Status}{(error.Length > 0 ? ", " + error : string.Empty)}). Check the connection's DataSource, client and user."
            );
        }

        private static string? Text(JObject? json, string name) =>
            json?[name] is JValue value ? Convert.ToString(value.Value, CultureInfo.InvariantCulture) : null;

        private static TimeSpan? Lifetime(JObject? json)
        {
            bool known = double.TryParse(
                Text(json, "expires_in"),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out double seconds
            );
            return known && seconds >= 0.001 && seconds < HttpLimits.MostTokenLifetime.TotalSeconds
                ? TimeSpan.FromSeconds(seconds)
                : (TimeSpan?)null;
        }
    }
}

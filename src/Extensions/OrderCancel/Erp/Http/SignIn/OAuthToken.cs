#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Extensions.OrderCancel.Run;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>A token of OAuth 2 (RFC 6749, sections 4.3, 4.4 and 5) from the address in the connection's DataSource.</summary>
    internal static class OAuthToken
    {
        /// <exception cref="ErpFaultException">A field of the connection is missing or cannot be used.</exception>
        public static ISignIn ForClient(HttpExchange exchange)
        {
            ErpConnection connection = exchange.Connection;
            return Of(
                exchange,
                "client_credentials",
                ConnectionSignIn.Required(connection.LogOn, "LogOn", connection),
                ConnectionSignIn.Required(connection.Password, "Password", connection)
            );
        }

        /// <exception cref="ErpFaultException">A field of the connection is missing or cannot be used.</exception>
        public static ISignIn ForUser(HttpExchange exchange, string client, string secret)
        {
            ErpConnection connection = exchange.Connection;
            return Of(
                exchange,
                "password",
                client,
                secret,
                ConnectionSignIn.Required(connection.GatewayHost, "GatewayHost", connection),
                ConnectionSignIn.Required(connection.GatewayService, "GatewayService", connection)
            );
        }

        private static TokenSignIn Of(
            HttpExchange exchange,
            string grant,
            string client,
            string secret,
            string user = "",
            string password = ""
        )
        {
            Uri url = TokenUrl(exchange.Connection, exchange.Options);
            bool isBasic = exchange.Options.TokenClientAuth == TokenClientAuth.Basic;
            var request = new ErpRequest(ErpExchangeKind.Read, "POST", url.AbsoluteUri)
            {
                ContentType = "application/x-www-form-urlencoded",
                Body = Form(
                    ("grant_type", grant),
                    ("client_id", isBasic ? string.Empty : client),
                    ("client_secret", isBasic ? string.Empty : secret),
                    ("scope", exchange.Options.TokenScope),
                    ("resource", exchange.Connection.Client),
                    ("username", user),
                    ("password", password)
                ),
            };
            if (isBasic)
            {
                request.Headers["Authorization"] = BasicOf(client, secret, exchange.Run.Redactor);
            }

            return new TokenSignIn(
                exchange,
                request,
                url,
                response => Read(response, url.Host, exchange.Run.Clock.UtcNow),
                new TokenHeader("Authorization", "Bearer " + TokenHeader.Place)
            );
        }

        private static string Form(params (string Name, string Value)[] fields) =>
            string.Join(
                "&",
                fields
                    .Where(field => field.Value.Length > 0)
                    .Select(field => Uri.EscapeDataString(field.Name) + "=" + Uri.EscapeDataString(field.Value))
            );

        private static string BasicOf(string client, string secret, Redactor redactor)
        {
            string credential = Convert.ToBase64String(Encoding.UTF8.GetBytes(Encode(client) + ":" + Encode(secret)));
            redactor.Add(credential);
            return "Basic " + credential;
        }

        // RFC 6749, appendix B: a blank is a plus.
        private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+");

        private static Uri TokenUrl(ErpConnection connection, HttpOptions options)
        {
            string text = ConnectionSignIn.Required(connection.DataSource, "DataSource", connection);
            if (
                !Uri.TryCreate(text, UriKind.Absolute, out Uri? url)
                || !url.Scheme.StartsWith("http", StringComparison.Ordinal)
            )
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\": DataSource must be the absolute https address where tokens are issued."
                );
            }

            if (url.UserInfo.Length > 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\": the field DataSource holds a user or a password. Take it out and use the fields LogOn and Password."
                );
            }

            UrlRules.RequireSecure(url, options.AllowInsecureHttp, "the connection's DataSource");
            return url;
        }

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

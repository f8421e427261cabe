#nullable enable
using System;
using System.Globalization;
using System.Text;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>
    /// The sign-in Json. Its token is shared by all runs; where it is signed out, or the session is in cookies, each run
    /// has its own, so that no run uses what another has closed.
    /// </summary>
    internal static class JsonSignIn
    {
        private const string Open = "{connection.";

        /// <exception cref="ErpFaultException">A field is blank, or the body is no JSON.</exception>
        public static ISignIn Start(HttpExchange exchange, JsonSignInOptions options)
        {
            ErpConnection connection = exchange.Connection;
            var request = new ErpRequest(ErpExchangeKind.Read, "POST", options.Url)
            {
                Body = BodyOf(options.Body, JsonSignInOptions.SignInBody, connection),
            };
            ErpRequest? signOut =
                options.SignOut == null
                    ? null
                    : new ErpRequest(ErpExchangeKind.Read, options.SignOut.Method, options.SignOut.Url)
                    {
                        Body =
                            options.SignOut.Body.Length == 0
                                ? null
                                : BodyOf(options.SignOut.Body, JsonSignOutOptions.SignOutBody, connection),
                    };
            if (options.IsCookies)
            {
                return new SessionSignIn(exchange, request, signOut, response => CookiesOf(response, exchange));
            }

            if (signOut != null)
            {
                return new SessionSignIn(
                    exchange,
                    request,
                    signOut,
                    r => options.Header.ValueOf(TokenOf(r, options, exchange).Value, exchange.Run.Redactor),
                    options.Header.Name
                );
            }

            Uri url = UrlRules.Resolve(connection.BaseUrl, options.Url);
            return new TokenSignIn(exchange, request, url, r => TokenOf(r, options, exchange), options.Header);
        }

        private static string CookiesOf(ErpResponse response, HttpExchange exchange) =>
            response.IsSuccess && !response.IsHtml && response.Cookies.Count == 0
                ? throw ErpFaultException.Misconfigured(
                    $"{exchange.Connection.BaseUrl.Host} answered the sign-in with HTTP {response.Status}, but with no session cookie. Set parameter TokenPath where the answer has a token; else check {Check(exchange)}."
                )
                : SessionSignIn.CookiesOf(response, exchange, null, Check(exchange));

        private static string Check(HttpExchange exchange) =>
            $"parameters SignInUrl and SignInBody, and user and password of connection \"{exchange.Connection.Name}\"";

        private static AccessToken TokenOf(ErpResponse response, JsonSignInOptions options, HttpExchange exchange)
        {
            if (!response.IsSuccess || response.IsHtml)
            {
                throw SignInAnswers.Fault(ErpAnswerKind.NotRecognised, response, exchange, Check(exchange));
            }

            JToken? json = response.Json();
            string? token =
                options.TokenFrom.Length > 0 ? response.Header(options.TokenFrom) : TextAt(options.Token, json);
            return !string.IsNullOrWhiteSpace(token)
                ? new AccessToken(token!, LifetimeOf(TextAt(options.Lifetime, json)))
                : throw ErpFaultException.Misconfigured(
                    $"{exchange.Connection.BaseUrl.Host} answered the sign-in with HTTP {response.Status}, but with no token where parameter TokenPath leads. Check TokenPath, and user and password of connection \"{exchange.Connection.Name}\"."
                );
        }

        private static string? TextAt(JsonPath path, JToken? json) =>
            json != null && path.One(json) is JValue value
                ? Convert.ToString(value.Value, CultureInfo.InvariantCulture)
                : null;

        private static TimeSpan? LifetimeOf(string? text) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            && seconds >= 0.001
            && seconds < HttpLimits.MostTokenLifetime.TotalSeconds
                ? TimeSpan.FromSeconds(seconds)
                : (TimeSpan?)null;

        private static ErpFaultException Unknown(string name, JobParameter parameter) =>
            ErpFaultException.Misconfigured(
                $"Parameter {parameter.Name} names {Open}{name}}}, which is no field of a connection. Allowed: {string.Join(", ", ErpConnection.FieldNames)}."
            );

        private static string BodyOf(string template, JobParameter parameter, ErpConnection connection)
        {
            var body = new StringBuilder(template.Length + 32);
            int position = 0;
            int open;
            while ((open = template.IndexOf(Open, position, StringComparison.Ordinal)) >= 0)
            {
                int close = template.IndexOf('}', open);
                string name =
                    close < 0 ? string.Empty : template.Substring(open + Open.Length, close - open - Open.Length);
                string field = ConnectionSignIn.Required(
                    connection.Field(name) ?? throw Unknown(name, parameter),
                    name,
                    connection
                );
                string quoted = JsonConvert.ToString(field);
                body.Append(template, position, open - position).Append(quoted, 1, quoted.Length - 2);
                position = close + 1;
            }

            string text = body.Append(template, position, template.Length - position).ToString();
            return StrictJson.Read(text, out _) != null
                ? text
                : throw ErpFaultException.Misconfigured(
                    $"Parameter {parameter.Name} is no JSON once the connection's fields are put in. Put each placeholder into quotes, and check the braces."
                );
        }
    }
}

#nullable enable
using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>
    /// Prophet 21's token, version 2 (M): JSON in, and JSON or XML out. A user with a password, or a consumer key, which
    /// may name the user whom changes are booked to.
    /// </summary>
    internal static class Prophet21SignIn
    {
        private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

        /// <exception cref="ErpFaultException">A field of the connection is blank.</exception>
        public static ErpSignIn Describe(ErpConnection connection, JobOptions options)
        {
            if (connection.Password.Length == 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\": Prophet 21 needs the user's password or a consumer key in the field Password, and it is blank."
                );
            }

            var request = new ErpRequest(
                ErpExchangeKind.Read,
                "POST",
                options.Text(Prophet21TransactionParameters.TokenUrl).Trim()
            )
            {
                Body = Body(connection).ToString(Formatting.None),
            };
            return ErpSignIn.Token(request, Read);
        }

        private static JObject Body(ErpConnection connection)
        {
            bool isConsumerKey =
                connection.LogOn.Length == 0
                || string.Equals(
                    connection.TypeName,
                    "ApiClientCredentialsEndpoint",
                    StringComparison.OrdinalIgnoreCase
                );
            if (!isConsumerKey)
            {
                return new JObject { ["username"] = connection.LogOn, ["password"] = connection.Password };
            }

            var body = new JObject { ["ClientSecret"] = connection.Password, ["GrantType"] = "client_credentials" };
            if (connection.LogOn.Length > 0)
            {
                body["username"] = connection.LogOn;
            }

            return body;
        }

        private static ErpAnswer<AccessToken> Read(ErpResponse response)
        {
            string? token = response.IsSuccess ? Value(response, "AccessToken") : null;
            return string.IsNullOrWhiteSpace(token)
                ? ErpAnswer<AccessToken>.NotRecognised
                : ErpAnswer<AccessToken>.Of(new AccessToken(token!, Lifetime(response)));
        }

        private static string? Value(ErpResponse response, string name)
        {
            JToken? json = response.Json();
            return json != null
                ? KeyText.Of((json as JObject)?[name])
                : response.Xml()?.DescendantsAndSelf().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
        }

        // A consumer key's token is valid for twenty years by its own account; a day is enough to save sign-ins.
        private static TimeSpan? Lifetime(ErpResponse response)
        {
            string? text = Value(response, "ExpiresInSeconds") ?? Value(response, "ExpiresIn");
            bool isNumber = decimal.TryParse(
                text,
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out decimal seconds
            );
            return !isNumber || seconds <= 0 ? (TimeSpan?)null
                : seconds < (decimal)Longest.TotalSeconds ? TimeSpan.FromSeconds((double)seconds)
                : Longest;
        }
    }
}

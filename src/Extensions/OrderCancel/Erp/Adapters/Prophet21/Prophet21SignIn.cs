#nullable enable
using System;
using System.Globalization;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
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
        public static ErpSignIn Describe(ErpConnection connection, Prophet21Settings settings) =>
            connection.Password.Length > 0
                ? ErpSignIn.Token(settings.TokenUrl.Post(ErpExchangeKind.Read, Body(connection)), Read)
                : throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\": Prophet 21 needs the user's password or a consumer key in the field Password, and it is blank."
                );

        private static JObject Body(ErpConnection connection)
        {
            if (connection.LogOn.Length > 0 && !connection.IsOfType("ApiClientCredentialsEndpoint"))
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
            string? token = response.IsSuccess ? Answers.Member(response, "AccessToken") : null;
            return token == null
                ? ErpAnswer<AccessToken>.NotRecognised
                : ErpAnswer<AccessToken>.Of(new AccessToken(token, Lifetime(response)));
        }

        // A consumer key's token is valid for twenty years by its own account; a day is enough to save sign-ins.
        private static TimeSpan? Lifetime(ErpResponse response)
        {
            string? text = Answers.Member(response, "ExpiresInSeconds") ?? Answers.Member(response, "ExpiresIn");
            CultureInfo culture = CultureInfo.InvariantCulture;
            bool isNumber = decimal.TryParse(text, NumberStyles.Float, culture, out decimal seconds);
            return !isNumber || seconds <= 0 ? (TimeSpan?)null
                : seconds < (decimal)Longest.TotalSeconds ? TimeSpan.FromSeconds((double)seconds)
                : Longest;
        }
    }
}

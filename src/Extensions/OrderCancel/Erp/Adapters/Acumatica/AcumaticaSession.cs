#nullable enable
using System;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>
    /// The cookie session (H: vendor's archived connector, vendor's C# client). Each one counts against the licence's API
    /// users until it is closed. Connections of a type with OAuth sign in by their type.
    /// </summary>
    internal static class AcumaticaSession
    {
        private static readonly string[] TypesWithOAuth = { "ApiClientCredentialsEndpoint", "ApiRopcEndpoint" };

        /// <summary>Null: the connection's type says how to sign in.</summary>
        /// <exception cref="ErpFaultException">User or password is missing.</exception>
        public static ErpSignIn? Describe(ErpConnection connection, JobOptions options)
        {
            string type = connection.TypeName.Trim();
            if (Array.Exists(TypesWithOAuth, one => string.Equals(one, type, StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            if (connection.LogOn.Length == 0 || connection.Password.Length == 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\" needs its fields LogOn and Password to sign in to Acumatica, and one of them is blank."
                );
            }

            var errors = new AcumaticaErrors(options);
            var signIn = new ErpRequest(ErpExchangeKind.Read, "POST", "entity/auth/login")
            {
                Body = Credentials(connection, options).ToString(Formatting.None),
            };
            var signOut = new ErpRequest(ErpExchangeKind.Read, "POST", "entity/auth/logout");
            return ErpSignIn.Session(signIn, signOut, response => Judge(response, errors, connection));
        }

        private static JObject Credentials(ErpConnection connection, JobOptions options)
        {
            var credentials = new JObject { ["name"] = connection.LogOn, ["password"] = connection.Password };
            Add(credentials, options.Text(AcumaticaParameters.TenantField).Trim(), connection.SystemNumber);
            Add(credentials, "branch", options.Text(AcumaticaParameters.Branch).Trim());
            string locale = options.Text(AcumaticaParameters.Locale).Trim();
            Add(credentials, "locale", locale == "-" ? string.Empty : locale);
            return credentials;
        }

        private static void Add(JObject credentials, string name, string value)
        {
            if (value.Length > 0)
            {
                credentials[name] = value;
            }
        }

        // A wrong password is answered with HTTP 500 too. Asking again could lock the user out.
        private static ErpAnswer<bool> Judge(ErpResponse response, AcumaticaErrors errors, ErpConnection connection)
        {
            AcumaticaError? error = errors.Read(response);
            switch (error?.Kind)
            {
                case AcumaticaErrorKind.Throttled:
                    return ErpAnswer<bool>.Throttled;
                case AcumaticaErrorKind.Passing:
                    return ErpAnswer<bool>.Passing;
                case AcumaticaErrorKind.Refused:
                case AcumaticaErrorKind.SetUp:
                    throw ErpFaultException.Misconfigured(
                        $"Acumatica refused the sign-in: \"{error.Text.TrimEnd('.')}\". Check user, password and tenant (SystemNumber) of connection \"{connection.Name}\"."
                    );
                default:
                    return ErpAnswer<bool>.NotRecognised;
            }
        }
    }
}

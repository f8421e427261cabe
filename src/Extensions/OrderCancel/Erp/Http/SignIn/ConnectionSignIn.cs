#nullable enable
using System;
using System.Text;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>The sign-in by parameter SignIn, or by the connection's type and the platform's field conventions.</summary>
    internal static class ConnectionSignIn
    {
        /// <exception cref="ErpFaultException">A field is missing, or the type does not say how to sign in.</exception>
        public static ISignIn Start(HttpExchange exchange)
        {
            ErpConnection connection = exchange.Connection;
            switch (KindOf(connection, exchange.Options))
            {
                case SignInKind.Basic:
                    return Basic(exchange);
                case SignInKind.ApiKey:
                    return new HeaderSignIn(
                        exchange,
                        exchange.Options.ApiKeyHeader,
                        exchange.Options.ApiKeyFormat.Replace(
                            HttpOptions.KeyPlace,
                            Required(connection.Password, "Password", connection).Trim(' ', '\t', '\r', '\n')
                        ),
                        $"The field Password of connection \"{connection.Name}\""
                    );
                case SignInKind.ClientCredentials:
                    return OAuthToken.ForClient(exchange);
                case SignInKind.Password:
                    return OAuthToken.ForUser(exchange, connection.LogOn, connection.Password);
                case SignInKind.SxePassword:
                    return OAuthToken.ForUser(exchange, connection.MessageServerHost, connection.MessageServerService);
                case SignInKind.Json:
                    return JsonSignIn.Start(exchange, exchange.Options.Json!);
                default:
                    return new HeaderSignIn(exchange);
            }
        }

        /// <exception cref="ErpFaultException">The field is blank.</exception>
        public static string Required(string value, string field, ErpConnection connection) =>
            value.Length > 0
                ? value
                : throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\" needs its field {field} for this kind of sign-in, and it is blank."
                );

        private static SignInKind KindOf(ErpConnection connection, HttpOptions options)
        {
            if (options.SignIn != SignInKind.Auto)
            {
                return options.SignIn;
            }

            switch (connection.TypeName.Trim().ToUpperInvariant())
            {
                case "":
                case "APIENDPOINT":
                    return connection.LogOn.Length > 0 ? SignInKind.Basic : SignInKind.None;
                case "APIKEYENDPOINT":
                    return SignInKind.ApiKey;
                case "APICLIENTCREDENTIALSENDPOINT":
                    return SignInKind.ClientCredentials;
                case "APIROPCENDPOINT":
                    return SignInKind.Password;
                case "SXEAPI":
                    return SignInKind.SxePassword;
                default:
                    throw ErpFaultException.Misconfigured(
                        $"Connection \"{connection.Name}\" is of type \"{connection.TypeName}\", which does not say how to sign in. Choose ApiEndpoint, ApiKeyEndpoint, ApiClientCredentialsEndpoint, ApiRopcEndpoint or SXeApi, or set parameter SignIn."
                    );
            }
        }

        private static HeaderSignIn Basic(HttpExchange exchange)
        {
            ErpConnection connection = exchange.Connection;
            string user = Required(connection.LogOn, "LogOn", connection);
            string credential = Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + connection.Password));
            exchange.Run.Redactor.Add(credential);
            return new HeaderSignIn(exchange, "Authorization", "Basic " + credential);
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>Chooses the sign-in: the adapter's own, or by the connection's type and the platform's field conventions.</summary>
    internal static class SignInFactory
    {
        public static ISignIn Create(
            ErpConnection connection,
            HttpOptions options,
            ErpSignIn? own,
            TokenCache tokens,
            HttpExchange exchange,
            RunContext run
        ) =>
            own != null && options.SignIn == SignInKind.Auto
                ? own.FixedHeader ?? OwnSignIn.Create(connection, own, options.AttemptTimeout, tokens, exchange, run)
                : OfConnection(connection, options, tokens, exchange, run);

        private static ISignIn OfConnection(
            ErpConnection connection,
            HttpOptions options,
            TokenCache tokens,
            HttpExchange exchange,
            RunContext run
        )
        {
            switch (KindOf(connection, options))
            {
                case SignInKind.Basic:
                    return Basic(connection, run);
                case SignInKind.ApiKey:
                    return new HeaderSignIn(
                        options.ApiKeyHeader,
                        Required(connection.Password, "Password", connection),
                        $"The field Password of connection \"{connection.Name}\""
                    );
                case SignInKind.ClientCredentials:
                    return Token("client_credentials", connection.LogOn, connection.Password, false);
                case SignInKind.Password:
                    return Token("password", connection.LogOn, connection.Password, true);
                case SignInKind.SxePassword:
                    return Token("password", connection.MessageServerHost, connection.MessageServerService, true);
                default:
                    return new HeaderSignIn();
            }

            ISignIn Token(string grant, string client, string secret, bool user)
            {
                TokenRequest request = Request(connection, options, grant, client, secret, user);
                return new TokenSignIn(
                    request.Owner,
                    "Bearer",
                    tokens,
                    run,
                    options.AttemptTimeout,
                    token => IssueAsync(request, exchange, run, token)
                );
            }
        }

        // Whatever goes wrong here, the ERP itself has been sent nothing.
        private static async Task<AccessToken> IssueAsync(
            TokenRequest request,
            HttpExchange exchange,
            RunContext run,
            CancellationToken cancellationToken
        )
        {
            var message = new ErpRequest(ErpExchangeKind.Read, "POST", request.Url.AbsoluteUri)
            {
                Body = request.Body,
                ContentType = "application/x-www-form-urlencoded",
            };
            ErpResponse response = await exchange
                .SendBareAsync(message, request.Url, cancellationToken)
                .ConfigureAwait(false);
            return TokenReply.Read(response, request.Url.Host, run.Clock.UtcNow);
        }

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

        private static HeaderSignIn Basic(ErpConnection connection, RunContext run)
        {
            string user = Required(connection.LogOn, "LogOn", connection);
            string credential = Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + connection.Password));
            run.Redactor.Add(credential);
            return new HeaderSignIn("Authorization", "Basic " + credential, HeaderValue.WhatOf("Authorization"));
        }

        private static TokenRequest Request(
            ErpConnection connection,
            HttpOptions options,
            string grant,
            string client,
            string secret,
            bool withUser
        )
        {
            var fields = new List<KeyValuePair<string, string>>
            {
                new KeyValuePair<string, string>("grant_type", grant),
                new KeyValuePair<string, string>("client_id", client),
                new KeyValuePair<string, string>("client_secret", secret),
                new KeyValuePair<string, string>("scope", options.TokenScope),
                new KeyValuePair<string, string>("resource", connection.Client),
            };
            if (withUser)
            {
                fields.Add(Field("username", Required(connection.GatewayHost, "GatewayHost", connection)));
                fields.Add(Field("password", Required(connection.GatewayService, "GatewayService", connection)));
            }
            else
            {
                Required(client, "LogOn", connection);
                Required(secret, "Password", connection);
            }

            return new TokenRequest(TokenUrl(connection, options), fields);
        }

        private static KeyValuePair<string, string> Field(string name, string value) =>
            new KeyValuePair<string, string>(name, value);

        private static Uri TokenUrl(ErpConnection connection, HttpOptions options)
        {
            string text = Required(connection.DataSource, "DataSource", connection);
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

        private static string Required(string value, string field, ErpConnection connection) =>
            value.Length > 0
                ? value
                : throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\" needs its field {field} for this kind of sign-in, and it is blank."
                );
    }
}

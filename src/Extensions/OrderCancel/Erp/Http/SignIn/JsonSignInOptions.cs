#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>The parameters of the sign-in Json: a JSON body posted to the ERP's own login.</summary>
    internal sealed class JsonSignInOptions
    {
        public const string HeaderPrefix = "header:";

        public const string IntoBody = "Put it into SignInBody.";

        public static readonly JobParameter SignInUrl = new JobParameter(
            "SignInUrl",
            "",
            "The address of the ERP's login, for SignIn=Json; relative to the connection's Url or on the same server."
        );

        public static readonly JobParameter SignInBody = new JobParameter(
            "SignInBody",
            "{\"username\":\"{connection.LogOn}\",\"password\":\"{connection.Password}\"}",
            "The JSON that is posted to SignInUrl; {connection.LogOn} and the like stand for fields of the connection."
        );

        public static readonly JobParameter TokenPath = new JobParameter(
            "TokenPath",
            "",
            "Path of the token in the login's answer, or header:NAME for a header of it; blank for a session by cookies."
        );

        public static readonly JobParameter TokenHeaderText = new JobParameter(
            "TokenHeader",
            "Authorization: Bearer {token}",
            "The header that carries the token: its name, a colon, and what it says, {token} standing for the token."
        );

        public static readonly JobParameter TokenLifetimePath = new JobParameter(
            "TokenLifetimePath",
            "",
            "Path, in the login's answer, of the token's lifetime in seconds; where none is told, it counts as five minutes."
        );

        public static readonly IReadOnlyList<JobParameter> All = new[]
        {
            SignInUrl,
            SignInBody,
            TokenPath,
            TokenHeaderText,
            TokenLifetimePath,
        }
            .Concat(JsonSignOutOptions.All)
            .ToList();

        private JsonSignInOptions(JobOptions options)
        {
            this.Url = UrlRules.Read(options, SignInUrl, IntoBody);
            this.Body = options.Text(SignInBody);
            string token = options.Text(TokenPath).Trim();
            bool isHeader = token.StartsWith(HeaderPrefix, StringComparison.OrdinalIgnoreCase);
            this.TokenFrom = isHeader ? token.Substring(HeaderPrefix.Length).Trim() : string.Empty;
            this.Token = isHeader ? JsonPath.Parse(string.Empty) : JsonPath.Read(token, TokenPath);
            if (isHeader && this.TokenFrom.Length == 0)
            {
                throw JobOptions.Bad(
                    TokenPath,
                    token,
                    "a JSON path such as data.token, or header: and a header's name"
                );
            }

            this.Header = ReadHeader(options);
            this.Lifetime = JsonPath.Read(options, TokenLifetimePath);
            this.SignOut = JsonSignOutOptions.Read(options);
        }

        public string Url { get; }

        public string Body { get; }

        /// <summary>The header of the answer that holds the token; blank where it is in the body, or there is none.</summary>
        public string TokenFrom { get; }

        public JsonPath Token { get; }

        public TokenHeader Header { get; }

        public JsonPath Lifetime { get; }

        /// <summary>Null for no sign-out.</summary>
        public JsonSignOutOptions? SignOut { get; }

        /// <summary>No token: the session is in the cookies.</summary>
        public bool IsCookies => this.TokenFrom.Length == 0 && this.Token.IsBlank;

        /// <summary>Null unless parameter SignIn is Json.</summary>
        /// <exception cref="ErpFaultException">A parameter cannot be used, or contradicts another.</exception>
        public static JsonSignInOptions? Read(JobOptions options, SignInKind kind)
        {
            if (kind != SignInKind.Json)
            {
                foreach (JobParameter parameter in All)
                {
                    Refuse(options.IsSet(parameter), parameter, "SignIn=Json and SignInUrl");
                }

                return null;
            }

            if (!options.IsSet(SignInUrl))
            {
                throw ErpFaultException.Misconfigured(
                    "Parameter SignIn is Json, which needs parameter SignInUrl: the address of the ERP's login. Set SignInUrl."
                );
            }

            bool hasToken = options.IsSet(TokenPath);
            Refuse(!hasToken && options.IsSet(TokenHeaderText), TokenHeaderText, TokenPath.Name);
            Refuse(!hasToken && options.IsSet(TokenLifetimePath), TokenLifetimePath, TokenPath.Name);
            return new JsonSignInOptions(options);
        }

        /// <exception cref="ErpFaultException">The parameter has nothing to do.</exception>
        public static void Refuse(bool isWrong, JobParameter parameter, string needed)
        {
            if (isWrong)
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameter {parameter.Name} is used only with {needed}. Set that too, or leave {parameter.Name} blank."
                );
            }
        }

        private static TokenHeader ReadHeader(JobOptions options)
        {
            string text = options.Text(TokenHeaderText).Trim();
            int colon = text.IndexOf(':');
            string name = colon < 1 ? string.Empty : text.Substring(0, colon).Trim();
            string format = text.Substring(colon + 1).Trim();
            bool good = name.Length > 0 && name.IndexOf(' ') < 0 && format.Contains(TokenHeader.Place);
            foreach (char c in text)
            {
                good = good && c >= ' ' && c <= '~';
            }

            return good
                ? new TokenHeader(name, format)
                : throw JobOptions.Bad(
                    TokenHeaderText,
                    text,
                    "a header's name, a colon and a text with {token} in it, such as Authorization: Bearer {token}"
                );
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http.SignIn;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>The parameters of the HTTP stack, the same for every adapter.</summary>
    internal sealed class HttpOptions
    {
        public const string KeyPlace = "{key}";

        public static readonly JobParameter AttemptTimeoutSeconds = new JobParameter(
            "AttemptTimeoutSeconds",
            "10",
            "How long one exchange with the ERP may take, in seconds (1 to 300)."
        );

        public static readonly JobParameter SignInMethod = new JobParameter(
            "SignIn",
            "Auto",
            "How to sign in: Auto (the adapter's own way, or by the connection's type), None, Basic, ApiKey, ClientCredentials, Password, SxePassword or Json (the ERP's own login, see SignInUrl)."
        );

        public static readonly JobParameter ApiKeyHeaderName = new JobParameter(
            "ApiKeyHeader",
            "X-Api-Key",
            "The header that carries the API key."
        );

        public static readonly JobParameter ApiKeyForm = new JobParameter(
            "ApiKeyFormat",
            KeyPlace,
            "What the API key's header says, {key} standing for the key: Bearer {key}."
        );

        public static readonly JobParameter Scope = new JobParameter(
            "TokenScope",
            "",
            "The scope asked for at the token endpoint; blank for none."
        );

        public static readonly JobParameter ClientAuth = new JobParameter(
            "TokenClientAuth",
            "Body",
            "How the client proves itself at the token endpoint: Body (client_secret_post) or Basic (client_secret_basic)."
        );

        public static readonly JobParameter ProxyUrl = new JobParameter(
            "Proxy",
            "",
            "The proxy's address; blank for the system's proxy."
        );

        public static readonly JobParameter InsecureHttp = new JobParameter(
            "AllowInsecureHttp",
            "false",
            "Whether plain http to another machine is allowed. Anybody on the way can then read the password."
        );

        public static readonly IReadOnlyList<JobParameter> All = new[]
        {
            AttemptTimeoutSeconds,
            SignInMethod,
            ApiKeyHeaderName,
            ApiKeyForm,
            Scope,
            ClientAuth,
            ProxyUrl,
            InsecureHttp,
        }
            .Concat(JsonSignInOptions.All)
            .Concat(WriteTokenOptions.All)
            .ToList();

        private static readonly SignInKind[] SignInKinds = (SignInKind[])Enum.GetValues(typeof(SignInKind));

        private HttpOptions(JobOptions options)
        {
            this.AttemptTimeout = TimeSpan.FromSeconds(options.Number(AttemptTimeoutSeconds, 1, 300));
            this.SignIn = options.Choice(SignInMethod, SignInKinds);
            this.Json = JsonSignInOptions.Read(options, this.SignIn);
            this.ApiKeyHeader = ReadHeaderName(options, ApiKeyHeaderName);
            this.WriteToken = WriteTokenOptions.Read(options, this);
            this.ApiKeyFormat = ReadKeyFormat(options);
            this.TokenScope = options.Text(Scope).Trim();
            this.TokenClientAuth = options.Choice(ClientAuth, Http.TokenClientAuth.Body, Http.TokenClientAuth.Basic);
            this.AllowInsecureHttp = options.Flag(InsecureHttp);
            this.Proxy = ReadProxy(options);
        }

        public TimeSpan AttemptTimeout { get; }

        public SignInKind SignIn { get; }

        /// <summary>Null unless <see cref="SignIn"/> is Json.</summary>
        public JsonSignInOptions? Json { get; }

        /// <summary>Null where no write token is used.</summary>
        public WriteTokenOptions? WriteToken { get; }

        public string ApiKeyHeader { get; }

        /// <summary>What the header of the API key says; holds <see cref="KeyPlace"/>.</summary>
        public string ApiKeyFormat { get; }

        public string TokenScope { get; }

        public TokenClientAuth TokenClientAuth { get; }

        public bool AllowInsecureHttp { get; }

        public Uri? Proxy { get; }

        /// <exception cref="ErpFaultException">A parameter has a value that cannot be used.</exception>
        public static HttpOptions Read(JobOptions options) => new HttpOptions(options);

        /// <exception cref="ErpFaultException">No header can have that name.</exception>
        public static string ReadHeaderName(JobOptions options, JobParameter parameter)
        {
            string name = options.Text(parameter).Trim();
            foreach (char c in name)
            {
                bool good = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
                if (!good && c != '-' && c != '_' && c != '.')
                {
                    throw JobOptions.Bad(parameter, name, "the name of a header, such as X-Api-Key");
                }
            }

            return name;
        }

        private static string ReadKeyFormat(JobOptions options)
        {
            string format = options.Text(ApiKeyForm).Trim();
            bool good = format.Contains(KeyPlace);
            foreach (char c in format)
            {
                good = good && c >= ' ' && c <= '~';
            }

            return good
                ? format
                : throw JobOptions.Bad(
                    ApiKeyForm,
                    format,
                    "ASCII text on one line with {key} in it, such as Bearer {key}"
                );
        }

        private static Uri? ReadProxy(JobOptions options)
        {
            string text = options.Text(ProxyUrl).Trim();
            if (text.Length == 0)
            {
                return null;
            }

            if (text.IndexOf('@') >= 0)
            {
                throw ErpFaultException.Misconfigured(
                    "Parameter Proxy holds a user or a password, which a parameter cannot keep secret. Allowed: an absolute http address without them."
                );
            }

            return
                Uri.TryCreate(text, UriKind.Absolute, out Uri? url)
                && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
                ? url
                : throw JobOptions.Bad(ProxyUrl, text, "an absolute http address");
        }
    }

    /// <summary>How a connection signs in; the values of parameter SignIn.</summary>
    internal enum SignInKind
    {
        Auto = 0,
        None,
        Basic,
        ApiKey,
        ClientCredentials,
        Password,
        SxePassword,
        Json,
    }

    /// <summary>Where the client's id and secret go at a token endpoint; the values of parameter TokenClientAuth.</summary>
    internal enum TokenClientAuth
    {
        /// <summary>In the form.</summary>
        Body = 0,

        /// <summary>In a header Basic, each encoded as in a form (RFC 6749, section 2.3.1).</summary>
        Basic,
    }
}

#nullable enable
using System;
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>The parameters of the HTTP stack, the same for every adapter.</summary>
    internal sealed class HttpOptions
    {
        public static readonly JobParameter AttemptTimeoutSeconds = new JobParameter(
            "AttemptTimeoutSeconds",
            "10",
            "How long one exchange with the ERP may take, in seconds (1 to 300)."
        );

        public static readonly JobParameter SignInMethod = new JobParameter(
            "SignIn",
            "Auto",
            "How to sign in: Auto (the adapter's own way, or by the connection's type), None, Basic, ApiKey, ClientCredentials, Password or SxePassword."
        );

        public static readonly JobParameter ApiKeyHeaderName = new JobParameter(
            "ApiKeyHeader",
            "X-Api-Key",
            "The header that carries the API key."
        );

        public static readonly JobParameter Scope = new JobParameter(
            "TokenScope",
            "",
            "The scope asked for at the token endpoint; blank for none."
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
            Scope,
            ProxyUrl,
            InsecureHttp,
        };

        private static readonly SignInKind[] SignInKinds = (SignInKind[])Enum.GetValues(typeof(SignInKind));

        private HttpOptions(JobOptions options)
        {
            this.AttemptTimeout = TimeSpan.FromSeconds(options.Number(AttemptTimeoutSeconds, 1, 300));
            this.SignIn = options.Choice(SignInMethod, SignInKinds);
            this.ApiKeyHeader = ReadHeaderName(options);
            this.TokenScope = options.Text(Scope).Trim();
            this.AllowInsecureHttp = options.Flag(InsecureHttp);
            this.Proxy = ReadProxy(options);
        }

        public TimeSpan AttemptTimeout { get; }

        public SignInKind SignIn { get; }

        public string ApiKeyHeader { get; }

        public string TokenScope { get; }

        public bool AllowInsecureHttp { get; }

        public Uri? Proxy { get; }

        /// <exception cref="ErpFaultException">A parameter has a value that cannot be used.</exception>
        public static HttpOptions Read(JobOptions options) => new HttpOptions(options);

        private static string ReadHeaderName(JobOptions options)
        {
            string name = options.Text(ApiKeyHeaderName).Trim();
            foreach (char c in name)
            {
                bool good = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
                if (!good && c != '-' && c != '_' && c != '.')
                {
                    throw JobOptions.Bad(ApiKeyHeaderName, name, "the name of a header, such as X-Api-Key");
                }
            }

            return name;
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
    }
}

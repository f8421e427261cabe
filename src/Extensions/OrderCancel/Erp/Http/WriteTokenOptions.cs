#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http.SignIn;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>The parameters of the write token (CSRF token) that an ERP wants with each request that changes something.</summary>
    internal sealed class WriteTokenOptions
    {
        public static readonly JobParameter CsrfHeader = new JobParameter(
            "CsrfHeader",
            "",
            "The header of the write token (CSRF token) that the ERP wants with each request that changes something, such as x-csrf-token; blank for none."
        );

        public static readonly JobParameter CsrfFetchUrl = new JobParameter(
            "CsrfFetchUrl",
            "",
            "Where the write token is fetched, by a GET whose CsrfHeader says Fetch; relative to the connection's Url or on the same server. Blank for the connection's Url itself."
        );

        /// <summary>How many exchanges a run's first write takes besides its own.</summary>
        public const int Exchanges = 1;

        public static readonly IReadOnlyList<JobParameter> All = new[] { CsrfHeader, CsrfFetchUrl };

        // What a request has in any case, or what says how it is sent.
        private static readonly string[] Reserved =
        {
            "Accept",
            "Accept-Encoding",
            "Authorization",
            "Cache-Control",
            "Connection",
            "Cookie",
            "Expect",
            "Host",
            "If-Match",
            "If-None-Match",
            "Pragma",
            "Proxy-Authorization",
            "Transfer-Encoding",
        };

        private WriteTokenOptions(string header, string fetchUrl)
        {
            this.Header = header;
            this.FetchUrl = fetchUrl;
        }

        /// <summary>The header that asks for the token, brings it and carries it.</summary>
        public string Header { get; }

        /// <summary>Blank for the connection's address.</summary>
        public string FetchUrl { get; }

        /// <summary>Null where no write token is used.</summary>
        /// <param name="options">The run's.</param>
        /// <param name="http">What of the sign-in is read already.</param>
        /// <exception cref="ErpFaultException">A parameter cannot be used, or contradicts another.</exception>
        public static WriteTokenOptions? Read(JobOptions options, HttpOptions http)
        {
            if (!options.IsSet(CsrfHeader))
            {
                return options.IsSet(CsrfFetchUrl)
                    ? throw ErpFaultException.Misconfigured(
                        "Parameter CsrfFetchUrl is used only with CsrfHeader. Set that too, or leave CsrfFetchUrl blank."
                    )
                    : (WriteTokenOptions?)null;
            }

            string header = HttpOptions.ReadHeaderName(options, CsrfHeader);
            string? other =
                IsSame(header, http.ApiKeyHeader) ? HttpOptions.ApiKeyHeaderName.Name
                : http.Json != null && IsSame(header, http.Json.Header.Name) ? JsonSignInOptions.TokenHeaderText.Name
                : null;
            if (other != null)
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameters CsrfHeader and {other} both name the header {header}. Name in CsrfHeader the one in which the ERP gives its write token."
                );
            }

            bool isReserved =
                header.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
                || Reserved.Any(name => IsSame(header, name));
            return !isReserved
                ? new WriteTokenOptions(header, UrlRules.Read(options, CsrfFetchUrl, "Take it out."))
                : throw JobOptions.Bad(
                    CsrfHeader,
                    header,
                    "a header that has no other use in a request, such as x-csrf-token"
                );
        }

        private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
    }
}

#nullable enable
using System;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>Which addresses may be called.</summary>
    internal static class UrlRules
    {
        private static readonly string[] SecretWords =
        {
            "{",
            "password=",
            "passwd=",
            "pwd=",
            "secret=",
            "token=",
            "key=",
        };

        /// <summary>A parameter that is an address without placeholders; blank where it is not set.</summary>
        /// <param name="options">The run's.</param>
        /// <param name="parameter">The parameter.</param>
        /// <param name="remedy">Where a secret belongs instead.</param>
        /// <exception cref="ErpFaultException">It holds a secret or a placeholder.</exception>
        public static string Read(JobOptions options, JobParameter parameter, string remedy)
        {
            string url = options.Text(parameter).Trim();
            foreach (string word in SecretWords)
            {
                if (url.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                {
                    throw ErpFaultException.Misconfigured(
                        $"Parameter {parameter.Name} holds a secret or a placeholder, and addresses are logged on the way. {remedy}"
                    );
                }
            }

            return url;
        }

        /// <exception cref="ErpFaultException">Plain http to another machine, and it is not allowed.</exception>
        public static void RequireSecure(Uri url, bool allowInsecureHttp, string what)
        {
            if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback && !allowInsecureHttp)
            {
                throw ErpFaultException.Misconfigured(
                    $"{what} is plain http to another machine ({url.Host}), where anybody on the way can read the password. Use https, or set parameter AllowInsecureHttp to true."
                );
            }
        }

        /// <summary>The address of a request: relative to the base, or absolute on the same host and scheme.</summary>
        /// <exception cref="ErpFaultException">It leads elsewhere, or holds a user or a password.</exception>
        public static Uri Resolve(Uri baseUrl, string url)
        {
            bool absolute =
                url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
                || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
            bool good = absolute
                ? Uri.TryCreate(url, UriKind.Absolute, out Uri? target)
                : Uri.TryCreate(baseUrl, url, out target);
            if (!good || target == null || !IsSameServer(baseUrl, target))
            {
                throw ErpFaultException.Misconfigured(
                    $"A request would leave {baseUrl.Host}: every address must stay on the server of the connection's Url."
                );
            }

            return target.UserInfo.Length == 0
                ? target
                : throw ErpFaultException.Misconfigured(
                    $"An address at {baseUrl.Host} holds a user or a password. Take it out and use the connection's fields LogOn and Password."
                );
        }

        public static bool IsSameServer(Uri a, Uri b) =>
            a.Scheme == b.Scheme
            && a.Port == b.Port
            && string.Equals(a.Host, b.Host, StringComparison.OrdinalIgnoreCase);
    }
}

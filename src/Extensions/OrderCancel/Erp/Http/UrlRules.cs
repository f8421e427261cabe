#nullable enable
using System;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>Which addresses may be called.</summary>
    internal static class UrlRules
    {
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

        private static bool IsSameServer(Uri a, Uri b) =>
            a.Scheme == b.Scheme
            && a.Port == b.Port
            && string.Equals(a.Host, b.Host, StringComparison.OrdinalIgnoreCase);
    }
}

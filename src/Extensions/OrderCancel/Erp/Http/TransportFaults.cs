#nullable enable
using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// Tells from an exception what is known about the request. "Nothing was sent" needs proof: the body was never asked
    /// for, or, where there is none, the failure can only happen before the request is sent. Anything else counts as sent.
    /// </summary>
    internal static class TransportFaults
    {
        private const string NoTls =
            " If this port does not speak TLS, begin the connection's Url with http instead of https.";

        public static bool IsTransport(Exception e) =>
            e is HttpRequestException
            || e is IOException
            || e is OperationCanceledException
            || e is DeadlinePassedException
            || e is WebException
            || e is SocketException // as it is, when a connection is reset while the runtime still sets it up
            || e is InvalidDataException
            || e is ObjectDisposedException;

        public static ErpFaultException From(Exception e, TrackedContent? content, string host)
        {
            bool untouched = content == null || content.Withdraw();
            if (untouched && IsCertificateRefused(e))
            {
                return ErpFaultException.Misconfigured(
                    $"The certificate or the TLS settings of {host} were refused: {TlsText(e)}. Have the certificate mended, or trust its issuer on this server.{(IsAboutCertificate(e) ? string.Empty : NoTls)}"
                );
            }

            ErpFaultException fault =
                untouched && (IsBeforeSend(e) || IsAskedFor(content))
                    ? new ErpFaultException(
                        ErpFaultKind.Unreachable,
                        $"No connection to {host}: {Text(e)}.{(IsHandshakeCut(e) ? NoTls : string.Empty)}"
                    )
                    : new ErpFaultException(
                        ErpFaultKind.Lost,
                        e is DeadlinePassedException
                            ? $"{host} gave {e.Message}."
                            : $"{host} gave no usable answer: {Text(e)}."
                    );
            fault.IsOutage = true;
            return fault;
        }

        // Whether the runtime asks for the body before the ERP can act on the request.
        private static bool IsAskedFor(TrackedContent? content) =>
#if NETFRAMEWORK
            // HttpWebRequest may send the head of a request with an empty body without asking for that body.
            content != null && !content.IsEmpty;
#else
            content != null;
#endif

        private static bool IsCertificateRefused(Exception e) =>
            Any(
                e,
                x =>
                    x is AuthenticationException || (x is WebException w && w.Status == WebExceptionStatus.TrustFailure)
            );

        private static bool IsHandshakeCut(Exception e) =>
            Any(e, x => x is WebException w && w.Status == WebExceptionStatus.SecureChannelFailure)
#if NET8_0_OR_GREATER
            || (e is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError })
#endif
        ;

        private static bool IsBeforeSend(Exception e) =>
            Any(e, x => x is WebException w && IsBeforeSend(w.Status))
#if NET8_0_OR_GREATER
            || (e is HttpRequestException http && IsBeforeSend(http.HttpRequestError))
#endif
            || Any(e, x => x is SocketException s && IsBeforeSend(s.SocketErrorCode));

        private static bool IsBeforeSend(WebExceptionStatus status) =>
            status == WebExceptionStatus.NameResolutionFailure
            || status == WebExceptionStatus.ProxyNameResolutionFailure
            || status == WebExceptionStatus.ConnectFailure
            || status == WebExceptionStatus.SecureChannelFailure;

        private static bool IsBeforeSend(SocketError error) =>
            error == SocketError.ConnectionRefused
            || error == SocketError.HostNotFound
            || error == SocketError.HostUnreachable
            || error == SocketError.NetworkUnreachable
            || error == SocketError.TryAgain
            || error == SocketError.NoData
            || error == SocketError.AddressNotAvailable;

#if NET8_0_OR_GREATER
        private static bool IsBeforeSend(HttpRequestError error) =>
            error == HttpRequestError.NameResolutionError
            || error == HttpRequestError.ConnectionError
            || error == HttpRequestError.SecureConnectionError
            || error == HttpRequestError.ProxyTunnelError;
#endif

        private static bool Any(Exception e, Func<Exception, bool> test)
        {
            for (Exception? x = e; x != null; x = x.InnerException)
            {
                if (test(x))
                {
                    return true;
                }
            }

            return false;
        }

        // Only where the runtime does not speak of a certificate is it likely that the port does not speak TLS.
        private static bool IsAboutCertificate(Exception e) =>
            TlsText(e).IndexOf("certificate", StringComparison.OrdinalIgnoreCase) >= 0;

        private static string TlsText(Exception e)
        {
            for (Exception? x = e; x != null; x = x.InnerException)
            {
                if (x is AuthenticationException)
                {
                    return SafeText.Clean(x.Message).TrimEnd('.');
                }
            }

            return SafeText.Clean(e.Message).TrimEnd('.');
        }

        private static string Text(Exception e)
        {
            Exception inner = e;
            while (inner.InnerException != null)
            {
                inner = inner.InnerException;
            }

            return SafeText
                .Clean(inner is OperationCanceledException ? "the exchange was cut off" : inner.Message)
                .TrimEnd('.');
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Check
{
    /// <summary>Whether the ERP's server can be found, reached and trusted, apart from what it answers.</summary>
    internal static class ServerCheck
    {
        private const int FewDays = 21;

        /// <summary>Address and certificate, as far as they could be looked at. Never fails.</summary>
        public static async Task<IReadOnlyList<CheckRow>> RowsAsync(
            ErpConnection connection,
            HttpOptions http,
            RunContext run
        )
        {
            Uri url = connection.BaseUrl;
            if (http.Proxy != null || WebRequest.DefaultWebProxy?.IsBypassed(url) == false)
            {
                return new[]
                {
                    new CheckRow("Address", $"{url.Host}, by way of a proxy; the way there was not looked at"),
                };
            }

            var rows = new List<CheckRow>();
            try
            {
                await Deadline
                    .RunAsync(
                        run.Clock,
                        run.Budget.Cap(http.AttemptTimeout),
                        token => LookAsync(url, rows, run.Clock, token),
                        CancellationToken.None
                    )
                    .ConfigureAwait(false);
            }
            catch (Exception e) when (IsOfTheServer(e))
            {
                string what =
                    rows.Count == 0 ? "Address"
                    : url.Scheme == Uri.UriSchemeHttps ? "Certificate"
                    : "Connection";
                rows.Add(new CheckRow(what, run.Redactor.Safe(e.Message).TrimEnd('.'), RemedyFor(e, connection)));
            }

            return rows;
        }

        private static async Task<bool> LookAsync(
            Uri url,
            List<CheckRow> rows,
            IClock clock,
            CancellationToken cancellationToken
        )
        {
            IPAddress[] addresses = await Dns.GetHostAddressesAsync(url.DnsSafeHost).ConfigureAwait(false);
            string shown = string.Join(", ", addresses.Take(3).Select(address => address.ToString()));
            rows.Add(new CheckRow("Address", $"{url.Host}, port {url.Port}: {shown}"));
            using (TcpClient client = await ConnectAsync(addresses, url.Port, cancellationToken).ConfigureAwait(false))
            using (cancellationToken.Register(client.Close))
            {
                if (url.Scheme == Uri.UriSchemeHttps)
                {
                    using (var tls = new SslStream(client.GetStream()))
                    {
                        await tls.AuthenticateAsClientAsync(url.DnsSafeHost).ConfigureAwait(false);
                        rows.Add(CertificateRow(tls.RemoteCertificate, clock.UtcNow));
                    }
                }
            }

            return true;
        }

        /// <summary>
        /// Connects to the first address that takes it: a name may have addresses of both families, and a server may listen
        /// on one.
        /// </summary>
        /// <exception cref="SocketException">None takes it.</exception>
        internal static async Task<TcpClient> ConnectAsync(IPAddress[] addresses, int port, CancellationToken token)
        {
            for (int i = 0; ; i++)
            {
                TcpClient? client = null;
                try
                {
                    client = new TcpClient(addresses[i].AddressFamily);
                    using (token.Register(client.Close))
                    {
                        await client.ConnectAsync(addresses[i], port).ConfigureAwait(false);
                    }

                    return client;
                }
                catch (SocketException)
                {
                    client?.Dispose();
                    if (i + 1 == addresses.Length)
                    {
                        throw;
                    }
                }
            }
        }

        private static CheckRow CertificateRow(X509Certificate? certificate, DateTimeOffset now)
        {
            using (var known = new X509Certificate2(certificate!))
            {
                int days = (int)(known.NotAfter.ToUniversalTime() - now.UtcDateTime).TotalDays;
                string meaning = string.Format(
                    CultureInfo.InvariantCulture,
                    "trusted, issued by {0}, {1} days left",
                    known.GetNameInfo(X509NameType.SimpleName, forIssuer: true),
                    days
                );
                return new CheckRow(
                    "Certificate",
                    meaning,
                    days > FewDays ? string.Empty : "Have the ERP's certificate renewed before it ends."
                );
            }
        }

        private static bool IsOfTheServer(Exception e) =>
            e is SocketException
            || e is IOException
            || e is AuthenticationException
            || e is ObjectDisposedException
            || e is DeadlinePassedException;

        private static string RemedyFor(Exception e, ErpConnection connection)
        {
            if (e is AuthenticationException)
            {
                return "Install the issuer of the ERP's certificate in the system's store of trusted roots, or have the certificate renewed.";
            }

            return e is SocketException socket && socket.SocketErrorCode == SocketError.HostNotFound
                ? $"Check the Url of connection \"{connection.Name}\", and whether this machine can look the name up."
                : $"Check the Url of connection \"{connection.Name}\", and whether this machine may reach that port.";
        }
    }
}

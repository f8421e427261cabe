#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Erp.Http.SignIn
{
    /// <summary>
    /// A session of one run: opened with its first request, opened anew once when the ERP no longer knows it, and never
    /// used after its end. Remembers every session that it has opened, so that all of them can be closed.
    /// </summary>
    internal sealed class SessionSignIn : ISignIn
    {
        private readonly SemaphoreSlim gate = new SemaphoreSlim(1, 1);
        private readonly List<string> opened = new List<string>();
        private readonly HttpExchange exchange;
        private readonly ErpRequest signIn;
        private readonly Uri url;
        private readonly ErpRequest? signOut;
        private readonly Func<ErpResponse, string> open;
        private readonly string header;
        private string? current;
        private bool renewed;
        private bool ended;

        /// <param name="exchange">The run's.</param>
        /// <param name="signIn">Opens a session. Secret.</param>
        /// <param name="signOut">Closes one; null where the ERP has no sign-out.</param>
        /// <param name="open">The header's value for the session that the answer opened, or throws.</param>
        /// <param name="header">The header that carries it.</param>
        public SessionSignIn(
            HttpExchange exchange,
            ErpRequest signIn,
            ErpRequest? signOut,
            Func<ErpResponse, string> open,
            string header = "Cookie"
        )
        {
            this.exchange = exchange;
            this.signIn = signIn;
            this.url = UrlRules.Resolve(exchange.Connection.BaseUrl, signIn.Url);
            this.signOut = signOut;
            this.SignOutUrl = UrlRules.Resolve(exchange.Connection.BaseUrl, (signOut ?? signIn).Url);
            this.open = open;
            this.header = header;
            if (signOut != null)
            {
                exchange.Run.Budget.Reserve(HttpLimits.SignOutTimeOf(exchange.Run.Budget.Total));
            }
        }

        public Uri SignOutUrl { get; }

        /// <summary>401: the ERP does not know the session any more. A redirect leads to the sign-in page.</summary>
        public static ErpAnswer<bool> IsClosed(ErpResponse response) =>
            response.Status < 400 || response.Status == 401 ? ErpAnswer<bool>.Of(true)
            : response.Status < 500 && response.Status != 408 && response.Status != 429
                ? throw ErpFaultException.Misconfigured($"HTTP {response.Status}")
            : ErpAnswer<bool>.NotRecognised;

        public async Task ApplyAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            await this.gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                if (this.ended)
                {
                    throw new ErpFaultException(
                        ErpFaultKind.Unreachable,
                        "The run is over, and its session is closed."
                    );
                }

                if (this.current == null)
                {
                    this.current = await this
                        .exchange.Services.Tokens.SignInAsync(
                            TokenCache.OwnerOf(this.url, this.signIn),
                            this.exchange.Run.Clock,
                            () => this.exchange.SignInAsync(this.signIn, this.url, this.open, cancellationToken)
                        )
                        .ConfigureAwait(false);
                    this.opened.Add(this.current);
                }

                HeaderValue.Add(message, this.header, this.current, "The cookie or token of the ERP's session");
            }
            finally
            {
                this.gate.Release();
            }
        }

        public bool Expire(ErpFaultException refusal)
        {
            if (this.renewed || this.current == null)
            {
                return false;
            }

            this.renewed = true;
            this.current = null;
            return true;
        }

        /// <summary>
        /// Ends the use of sessions, after a sign-in that may still be under way, and returns a sign-out for each that was
        /// opened. One that the ERP called unknown is among them: it may count all the same.
        /// </summary>
        public async Task<IReadOnlyList<ErpRequest>> EndAsync(CancellationToken cancellationToken)
        {
            await this.gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                this.ended = true;
                return this.signOut == null
                    ? (IReadOnlyList<ErpRequest>)Array.Empty<ErpRequest>()
                    : this
                        .opened.AsEnumerable()
                        .Reverse()
                        .Select(session => this.signOut.WithHeader(this.header, session))
                        .ToList();
            }
            finally
            {
                this.gate.Release();
            }
        }

        /// <summary>The cookies of a session that the answer opened, as one header.</summary>
        /// <param name="response">The answer.</param>
        /// <param name="exchange">The run's.</param>
        /// <param name="judge">Sees it first; null: a 2xx opens a session.</param>
        /// <param name="check">What to check where it did not, if that is more than the connection's fields.</param>
        /// <exception cref="ErpFaultException">It opened none.</exception>
        public static string CookiesOf(
            ErpResponse response,
            HttpExchange exchange,
            Func<ErpResponse, ErpAnswer<bool>>? judge,
            string? check = null
        )
        {
            ErpAnswer<bool> answer = judge?.Invoke(response) ?? ErpAnswer<bool>.NotRecognised;
            bool isOpen =
                answer.Kind == ErpAnswerKind.Recognised
                    ? answer.Value
                    : answer.Kind == ErpAnswerKind.NotRecognised && response.IsSuccess && !response.IsHtml;
            if (!isOpen)
            {
                throw SignInAnswers.Fault(answer.Kind, response, exchange, check);
            }

            return response.Cookies.Count > 0
                ? string.Join("; ", response.Cookies.Select(cookie => cookie.Key + "=" + cookie.Value))
                : throw ErpFaultException.Misconfigured(
                    $"{exchange.Connection.BaseUrl.Host} accepted the sign-in (HTTP {response.Status}) but gave no session cookie. {Remedy(exchange)} of connection \"{exchange.Connection.Name}\"."
                );
        }

        private static string Remedy(HttpExchange exchange) =>
            exchange.Options.Json == null
                ? "Check the Url"
                : "Where the ERP gives a token instead, let parameter TokenPath lead to it. Check SignInUrl, and user and password";
    }
}

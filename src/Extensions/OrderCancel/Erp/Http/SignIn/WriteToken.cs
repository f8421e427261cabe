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
    /// What a run's writes carry besides the sign-in: a token that the ERP gave, and the cookies that came with it, without
    /// which it is worth nothing. Fetched before the first write.
    /// </summary>
    internal sealed class WriteToken : ISignIn
    {
        private const string CookieHeader = "Cookie";
        private const string Fetch = "Fetch";
        private const string Required = "Required";
        private const int ExchangesOfRenewal = 3; // the token, the write, the read that decides

        private readonly HttpExchange exchange;
        private readonly ISignIn signIn;
        private readonly string header;
        private readonly ErpRequest fetch;
        private readonly Uri url;
        private Held? held;

        /// <param name="exchange">The run's.</param>
        /// <param name="signIn">The run's sign-in.</param>
        /// <param name="options">Which header, and where the token is fetched.</param>
        /// <exception cref="ErpFaultException">Its address leads to another server.</exception>
        public WriteToken(HttpExchange exchange, ISignIn signIn, WriteTokenOptions options)
        {
            this.exchange = exchange;
            this.signIn = signIn;
            this.header = options.Header;
            this.fetch = new ErpRequest(ErpExchangeKind.Read, "GET", options.FetchUrl);
            this.url = UrlRules.Resolve(exchange.Connection.BaseUrl, options.FetchUrl);
        }

        /// <summary>The adapter's headers of every request.</summary>
        public Action<ErpRequest>? Prepare { get; set; }

        /// <summary>The server turned a write away for its token, before anything of it was carried out.</summary>
        public static bool IsRequiredBy(ErpResponse response, string header) =>
            response.Status == 403
            && string.Equals(response.Header(header)?.Trim(), Required, StringComparison.OrdinalIgnoreCase);

        public bool IsRequiredBy(ErpResponse response) => IsRequiredBy(response, this.header);

        /// <summary>What is told where that does not end with another token.</summary>
        public ErpFaultException Refusal() =>
            ErpFaultException.TurnedDown(
                $"{this.url.Host} turned the request down for its write token (HTTP 403 with {this.header}: Required). Check parameter CsrfFetchUrl: only a token from the service that cancels counts, and only if what stands on the way lets its cookies through."
            );

        /// <summary>
        /// Sends the write once more, with a fresh token: nothing of it was done. Where it does not go out again, the ERP has
        /// declined it.
        /// </summary>
        public async Task<Try> RenewAsync(ErpFaultException refusal, Func<Task<Try>> again)
        {
            this.held = null;
            if (
                this.exchange.Run.Budget.Remaining.Ticks
                < this.exchange.Options.AttemptTimeout.Ticks * ExchangesOfRenewal
            )
            {
                return Try.Failed(refusal.As(ErpFaultKind.SignInExpired, refusal.Message));
            }

            Try last = await again().ConfigureAwait(false);
            return last.Fault?.Kind == ErpFaultKind.Unreachable
                ? Try.Failed(last.Fault.As(ErpFaultKind.SignInExpired, last.Fault.Message))
                : last;
        }

        /// <summary>Fetches one for a check, which writes nothing.</summary>
        /// <returns>How many cookies came with it.</returns>
        /// <exception cref="ErpFaultException">None came.</exception>
        public async Task<int> TryAsync(CancellationToken cancellationToken) =>
            (await this.FetchAsync(cancellationToken).ConfigureAwait(false)).Cookies.Count;

        public async Task ApplyAsync(HttpRequestMessage message, CancellationToken cancellationToken)
        {
            Held token = this.held ?? await this.FetchAsync(cancellationToken).ConfigureAwait(false);
            await this.signIn.ApplyAsync(message, cancellationToken).ConfigureAwait(false);
            string own = CookiesOf(message);
            if (token.OfSession != null && token.OfSession != own)
            {
                // A read has signed in anew meanwhile: the token is one of a session that is no more.
                token = await this.FetchAsync(cancellationToken).ConfigureAwait(false);
            }

            token.OfSession = own;
            this.held = token;
            HeaderValue.Add(message, this.header, token.Value);
            if (token.Cookies.Count > 0)
            {
                message.Headers.Remove(CookieHeader);
                HeaderValue.Add(message, CookieHeader, Joined(own, token.Cookies));
            }
        }

        public bool Expire(ErpFaultException refusal)
        {
            this.held = null;
            return this.signIn.Expire(refusal);
        }

        // Whatever goes wrong with it, the write has not been sent.
        private async Task<Held> FetchAsync(CancellationToken cancellationToken)
        {
            this.Prepare?.Invoke(this.fetch);
            this.fetch.Headers[this.header] = Fetch;
            Try last = await Once(1).ConfigureAwait(false);
            bool isSignedInAnew = last.Fault?.Kind == ErpFaultKind.SignInExpired && last.WaitBeforeNext != null;
            last = isSignedInAnew ? await Once(HttpLimits.MaxTries).ConfigureAwait(false) : last;
            return last.Fault == null ? (Held)last.Value!
                : last.Fault.Kind == ErpFaultKind.Lost
                    ? throw last.Fault.As(ErpFaultKind.Unreachable, "Write token: " + last.Fault.Message)
                : throw last.Fault;

            Task<Try> Once(int number) =>
                this.exchange.TryAsync(this.fetch, this.url, this.signIn, this.Read, number, cancellationToken);
        }

        // An ERP may give it with an answer that is an error otherwise.
        private ErpAnswer<Held> Read(ErpResponse response)
        {
            int status = response.Status;
            string token = response.Header(this.header)?.Trim() ?? string.Empty;
            if (status != 401 && token.Length > 0 && !Is(token, Fetch) && !Is(token, Required))
            {
                this.exchange.Run.Redactor.Add(token);
                return ErpAnswer<Held>.Of(new Held(token, response.Cookies));
            }

            return status == 401 || status == 408 || status == 429 || (status >= 500 && status != 501)
                ? ErpAnswer<Held>.NotRecognised
                : throw this.NoToken(response);
        }

        private ErpFaultException NoToken(ErpResponse response) =>
            ErpFaultException.TurnedDown(
                $"{this.url.Host} gives no write token: its answer to {this.url.AbsolutePath} (HTTP {response.Status}{(response.IsHtml ? ", a web page" : string.Empty)}) has none in the header {this.header}. "
                    + (
                        response.IsSuccess && !response.IsHtml
                            ? "Set parameter CsrfHeader to the header that this ERP has for it."
                            : "Set parameter CsrfFetchUrl to an address of the service that this user may read."
                    )
            );

        private static bool Is(string text, string word) =>
            string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

        private static string CookiesOf(HttpRequestMessage message) =>
            message.Headers.TryGetValues(CookieHeader, out IEnumerable<string>? values)
                ? string.Join("; ", values)
                : string.Empty;

        // One header, in which the token's replace those of the same name.
        private static string Joined(string own, IReadOnlyList<KeyValuePair<string, string>> cookies) =>
            string.Join(
                "; ",
                own.Split(';')
                    .Select(pair => pair.Trim())
                    .Where(pair => pair.Length > 0 && !cookies.Any(cookie => pair.Split('=')[0] == cookie.Key))
                    .Concat(cookies.Select(cookie => cookie.Key + "=" + cookie.Value))
            );

        private sealed class Held
        {
            public Held(string value, IReadOnlyList<KeyValuePair<string, string>> cookies)
            {
                this.Value = value;
                this.Cookies = cookies;
            }

            public string Value { get; }

            public IReadOnlyList<KeyValuePair<string, string>> Cookies { get; }

            /// <summary>The sign-in's cookies beside which it was first sent; null before that.</summary>
            public string? OfSession { get; set; }
        }
    }
}

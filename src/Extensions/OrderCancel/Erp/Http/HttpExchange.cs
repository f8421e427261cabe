#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>One try of a request, within one attempt's time: what came of it, and whether another is worth it.</summary>
    internal sealed class HttpExchange
    {
        private readonly HttpMessageInvoker usual;

        public HttpExchange(ErpConnection connection, HttpOptions options, HttpServices services, RunContext run)
        {
            this.Connection = connection;
            this.Options = options;
            this.Services = services;
            this.Run = run;
            this.usual = this.ClientOf(connection.BaseUrl);
        }

        public ErpConnection Connection { get; }

        public HttpOptions Options { get; }

        public HttpServices Services { get; }

        public RunContext Run { get; }

        /// <summary>How long one try may take now.</summary>
        public TimeSpan Limit => this.Run.Budget.Cap(this.Options.AttemptTimeout);

        /// <summary>Signs in, sends, receives and judges.</summary>
        /// <param name="request">The request.</param>
        /// <param name="url">Its address.</param>
        /// <param name="signIn">Null for a sign-in or a sign-out itself, which touches no order.</param>
        /// <param name="classify">Sees a complete answer first.</param>
        /// <param name="number">Which try this is, from 1.</param>
        /// <param name="cancellationToken">Ends the wait.</param>
        public async Task<Try> TryAsync<T>(
            ErpRequest request,
            Uri url,
            ISignIn? signIn,
            Func<ErpResponse, ErpAnswer<T>> classify,
            int number,
            CancellationToken cancellationToken
        )
        {
            TrackedContent? content = RequestMessage.ContentOf(request);
            ErpResponse? response = null;
            TimeSpan? sent = null;
            try
            {
                using (HttpRequestMessage message = RequestMessage.Of(request, url, content))
                {
                    await (signIn?.ApplyAsync(message, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
                    sent = this.Run.Clock.Elapsed;
                    Task<ErpResponse> Receive(CancellationToken t) => this.ReceiveAsync(message, request.MostBytes, t);
                    response = await Deadline
                        .RunAsync(this.Run.Clock, this.Limit, Receive, cancellationToken)
                        .ConfigureAwait(false);
                }

                this.Note(request, url, signIn, sent, response);
                return this.Judge(classify(response), request, url, signIn, response, number);
            }
            catch (Exception e) when (e is ErpFaultException || (response == null && TransportFaults.IsTransport(e)))
            {
                ErpFaultException fault = e as ErpFaultException ?? TransportFaults.From(e, content, url.Host);
                this.Trace(request, url, signIn, response == null ? sent : null, fault.Message.TrimEnd('.'));
                sent = response != null || fault.Kind == ErpFaultKind.Lost ? sent : null;
                return this.Again(fault, request, signIn, number);
            }
            finally
            {
                this.Count(request, signIn, sent);
            }
        }

        /// <summary>The request of a sign-in, once: whatever goes wrong with it, the order has not been touched.</summary>
        /// <exception cref="ErpFaultException">No sign-in.</exception>
        public async Task<T> SignInAsync<T>(
            ErpRequest request,
            Uri url,
            Func<ErpResponse, T> read,
            CancellationToken cancellationToken
        )
        {
            const int Last = HttpLimits.MaxTries;
            Try only = await this.TryAsync(request, url, null, r => ErpAnswer<T>.Of(read(r)), Last, cancellationToken)
                .ConfigureAwait(false);
            return only.Fault == null ? (T)only.Value!
                : only.Fault.Kind == ErpFaultKind.Lost
                    ? throw only.Fault.As(ErpFaultKind.Unreachable, "Sign-in: " + only.Fault.Message)
                : throw only.Fault.OfSignIn();
        }

        private HttpMessageInvoker ClientOf(Uri url) => this.Services.Clients.Get(url, this.Options.Proxy);

        private async Task<ErpResponse> ReceiveAsync(HttpRequestMessage message, int most, CancellationToken token)
        {
            bool isUsual = UrlRules.IsSameServer(message.RequestUri!, this.Connection.BaseUrl);
            HttpMessageInvoker client = isUsual ? this.usual : this.ClientOf(message.RequestUri!);
            using (HttpResponseMessage response = await client.SendAsync(message, token).ConfigureAwait(false))
            {
                IReadOnlyList<KeyValuePair<string, string>> cookies = SessionCookies.Of(response);
                SessionCookies.Hide(cookies, this.Run.Redactor);
                string body = await BodyReader.ReadAsync(response.Content, token, most).ConfigureAwait(false);
                return new ErpResponse(response, body, cookies);
            }
        }

        // An exchange that touches no order is no write.
        private void Count(ErpRequest request, ISignIn? signIn, TimeSpan? sent)
        {
            if (sent != null && signIn != null && request.Kind != ErpExchangeKind.Read)
            {
                this.Run.Traffic.CountWrite(cancels: request.Kind == ErpExchangeKind.Write);
            }
        }

        private void Note(ErpRequest request, Uri url, ISignIn? signIn, TimeSpan? sent, ErpResponse response)
        {
            this.Trace(request, url, signIn, sent, response);

            // Only a cache tells how old an answer is.
            string? age = response.Header("Age")?.Trim();
            bool told = int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds);
            if (signIn != null && told && seconds > 0)
            {
                this.Run.Traffic.NoteCopy(TimeSpan.FromSeconds(seconds));
            }
        }

        // Nothing was exchanged where nothing was sent. The address of a sign-in, or one that the ERP told, may be signed.
        private void Trace(ErpRequest request, Uri url, ISignIn? signIn, TimeSpan? sent, object told)
        {
            if (this.Run.Log.IsDebugEnabled && sent != null)
            {
                string shown = signIn == null || request.IsUrlOfErp ? url.AbsolutePath : url.PathAndQuery;
                string address = this.Run.Redactor.SafeAddress(shown);
                string result = told is ErpResponse r ? $"HTTP {r.Status}, {r.Body.Length} characters" : $"{told}";
                double took = (this.Run.Clock.Elapsed - sent.Value).TotalMilliseconds;
                this.Run.Log.Debug(FormattableString.Invariant($"{request.Method} {address}: {result}, {took:0} ms."));
            }
        }

        private Try Judge<T>(
            ErpAnswer<T> answer,
            ErpRequest request,
            Uri url,
            ISignIn? signIn,
            ErpResponse response,
            int number
        ) =>
            answer.Kind == ErpAnswerKind.Recognised
                ? Try.Succeeded(answer.Value)
                : this.Again(
                    StatusRules.FaultOf(answer.Kind, request, response, url.Host, this.Run.Clock.UtcNow),
                    request,
                    signIn,
                    number
                );

        // What may be tried again, and after what wait.
        private Try Again(ErpFaultException fault, ErpRequest request, ISignIn? signIn, int number)
        {
            bool isRead = request.Kind == ErpExchangeKind.Read;
            bool isLast = number >= HttpLimits.MaxTries;
            if (fault.Kind == ErpFaultKind.SignInExpired && signIn != null)
            {
                ErpFaultException refusal =
                    fault.Otherwise
                    ?? ErpFaultException.TurnedDown(
                        $"{fault.Message} Check user, password and type of connection \"{this.Connection.Name}\"."
                    );
                return !signIn.Expire(refusal) ? Try.Failed(refusal.OfSignIn())
                    : isRead && !isLast ? Try.Failed(fault, TimeSpan.Zero)
                    : Try.Failed(fault);
            }

            bool mayRepeat =
                fault.Kind == ErpFaultKind.Unreachable
                || (isRead && (fault.Kind == ErpFaultKind.Lost || fault.Kind == ErpFaultKind.Throttled));
            if (!mayRepeat || isLast)
            {
                return Try.Failed(fault);
            }

            TimeSpan wait = fault.RetryAfter ?? Backoff.After(number, this.Run.Jitter);
            return wait < this.Run.Budget.Remaining ? Try.Failed(fault, wait) : Try.Failed(fault);
        }
    }
}

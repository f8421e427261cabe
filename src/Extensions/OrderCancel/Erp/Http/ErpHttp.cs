#nullable enable
using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// The one way of an adapter to its ERP, for one run: signs in, bounds time and size, repeats what may be repeated,
    /// and never sends a write again that may have been received.
    /// </summary>
    public sealed class ErpHttp
    {
        private readonly ErpConnection connection;
        private readonly HttpServices services;
        private readonly RunContext run;
        private readonly ISignIn signIn;
        private readonly HttpExchange exchange;
        private readonly SignOut? signOut;
        private Circuit? circuitOfFirstRead;

        internal ErpHttp(
            ErpConnection connection,
            HttpOptions options,
            HttpServices services,
            RunContext run,
            ErpSignIn? own = null
        )
        {
            this.connection = connection;
            this.services = services;
            this.run = run;
            this.exchange = new HttpExchange(services, options, run);
            this.signIn = SignInFactory.Create(connection, options, own, services.Tokens, this.exchange, run);
            if (this.signIn is SessionSignIn session)
            {
                Uri url = UrlRules.Resolve(connection.BaseUrl, own!.SignOut!.Url);
                this.signOut = new SignOut(
                    session,
                    own.SignOut,
                    url,
                    options.AttemptTimeout,
                    this.exchange,
                    services,
                    run
                );
            }

            this.circuitOfFirstRead = services.Circuits.Get(connection, run.Clock, services.Resilience);
        }

        /// <summary>Sends a request and lets the adapter read the answer.</summary>
        /// <typeparam name="T">What the adapter reads from it.</typeparam>
        /// <param name="request">The request.</param>
        /// <param name="classify">Sees every complete answer first, whatever its status.</param>
        /// <param name="cancellationToken">Ends the wait.</param>
        /// <exception cref="ErpFaultException">No usable answer; the kind says what is known.</exception>
        public async Task<T> SendAsync<T>(
            ErpRequest request,
            Func<ErpResponse, ErpAnswer<T>> classify,
            CancellationToken cancellationToken
        )
        {
            Uri url = UrlRules.Resolve(this.connection.BaseUrl, request.Url);
            Circuit? circuit = this.TakeCircuit(request.Kind);
            Task<Try> Attempt(int number) => this.TryAsync(request, url, classify, number, cancellationToken);
            Try last = await this
                .services.Resilience.RunAsync(
                    number => circuit == null ? Attempt(number) : circuit.RunAsync(() => Attempt(number), url.Host),
                    this.run.Clock
                )
                .ConfigureAwait(false);
            if (last.Fault == null)
            {
                return (T)last.Value!;
            }

            throw circuit != null && last.IsOutage ? WithSince(last.Fault, circuit) : last.Fault;
        }

        /// <summary>
        /// A key that is the same for all requests of this job about this order, and new for a new job, so that an order
        /// that was opened again can be cancelled again. 32 hexadecimal characters.
        /// </summary>
        public string IdempotencyKeyFor(ErpOrder order)
        {
            using (SHA256 sha = SHA256.Create())
            {
                byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(this.run.JobId + "\n" + order.Key));
                return BitConverter.ToString(hash, 0, 16).Replace("-", string.Empty).ToLowerInvariant();
            }
        }

        /// <summary>
        /// Notes how many orders an answer to the look-up had, whatever their numbers: a run that finds none says how many
        /// it looked through.
        /// </summary>
        /// <param name="orders">How many; each page of a look-up adds its own.</param>
        public void LookedThrough(int orders) => this.run.Traffic.LookThrough(orders);

        /// <summary>Ends the run: closes the session, if one was opened. Never fails.</summary>
        internal Task SignOutAsync() => this.signOut?.RunAsync() ?? Task.CompletedTask;

        private static ErpFaultException WithSince(ErpFaultException fault, Circuit circuit) =>
            new ErpFaultException(fault.Kind, fault.Message + circuit.Since(), fault.RetryAfter) { IsOutage = true };

        // Only the first read of a run: a circuit must never come between a request to cancel and its read-back.
        private Circuit? TakeCircuit(ErpExchangeKind kind)
        {
            Circuit? circuit = kind == ErpExchangeKind.Read ? this.circuitOfFirstRead : null;
            this.circuitOfFirstRead = null;
            return circuit;
        }

        private async Task<Try> TryAsync<T>(
            ErpRequest request,
            Uri url,
            Func<ErpResponse, ErpAnswer<T>> classify,
            int number,
            CancellationToken cancellationToken
        )
        {
            try
            {
                ErpResponse response = await this
                    .exchange.SendAsync(request, url, this.signIn, cancellationToken)
                    .ConfigureAwait(false);
                ErpAnswer<T> answer = classify(response);
                return answer.Kind == ErpAnswerKind.Recognised
                    ? Try.Succeeded(answer.Value)
                    : this.Again(this.FaultOf(request, response, answer.Kind, url.Host), request.Kind, number);
            }
            catch (ErpFaultException fault)
            {
                return this.Again(fault, request.Kind, number);
            }
        }

        private ErpFaultException FaultOf(ErpRequest request, ErpResponse response, ErpAnswerKind kind, string host)
        {
            TimeSpan? retryAfter = RetryAfter.Parse(response.Header("Retry-After"), this.run.Clock.UtcNow);
            switch (kind)
            {
                case ErpAnswerKind.Throttled:
                    return StatusRules.Throttled(host, response.Status, retryAfter);
                case ErpAnswerKind.SignInExpired:
                    return StatusRules.SignInExpired(host, response.Status);
                case ErpAnswerKind.Passing:
                    return StatusRules.Passing(
                        ErpFaultKind.Lost,
                        $"{host} reported a passing fault.",
                        response.Status,
                        retryAfter
                    );
                default:
                    return StatusRules.Judge(request, response, host, retryAfter);
            }
        }

        private Try Again(ErpFaultException fault, ErpExchangeKind kind, int number)
        {
            if (fault.Kind == ErpFaultKind.SignInExpired)
            {
                return this.AfterExpiredSignIn(fault, kind, number);
            }

            bool mayRepeat =
                fault.Kind == ErpFaultKind.Unreachable
                || (
                    kind == ErpExchangeKind.Read
                    && (fault.Kind == ErpFaultKind.Lost || fault.Kind == ErpFaultKind.Throttled)
                );
            TimeSpan wait = fault.RetryAfter ?? Backoff.After(number, this.run.Jitter);
            return mayRepeat && number < HttpLimits.MaxTries && wait < this.run.Budget.Remaining
                ? Try.Failed(fault, wait)
                : Try.Failed(fault);
        }

        private Try AfterExpiredSignIn(ErpFaultException fault, ErpExchangeKind kind, int number)
        {
            if (!this.signIn.Expire())
            {
                return Try.Failed(
                    ErpFaultException.Misconfigured(
                        $"{fault.Message} Check user, password and type of connection \"{this.connection.Name}\"."
                    )
                );
            }

            return kind == ErpExchangeKind.Read && number < HttpLimits.MaxTries
                ? Try.Failed(fault, TimeSpan.Zero)
                : Try.Failed(fault);
        }
    }
}

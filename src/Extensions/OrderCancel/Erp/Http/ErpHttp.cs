#nullable enable
using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http.Resilience;
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
        private readonly RunContext run;
        private readonly HttpExchange exchange;
        private readonly ISignIn signIn;
        private readonly WriteToken? writeToken;
        private readonly ICircuit circuit;
        private Action<Uri, ErpResponse>? see;
        private bool hasBegun;

        internal ErpHttp(
            ErpConnection connection,
            HttpOptions options,
            HttpServices services,
            RunContext run,
            ErpSignIn? own = null
        )
        {
            this.connection = connection;
            this.run = run;
            this.exchange = new HttpExchange(connection, options, services, run);
            this.signIn =
                own != null && options.SignIn == SignInKind.Auto
                    ? own.Start(this.exchange)
                    : ConnectionSignIn.Start(this.exchange);
            this.writeToken =
                options.WriteToken == null ? null : new WriteToken(this.exchange, this.signIn, options.WriteToken);
            this.circuit = services.Circuits.Get(connection, run);
        }

        /// <summary>The time of the run's clock.</summary>
        internal DateTimeOffset Now => this.run.Clock.UtcNow;

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

            // Only the first read of a run: a circuit must never come between a request to cancel and its read-back.
            bool gated = request.Kind == ErpExchangeKind.Read && !this.hasBegun;
            this.hasBegun = true;
            WriteToken? token = request.Kind == ErpExchangeKind.Read ? null : this.writeToken;
            ISignIn signed = token ?? this.signIn;
            int number = 0;
            bool isTokenRefused = false;
            ErpAnswer<T> Classify(ErpResponse response)
            {
                this.see?.Invoke(url, response);
                isTokenRefused = token?.IsRequiredBy(response) == true;
                return isTokenRefused ? throw token!.Refusal() : classify(response);
            }

            Task<Try> RunAsync() =>
                this.circuit.RunAsync(
                    () => this.exchange.TryAsync(request, url, signed, Classify, ++number, cancellationToken),
                    gated,
                    this.run.Clock
                );

            Try last = await RunAsync().ConfigureAwait(false);
            if (isTokenRefused)
            {
                number = 0;
                last = await token!.RenewAsync(last.Fault!, RunAsync).ConfigureAwait(false);
            }

            return last.Fault == null ? (T)last.Value! : throw last.Fault;
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

        /// <summary>Notes in the run's log what the ERP has to say beside an answer. Cut to a length, and without secrets.</summary>
        internal void Tell(string text) => this.run.Log.Info(this.run.Redactor.Safe(text));

        /// <summary>Makes the message of a request, for a check, and sends it nowhere: where it would go.</summary>
        /// <exception cref="ErpFaultException">It cannot be made.</exception>
        internal Uri Try(ErpRequest request) => RequestMessage.Try(request, this.connection.BaseUrl);

        /// <summary>Lets a check see each complete answer that is about orders; null: no more.</summary>
        internal void Watch(Action<Uri, ErpResponse>? see) => this.see = see;

        /// <summary>Lets the adapter add its headers of every request to the one that fetches a write token.</summary>
        internal void PrepareTokenFetch(Action<ErpRequest> prepare)
        {
            if (this.writeToken != null)
            {
                this.writeToken.Prepare = prepare;
            }
        }

        /// <summary>Fetches a write token for a check: how many cookies came with it; null where none is used.</summary>
        /// <exception cref="ErpFaultException">None came.</exception>
        internal async Task<int?> TryTokenAsync(CancellationToken cancellationToken) =>
            this.writeToken == null
                ? (int?)null
                : await this.writeToken.TryAsync(cancellationToken).ConfigureAwait(false);

        /// <summary>
        /// Ends the run: closes its sessions, whatever came of it, in the time that the budget keeps for that. What goes
        /// wrong here is told in the log and changes no outcome. Never fails.
        /// </summary>
        internal Task SignOutAsync() =>
            this.signIn is SessionSignIn session ? this.SignOutAsync(session) : Task.CompletedTask;

        private async Task SignOutAsync(SessionSignIn session)
        {
            this.run.Budget.ReleaseReserve();
            try
            {
                await Deadline
                    .RunAsync(
                        this.run.Clock,
                        this.exchange.Limit,
                        token => this.CloseAsync(session, token),
                        CancellationToken.None
                    )
                    .ConfigureAwait(false);
            }
            catch (Exception e)
            {
                this.run.Log.Warn(
                    $"A session at {this.connection.BaseUrl.Host} could not be closed ({this.run.Redactor.Safe(e.Message).TrimEnd('.')}). It may count against the ERP's licence until it times out there."
                );
            }
        }

        private async Task<bool> CloseAsync(SessionSignIn session, CancellationToken cancellationToken)
        {
            ErpFaultException? fault = null;
            foreach (ErpRequest signOut in await session.EndAsync(cancellationToken).ConfigureAwait(false))
            {
                int number = 0;
                Try last = await this
                    .circuit.RunAsync(
                        () =>
                            this.exchange.TryAsync(
                                signOut,
                                session.SignOutUrl,
                                null,
                                SessionSignIn.IsClosed,
                                ++number,
                                cancellationToken
                            ),
                        gated: false,
                        this.run.Clock
                    )
                    .ConfigureAwait(false);
                fault = fault ?? last.Fault;
            }

            return fault == null ? true : throw fault;
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>
    /// Closes the sessions of a run, whatever came of it, in the time that the budget keeps for that. What goes wrong here
    /// is told in the log and changes no outcome.
    /// </summary>
    internal sealed class SignOut
    {
        private readonly SessionSignIn session;
        private readonly ErpRequest request;
        private readonly Uri url;
        private readonly TimeSpan limit;
        private readonly HttpExchange exchange;
        private readonly HttpServices services;
        private readonly RunContext run;

        public SignOut(
            SessionSignIn session,
            ErpRequest request,
            Uri url,
            TimeSpan limit,
            HttpExchange exchange,
            HttpServices services,
            RunContext run
        )
        {
            this.session = session;
            this.request = request;
            this.url = url;
            this.limit = limit;
            this.exchange = exchange;
            this.services = services;
            this.run = run;
            run.Budget.Reserve(HttpLimits.SignOutTimeOf(run.Budget.Total));
        }

        public async Task RunAsync()
        {
            this.run.Budget.ReleaseReserve();
            try
            {
                await Deadline
                    .RunAsync(
                        this.run.Clock,
                        this.run.Budget.Cap(this.limit),
                        this.CloseAllAsync,
                        CancellationToken.None
                    )
                    .ConfigureAwait(false);
            }
            catch (Exception e)
            {
                this.run.Log.Warn(
                    $"A session at {this.url.Host} could not be closed ({this.run.Redactor.Safe(e.Message).TrimEnd('.')}). It may count against the ERP's licence until it times out there."
                );
            }
        }

        private async Task<bool> CloseAllAsync(CancellationToken cancellationToken)
        {
            IReadOnlyList<string> all = await this.session.EndAsync(cancellationToken).ConfigureAwait(false);
            ErpFaultException? fault = null;
            foreach (string cookies in all)
            {
                Try last = await this
                    .services.Resilience.RunAsync(
                        number => this.TryAsync(cookies, number, cancellationToken),
                        this.run.Clock
                    )
                    .ConfigureAwait(false);
                fault = fault ?? last.Fault;
            }

            return fault == null ? true : throw fault;
        }

        private async Task<Try> TryAsync(string cookies, int number, CancellationToken cancellationToken)
        {
            try
            {
                ErpRequest message = this.request.WithHeader("Cookie", cookies);
                ErpResponse response = await this
                    .exchange.SendBareAsync(message, this.url, cancellationToken)
                    .ConfigureAwait(false);

                // 401: the ERP does not know the session any more. A redirect leads to the sign-in page.
                return response.Status < 400 || response.Status == 401
                    ? Try.Succeeded(null)
                    : this.Again(
                        SignInAnswers.Passing(
                            ErpAnswerKind.NotRecognised,
                            response,
                            this.url.Host,
                            this.run.Clock.UtcNow
                        ) ?? ErpFaultException.Misconfigured($"HTTP {response.Status}"),
                        number
                    );
            }
            catch (ErpFaultException fault)
            {
                return this.Again(fault, number);
            }
        }

        // Signing out twice does no harm; one that hangs has arrived, as far as anybody can know.
        private Try Again(ErpFaultException fault, int number)
        {
            TimeSpan wait = fault.RetryAfter ?? Backoff.After(number, this.run.Jitter);
            bool mayRepeat = fault.Kind != ErpFaultKind.Misconfigured && number < HttpLimits.MaxTries;
            return mayRepeat && wait < this.run.Budget.Remaining ? Try.Failed(fault, wait) : Try.Failed(fault);
        }
    }
}

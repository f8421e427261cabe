#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.Resilience
{
    /// <summary>
    /// A connection's circuit for a run that only reads, with several workers: each try waits for its turn, all of them wait
    /// where one is asked to, and each is gated, since there is no request to cancel that a circuit could come behind.
    /// </summary>
    internal sealed class PacedCircuit : ICircuit
    {
        private readonly ICircuit inner;
        private readonly RunContext run;
        private readonly Pace pace;

        public PacedCircuit(ICircuit inner, RunContext run, Pace pace)
        {
            this.inner = inner;
            this.run = run;
            this.pace = pace;
        }

        public Task<Try> RunAsync(Func<Task<Try>> attempt, bool gated, IClock clock) =>
            this.inner.RunAsync(() => this.TryAsync(attempt), gated: true, clock);

        private async Task<Try> TryAsync(Func<Task<Try>> attempt)
        {
            if (!await this.pace.TakeTurnAsync(this.run.Budget, CancellationToken.None).ConfigureAwait(false))
            {
                return Try.Failed(
                    new ErpFaultException(
                        ErpFaultKind.Throttled,
                        "The run's time is over before the ERP may be asked again (parameters RequestsPerMinute and TimeoutSeconds)."
                    )
                );
            }

            Try result = await attempt().ConfigureAwait(false);
            if (result.Fault?.RetryAfter is TimeSpan told)
            {
                this.pace.Hold(told);
            }
            else if (result.Fault?.Kind == ErpFaultKind.Throttled && result.WaitBeforeNext is TimeSpan wait)
            {
                this.pace.Hold(wait);
            }

            return result;
        }
    }
}

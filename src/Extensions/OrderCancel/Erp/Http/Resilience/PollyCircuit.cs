#nullable enable
#if ORDERCANCEL_POLLY
using System;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;
using Polly;
using Polly.CircuitBreaker;

namespace Extensions.OrderCancel.Erp.Http.Resilience
{
    /// <summary>Polly's retry and breaker. Retry is told the wait by the try and waits by our clock, so its own is none.</summary>
    internal sealed class PollyCircuit : ICircuit
    {
        private const string ClockKey = "clock";

        private readonly Outage outage;
        private readonly Lazy<IAsyncPolicy<Try>> breaker = new Lazy<IAsyncPolicy<Try>>(() =>
            Policy
                .HandleResult<Try>(result => result.IsOutage)
                .CircuitBreakerAsync(HttpLimits.FaultsBeforeCircuitOpens, HttpLimits.CircuitOpenFor)
        );

        private volatile bool hadOutage;

        public PollyCircuit(Outage outage)
        {
            this.outage = outage;
        }

        public async Task<Try> RunAsync(Func<Task<Try>> attempt, bool gated, IClock clock)
        {
            Func<Task<Try>> enter = gated ? () => this.EnterAsync(attempt) : attempt;
            Try first = await enter().ConfigureAwait(false);

            // Nearly always there is nothing to repeat, and nothing for Polly to do.
            Try last =
                first.WaitBeforeNext == null
                    ? first
                    : await Repeats.RunAsync(first, enter, clock).ConfigureAwait(false);
            return gated ? this.outage.Tell(last) : last;
        }

        private async Task<Try> EnterAsync(Func<Task<Try>> attempt)
        {
            // Only outages open the breaker: up to the first one there is nothing for it to do.
            Try? made = this.hadOutage ? null : await attempt().ConfigureAwait(false);
            this.hadOutage |= made != null && made.IsOutage;
            return made != null && !this.hadOutage ? made : await this.BreakAsync(attempt, made).ConfigureAwait(false);
        }

        /// <param name="attempt">One try.</param>
        /// <param name="made">What it has come to already; null: it is yet to be made.</param>
        private async Task<Try> BreakAsync(Func<Task<Try>> attempt, Try? made)
        {
            try
            {
                Task<Try> MakeAsync() => made == null ? attempt() : Task.FromResult(made);
                return this.outage.Note(await this.breaker.Value.ExecuteAsync(MakeAsync).ConfigureAwait(false));
            }
            catch (BrokenCircuitException)
            {
                return made ?? this.outage.LeftAlone();
            }
        }

        // Made when there is something to repeat for the first time.
        private static class Repeats
        {
            private static readonly IAsyncPolicy<Try> Retry = Policy
                .HandleResult<Try>(result => result.WaitBeforeNext != null)
                .WaitAndRetryForeverAsync((number, context) => TimeSpan.Zero, WaitAsync);

            public static Task<Try> RunAsync(Try first, Func<Task<Try>> attempt, IClock clock)
            {
                bool isFirst = true;
                Task<Try> Next(Context state)
                {
                    Task<Try> next = isFirst ? Task.FromResult(first) : attempt();
                    isFirst = false;
                    return next;
                }

                return Retry.ExecuteAsync(Next, new Context { [ClockKey] = clock });
            }

            private static Task WaitAsync(DelegateResult<Try> outcome, TimeSpan none, Context context) =>
                ((IClock)context[ClockKey]).Delay(outcome.Result.WaitBeforeNext!.Value, CancellationToken.None);
        }
    }
}
#endif

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
        private readonly IAsyncPolicy<Try> breaker = Policy
            .HandleResult<Try>(result => result.IsOutage)
            .CircuitBreakerAsync(HttpLimits.FaultsBeforeCircuitOpens, HttpLimits.CircuitOpenFor);

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
            try
            {
                return this.outage.Note(await this.breaker.ExecuteAsync(attempt).ConfigureAwait(false));
            }
            catch (BrokenCircuitException)
            {
                return this.outage.LeftAlone();
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

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

        private static readonly IAsyncPolicy<Try> Retry = Policy
            .HandleResult<Try>(result => result.WaitBeforeNext != null)
            .WaitAndRetryForeverAsync((number, context) => TimeSpan.Zero, WaitAsync);

        private readonly Outage outage;
        private readonly IAsyncPolicy<Try> breaker = Policy
            .HandleResult<Try>(result => result.IsOutage)
            .CircuitBreakerAsync(HttpLimits.FaultsBeforeCircuitOpens, HttpLimits.CircuitOpenFor);

        public PollyCircuit(Outage outage)
        {
            this.outage = outage;
        }

        public Task<Try> RunAsync(Func<Task<Try>> attempt, bool gated, IClock clock) =>
            gated ? this.RunGatedAsync(attempt, clock) : RetryAsync(attempt, clock);

        private async Task<Try> RunGatedAsync(Func<Task<Try>> attempt, IClock clock) =>
            this.outage.Tell(await RetryAsync(() => this.EnterAsync(attempt), clock).ConfigureAwait(false));

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

        // Nearly always there is nothing to repeat, and nothing for Polly to do.
        private static async Task<Try> RetryAsync(Func<Task<Try>> attempt, IClock clock)
        {
            Try first = await attempt().ConfigureAwait(false);
            bool isFirst = true;
            Task<Try> Next(Context state)
            {
                Task<Try> next = isFirst ? Task.FromResult(first) : attempt();
                isFirst = false;
                return next;
            }

            return first.WaitBeforeNext == null
                ? first
                : await Retry.ExecuteAsync(Next, new Context { [ClockKey] = clock }).ConfigureAwait(false);
        }

        private static Task WaitAsync(DelegateResult<Try> outcome, TimeSpan none, Context context) =>
            ((IClock)context[ClockKey]).Delay(outcome.Result.WaitBeforeNext!.Value, CancellationToken.None);
    }
}
#endif

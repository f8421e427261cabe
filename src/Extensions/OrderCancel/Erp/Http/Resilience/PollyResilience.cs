#nullable enable
#if ORDERCANCEL_POLLY
using System;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;
using Polly;

namespace Extensions.OrderCancel.Erp.Http.Resilience
{
    /// <summary>Polly's retry. It is told the wait by the try and waits by our clock, so its own wait is none.</summary>
    internal sealed class PollyResilience : IResilience
    {
        private const string ClockKey = "clock";
        private const string NumberKey = "number";

        private static readonly IAsyncPolicy<Try> Retry = Policy
            .HandleResult<Try>(result => result.WaitBeforeNext != null)
            .WaitAndRetryForeverAsync((number, context) => TimeSpan.Zero, WaitAsync);

        public async Task<Try> RunAsync(Func<int, Task<Try>> attempt, IClock clock)
        {
            Try first = await attempt(1).ConfigureAwait(false);
            if (first.WaitBeforeNext == null)
            {
                return first; // nothing to repeat, as nearly always
            }

            var context = new Context { [ClockKey] = clock, [NumberKey] = 0 };
            return await Retry.ExecuteAsync(state => NextTry(state, first, attempt), context).ConfigureAwait(false);
        }

        public ICircuitGate CreateGate(IClock clock) => new PollyCircuitGate();

        private static Task<Try> NextTry(Context context, Try first, Func<int, Task<Try>> attempt)
        {
            int number = (int)context[NumberKey] + 1;
            context[NumberKey] = number;
            return number == 1 ? Task.FromResult(first) : attempt(number);
        }

        private static Task WaitAsync(DelegateResult<Try> outcome, TimeSpan none, Context context) =>
            ((IClock)context[ClockKey]).Delay(outcome.Result.WaitBeforeNext!.Value, CancellationToken.None);
    }
}
#endif

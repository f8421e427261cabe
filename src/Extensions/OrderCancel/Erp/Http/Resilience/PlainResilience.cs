#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.Resilience
{
    /// <summary>A bounded loop, for hosts where no package but the platform's is allowed.</summary>
    internal sealed class PlainResilience : IResilience
    {
        public async Task<Try> RunAsync(Func<int, Task<Try>> attempt, IClock clock)
        {
            for (int number = 1; ; number++)
            {
                Try result = await attempt(number).ConfigureAwait(false);
                if (result.WaitBeforeNext == null)
                {
                    return result;
                }

                await clock.Delay(result.WaitBeforeNext.Value, CancellationToken.None).ConfigureAwait(false);
            }
        }

        public ICircuitGate CreateGate(IClock clock) => new PlainCircuitGate(clock);
    }
}

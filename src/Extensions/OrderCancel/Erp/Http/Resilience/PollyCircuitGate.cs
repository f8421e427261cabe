#nullable enable
#if ORDERCANCEL_POLLY
using System;
using System.Threading.Tasks;
using Polly;
using Polly.CircuitBreaker;

namespace Extensions.OrderCancel.Erp.Http.Resilience
{
    internal sealed class PollyCircuitGate : ICircuitGate
    {
        private readonly AsyncCircuitBreakerPolicy<Try> breaker = Policy
            .HandleResult<Try>(result => result.IsOutage)
            .CircuitBreakerAsync(HttpLimits.FaultsBeforeCircuitOpens, HttpLimits.CircuitOpenFor);

        public async Task<Try?> RunAsync(Func<Task<Try>> attempt)
        {
            try
            {
                return await this.breaker.ExecuteAsync(attempt).ConfigureAwait(false);
            }
            catch (BrokenCircuitException)
            {
                return null; // the breaker's way of saying that it did not run the try
            }
        }
    }
}
#endif

#nullable enable
using System;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.Resilience
{
    internal sealed class PlainCircuitGate : ICircuitGate
    {
        private readonly object sync = new object();
        private readonly IClock clock;
        private int faults;
        private TimeSpan closedUntil;

        public PlainCircuitGate(IClock clock)
        {
            this.clock = clock;
        }

        public async Task<Try?> RunAsync(Func<Task<Try>> attempt)
        {
            if (!this.TryEnter())
            {
                return null;
            }

            Try result = await attempt().ConfigureAwait(false);
            this.Record(result);
            return result;
        }

        private bool TryEnter()
        {
            lock (this.sync)
            {
                if (this.faults < HttpLimits.FaultsBeforeCircuitOpens)
                {
                    return true;
                }

                if (this.clock.Elapsed < this.closedUntil)
                {
                    return false;
                }

                this.closedUntil = this.clock.Elapsed + HttpLimits.CircuitOpenFor;
                return true;
            }
        }

        private void Record(Try result)
        {
            lock (this.sync)
            {
                this.faults = result.IsOutage ? this.faults + 1 : 0;
                this.closedUntil = this.clock.Elapsed + HttpLimits.CircuitOpenFor;
            }
        }
    }
}

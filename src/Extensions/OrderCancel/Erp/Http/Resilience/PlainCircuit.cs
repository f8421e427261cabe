#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Erp.Http.Resilience
{
    /// <summary>A bounded loop and a count, for hosts where no package but the platform's is allowed.</summary>
    internal sealed class PlainCircuit : ICircuit
    {
        private readonly object sync = new object();
        private readonly Outage outage;
        private readonly IClock clock;
        private int faults;
        private TimeSpan closedUntil;

        public PlainCircuit(Outage outage, IClock clock)
        {
            this.outage = outage;
            this.clock = clock;
        }

        public async Task<Try> RunAsync(Func<Task<Try>> attempt, bool gated, IClock clock)
        {
            while (true)
            {
                bool enters = !gated || this.TryEnter();
                Try result = enters ? await attempt().ConfigureAwait(false) : this.outage.LeftAlone();
                if (gated && enters)
                {
                    this.Record(this.outage.Note(result));
                }

                if (result.WaitBeforeNext == null)
                {
                    return gated ? this.outage.Tell(result) : result;
                }

                await clock.Delay(result.WaitBeforeNext.Value, CancellationToken.None).ConfigureAwait(false);
            }
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

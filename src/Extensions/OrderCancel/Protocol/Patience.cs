#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>What the run's time budget still has room for.</summary>
    internal sealed class Patience
    {
        // The last read of a run needs a moment of the budget to itself.
        private static readonly TimeSpan LastRead = TimeSpan.FromSeconds(1);

        private readonly RunContext run;
        private readonly CancelPolicy policy;
        private readonly ErpTraits traits;

        public Patience(RunContext run, CancelPolicy policy, ErpTraits traits)
        {
            this.run = run;
            this.policy = policy;
            this.traits = traits;
        }

        /// <summary>There is time to pause and read once more.</summary>
        public bool HasRoomForAPause => this.run.Budget.Remaining > LastRead;

        /// <summary>There is time for one request to cancel an order, for all of its open lines, and its read after a wait.</summary>
        public bool HasRoomFor(ErpOrder order, TimeSpan wait = default) =>
            this.run.Budget.Remaining - this.TimeFor(order) >= wait;

        /// <summary>
        /// How long a run has to be for the lines of an order that has no room in this one; null where it is long enough.
        /// </summary>
        public TimeSpan? NeededFor(ErpOrder order)
        {
            TimeSpan needed = this.TimeFor(order) + this.policy.AttemptTimeout; // for the look-up
            bool isTooLong = this.traits.CancelsLineByLine && needed > this.run.Budget.Total && !this.HasRoomFor(order);
            return isTooLong ? needed : (TimeSpan?)null;
        }

        private TimeSpan TimeFor(ErpOrder order)
        {
            int lines = this.traits.CancelsLineByLine ? Math.Max(order.OpenLines?.Count ?? 1, 1) : 1;
            long exchanges = ((long)Math.Max(this.traits.CancelExchanges, 1) * lines) + this.policy.ExchangesBefore + 1;
            return TimeSpan.FromTicks(this.policy.AttemptTimeout.Ticks * exchanges);
        }

        /// <summary>Waits, but leaves room for a last read: a wait that would end the run is cut.</summary>
        public Task PauseAsync(TimeSpan wanted)
        {
            TimeSpan most = this.run.Budget.Remaining - LastRead;
            TimeSpan wait = wanted < most ? wanted : most;
            return wait > TimeSpan.Zero ? this.run.Clock.Delay(wait, CancellationToken.None) : Task.CompletedTask;
        }
    }
}

#nullable enable
using System;

namespace Extensions.OrderCancel.Run
{
    /// <summary>The time one run may take; every exchange and every wait is cut to what is left of it.</summary>
    internal sealed class Budget
    {
        private readonly IClock clock;
        private readonly TimeSpan start;
        private TimeSpan reserve;

        public Budget(IClock clock, TimeSpan total)
        {
            this.clock = clock;
            this.start = clock.Elapsed;
            this.Total = total;
        }

        public TimeSpan Total { get; }

        public TimeSpan Elapsed => this.clock.Elapsed - this.start;

        /// <summary>What is left, without what is kept for the end.</summary>
        public TimeSpan Remaining
        {
            get
            {
                TimeSpan remaining = this.Total - this.reserve - this.Elapsed;
                return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
            }
        }

        /// <summary>Keeps the last part of the time for what has to be done at the end, whatever came before.</summary>
        public void Reserve(TimeSpan time) => this.reserve = time;

        /// <summary>The end has come: what was kept may be used.</summary>
        public void ReleaseReserve() => this.reserve = TimeSpan.Zero;

        /// <summary>The smaller of <paramref name="wanted"/> and what is left.</summary>
        public TimeSpan Cap(TimeSpan wanted)
        {
            TimeSpan remaining = this.Remaining;
            return wanted < remaining ? wanted : remaining;
        }
    }
}

#nullable enable
using System;

namespace Extensions.OrderCancel.Run
{
    /// <summary>The time one run may take; every exchange and every wait is cut to what is left of it.</summary>
    internal sealed class Budget
    {
        private readonly IClock clock;
        private readonly TimeSpan start;

        public Budget(IClock clock, TimeSpan total)
        {
            this.clock = clock;
            this.start = clock.Elapsed;
            this.Total = total;
        }

        public TimeSpan Total { get; }

        public TimeSpan Elapsed => this.clock.Elapsed - this.start;

        public TimeSpan Remaining
        {
            get
            {
                TimeSpan remaining = this.Total - this.Elapsed;
                return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
            }
        }

        /// <summary>The smaller of <paramref name="wanted"/> and what is left.</summary>
        public TimeSpan Cap(TimeSpan wanted)
        {
            TimeSpan remaining = this.Remaining;
            return wanted < remaining ? wanted : remaining;
        }
    }
}

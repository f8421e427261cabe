#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Run
{
    /// <summary>
    /// How fast the workers of one run may ask together: so many requests a minute, and none while the ERP asks to wait.
    /// </summary>
    internal sealed class Pace
    {
        private static readonly TimeSpan MostHold = TimeSpan.FromDays(1);

        private readonly object sync = new object();
        private readonly IClock clock;
        private readonly TimeSpan step;
        private TimeSpan next;
        private TimeSpan heldUntil;
        private bool isOver;

        /// <param name="clock">The run's.</param>
        /// <param name="requestsPerMinute">0: as many as come.</param>
        public Pace(IClock clock, int requestsPerMinute)
        {
            this.clock = clock;
            // Rounded up: a tick less would let one request more into a minute.
            this.step =
                requestsPerMinute > 0
                    ? TimeSpan.FromTicks((TimeSpan.TicksPerMinute + requestsPerMinute - 1) / requestsPerMinute)
                    : default;
        }

        /// <summary>Nobody asks before that time is over.</summary>
        public void Hold(TimeSpan time)
        {
            lock (this.sync)
            {
                this.heldUntil = Later(this.heldUntil, this.clock.Elapsed + (time < MostHold ? time : MostHold));
            }
        }

        /// <summary>The run ends: what is left to be sent, such as a sign-out, waits for nobody.</summary>
        public void End()
        {
            lock (this.sync)
            {
                this.isOver = true;
            }
        }

        /// <summary>Waits for a turn to send one request. False: it comes after the run's time.</summary>
        public async Task<bool> TakeTurnAsync(Budget budget, CancellationToken cancellationToken)
        {
            TimeSpan turn = TimeSpan.MinValue;
            while (true)
            {
                turn = this.Turn(turn);
                TimeSpan wait = turn - this.clock.Elapsed;
                if (wait <= TimeSpan.Zero)
                {
                    return true;
                }

                if (wait >= budget.Remaining)
                {
                    return false;
                }

                await this.clock.Delay(wait, cancellationToken).ConfigureAwait(false);
            }
        }

        /// <summary>Waits until nobody is held, without taking a turn. False: that is after the run's time.</summary>
        public async Task<bool> WaitWhileHeldAsync(Budget budget, CancellationToken cancellationToken)
        {
            TimeSpan wait;
            while ((wait = this.HeldFor()) > TimeSpan.Zero)
            {
                if (wait >= budget.Remaining)
                {
                    return false;
                }

                await this.clock.Delay(wait, cancellationToken).ConfigureAwait(false);
            }

            return true;
        }

        private TimeSpan HeldFor()
        {
            lock (this.sync)
            {
                return this.isOver ? TimeSpan.Zero : this.heldUntil - this.clock.Elapsed;
            }
        }

        // A turn that fell into a hold is taken anew, or all of those would come at its end together.
        private TimeSpan Turn(TimeSpan taken)
        {
            lock (this.sync)
            {
                if (this.isOver)
                {
                    return TimeSpan.MinValue;
                }

                if (taken != TimeSpan.MinValue && taken >= this.heldUntil)
                {
                    return taken;
                }

                TimeSpan turn = Later(Later(this.clock.Elapsed, this.heldUntil), this.next);
                this.next = turn + this.step;
                return turn;
            }
        }

        private static TimeSpan Later(TimeSpan a, TimeSpan b) => a > b ? a : b;
    }
}

#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>What the run's time budget still has room for.</summary>
    internal sealed class Patience
    {
        // The last read of a run needs a moment of the budget to itself.
        private static readonly TimeSpan LastRead = TimeSpan.FromSeconds(1);

        private readonly RunContext run;
        private readonly TimeSpan oneRound;

        /// <param name="run">The run whose budget it is.</param>
        /// <param name="attemptTimeout">How long one exchange may take.</param>
        /// <param name="exchanges">How many a request takes, besides its read.</param>
        public Patience(RunContext run, TimeSpan attemptTimeout, int exchanges)
        {
            this.run = run;
            this.oneRound = TimeSpan.FromTicks(attemptTimeout.Ticks * (exchanges + 1));
        }

        /// <summary>There is time for one request and its read.</summary>
        public bool HasRoomForARequest => this.HasRoomAfter(TimeSpan.Zero);

        /// <summary>There is time to pause and read once more.</summary>
        public bool HasRoomForAPause => this.run.Budget.Remaining > LastRead;

        /// <summary>There is time for one request and its read after a wait.</summary>
        public bool HasRoomAfter(TimeSpan wait) => this.run.Budget.Remaining - this.oneRound >= wait;

        /// <summary>Waits, but leaves room for a last read: a wait that would end the run is cut.</summary>
        public Task PauseAsync(TimeSpan wanted)
        {
            TimeSpan most = this.run.Budget.Remaining - LastRead;
            TimeSpan wait = wanted < most ? wanted : most;
            return wait > TimeSpan.Zero ? this.run.Clock.Delay(wait, CancellationToken.None) : Task.CompletedTask;
        }
    }
}

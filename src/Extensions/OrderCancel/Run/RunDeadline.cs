#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Run
{
    /// <summary>
    /// The end of a run's time, for all of its calls: one timer instead of one for each. A call that is still under way
    /// then, also one that ignores its token, is asked to stop and left behind.
    /// </summary>
    internal sealed class RunDeadline : IDisposable
    {
        private readonly IClock clock;
        private readonly Budget budget;
        private readonly CancellationTokenSource abort = new CancellationTokenSource();
        private Task? end;

        public RunDeadline(IClock clock, Budget budget)
        {
            this.clock = clock;
            this.budget = budget;
        }

        /// <exception cref="DeadlinePassedException">The run's time is over.</exception>
        public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call)
        {
            if (this.budget.Remaining <= TimeSpan.Zero || this.end?.IsCompleted == true)
            {
                throw new DeadlinePassedException(this.budget.Total); // a call that has no time must not be begun
            }

            Task<T> work = call(this.abort.Token);
            if (!work.IsCompleted)
            {
                this.end ??= this.clock.Delay(this.budget.Remaining, this.abort.Token);
                await Task.WhenAny(work, this.end).ConfigureAwait(false);
                if (!work.IsCompleted)
                {
                    Deadline.Forget(work);
                    this.abort.Cancel();
                    throw new DeadlinePassedException(this.budget.Total);
                }
            }

            return await work.ConfigureAwait(false);
        }

        /// <summary>Ends the timer. A call that was left behind keeps its token.</summary>
        public void Dispose() => this.abort.Cancel();
    }
}

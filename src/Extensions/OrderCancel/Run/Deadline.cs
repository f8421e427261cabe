#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Run
{
    /// <summary>
    /// Ends a call when its time is over, also a call that ignores its token: it is asked to stop and left behind.
    /// </summary>
    internal static class Deadline
    {
        /// <exception cref="DeadlinePassedException">The limit passed first.</exception>
        public static async Task<T> RunAsync<T>(
            IClock clock,
            TimeSpan limit,
            Func<CancellationToken, Task<T>> call,
            CancellationToken cancellationToken
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (limit <= TimeSpan.Zero)
            {
                throw new DeadlinePassedException(limit); // a call that has no time must not be begun
            }

            CancellationTokenSource abort = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task<T> work = call(abort.Token);
            if (!work.IsCompleted)
            {
                await Task.WhenAny(work, clock.Delay(limit, abort.Token)).ConfigureAwait(false);
                if (!work.IsCompleted)
                {
                    Abandon(work, abort);
                    cancellationToken.ThrowIfCancellationRequested();
                    throw new DeadlinePassedException(limit);
                }

                abort.Cancel(); // ends the wait; the call has come to its end
            }

            try
            {
                return await work.ConfigureAwait(false);
            }
            finally
            {
                abort.Dispose();
            }
        }

        // It may still fail; reading its exception keeps it from surfacing as unobserved.
        private static void Abandon(Task work, CancellationTokenSource abort)
        {
            _ = work.ContinueWith(
                (ended, state) =>
                {
                    _ = ended.Exception;
                    ((CancellationTokenSource)state!).Dispose();
                },
                abort,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
            abort.Cancel();
        }
    }
}

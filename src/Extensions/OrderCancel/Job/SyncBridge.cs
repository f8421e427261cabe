#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Job
{
    /// <summary>
    /// The one place where a thread waits for a task: the platform calls processors synchronously. The work starts at once on
    /// a thread of its own: without the caller's synchronization context, so that waiting cannot deadlock, and not behind the
    /// other jobs that wait for a thread of the pool.
    /// </summary>
    internal static class SyncBridge
    {
        public static T Run<T>(Func<Task<T>> work) =>
            Task
                .Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .Unwrap()
                .GetAwaiter()
                .GetResult();
    }
}

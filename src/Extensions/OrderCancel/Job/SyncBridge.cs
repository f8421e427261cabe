#nullable enable
using System;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Job
{
    /// <summary>
    /// The one place where a thread waits for a task: the platform calls processors synchronously. The work runs on the
    /// thread pool, without the caller's synchronization context, so waiting for it cannot deadlock.
    /// </summary>
    internal static class SyncBridge
    {
        public static T Run<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();
    }
}

#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Job
{
    /// <summary>
    /// The one place where a thread waits for a task: the platform calls processors synchronously. The work starts on the
    /// caller's thread, at once and not behind other jobs that wait for a thread of the pool; without the caller's
    /// synchronization context, so that waiting cannot deadlock.
    /// </summary>
    internal static class SyncBridge
    {
        public static T Run<T>(Func<Task<T>> work)
        {
            SynchronizationContext? callers = SynchronizationContext.Current;
            SynchronizationContext.SetSynchronizationContext(null);
            try
            {
                return work().GetAwaiter().GetResult();
            }
            finally
            {
                SynchronizationContext.SetSynchronizationContext(callers);
            }
        }
    }
}

#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Run
{
    /// <summary>The only source of time: everything that waits or measures asks it, so tests can run in virtual time.</summary>
    internal interface IClock
    {
        /// <summary>Monotonic time since an arbitrary start.</summary>
        TimeSpan Elapsed { get; }

        DateTimeOffset UtcNow { get; }

        Task Delay(TimeSpan wait, CancellationToken cancellationToken);

        /// <summary>Starts work that may block its thread on another one, so that whoever waits for it can leave it behind.</summary>
        Task<T> StartAsync<T>(Func<Task<T>> work);
    }
}

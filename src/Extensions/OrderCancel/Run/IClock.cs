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
    }
}

#nullable enable
using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Run
{
#pragma warning disable RS0030 // the one place where real time enters
    internal sealed class SystemClock : IClock
    {
        public static readonly SystemClock Instance = new SystemClock();

        private SystemClock() { }

        public TimeSpan Elapsed =>
            TimeSpan.FromTicks(
                (long)(Stopwatch.GetTimestamp() * ((double)TimeSpan.TicksPerSecond / Stopwatch.Frequency))
            );

        public DateTimeOffset UtcNow => DateTimeOffset.UtcNow;

        public Task Delay(TimeSpan wait, CancellationToken cancellationToken) => Task.Delay(wait, cancellationToken);

        public Task<T> StartAsync<T>(Func<Task<T>> work) => Task.Run(work);
    }
#pragma warning restore RS0030
}

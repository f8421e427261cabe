using System.Diagnostics;
using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Load;

/// <summary>What the process holds.</summary>
internal sealed class SoakSample
{
    private const string HandleFolder = "/proc/self/fd";

    private SoakSample(long memory, int handles)
    {
        this.Memory = memory;
        this.Handles = handles;
    }

    public TimeSpan At { get; } = SystemClock.Instance.Elapsed;

    /// <summary>Managed bytes that survive a full collection.</summary>
    public long Memory { get; }

    public int Handles { get; }

    public static SoakSample Take() => new(LeastMemory(), CountHandles());

    // A conservative collector keeps what old words on a stack happen to point at, so it is asked on fresh stacks, and
    // the least of its answers is what is really held.
    private static long LeastMemory()
    {
        long least = long.MaxValue;
        for (int i = 0; i < 10; i++)
        {
            var collector = new Thread(() =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: true));
            });
            collector.Start();
            collector.Join();
        }

        return least;
    }

    public override string ToString() => $"{this.Memory / 1024} KB, {this.Handles} handles";

    private static int CountHandles()
    {
        if (Directory.Exists(HandleFolder))
        {
            return Directory.GetFileSystemEntries(HandleFolder).Length;
        }

        using Process self = Process.GetCurrentProcess();
        return self.HandleCount;
    }
}

using System.Diagnostics;

namespace Extensions.Benchmarks.Measuring;

/// <summary>What a process has used since its start.</summary>
internal static class Meters
{
    /// <summary>Processor time of all threads, in seconds.</summary>
    public static double Cpu()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds;
    }

#if NET
    public const string AllocatedUnit = "bytes";

    /// <summary>Allocated bytes of all threads.</summary>
    public static double Allocated() => GC.GetTotalAllocatedBytes(precise: true);
#else
    public const string AllocatedUnit = "collections of the nursery";

    /// <summary>
    /// Mono counts bytes per thread only, and a run uses several; but it collects its nursery each time that the same
    /// amount has been allocated, so the collections are a measure of all threads.
    /// </summary>
    public static double Allocated() => GC.CollectionCount(0);
#endif
}

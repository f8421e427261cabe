using System.Diagnostics;
using Extensions.OrderCancel.Job;
using Extensions.Tests.Performance;

namespace Extensions.Tests.Job;

/// <summary>Alone, because it narrows the pool of the process.</summary>
[Collection(PerformanceCollection.Name)]
public sealed class SyncBridgeTests
{
    [Fact]
    public void Run_Work_StartsWithoutAThreadOfThePool() =>
        SyncBridge.Run(() => Task.FromResult(Thread.CurrentThread.IsThreadPoolThread)).Should().BeFalse();

#if NET
    private const int Jobs = 32;

    // Where timers wait in the same queue as jobs (Mono), a run starts at once, but goes on only as the pool grows.
    [Fact]
    public void Run_ManyJobsOnThreadsOfThePool_DoNotWaitForThePoolToGrow()
    {
        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(2, 2).Should().BeTrue();
        try
        {
            using var done = new CountdownEvent(Jobs);
            var watch = Stopwatch.StartNew();
            for (int i = 0; i < Jobs; i++)
            {
                ThreadPool.QueueUserWorkItem(_ =>
                {
                    SyncBridge.Run(Work);
                    done.Signal();
                });
            }

            done.Wait(TimeSpan.FromMinutes(2)).Should().BeTrue();
            watch
                .Elapsed.Should()
                .BeLessThan(TimeSpan.FromSeconds(8), "it takes twice that when each waits for a thread");
        }
        finally
        {
            ThreadPool.SetMinThreads(workers, ports);
        }
    }

    private static async Task<int> Work()
    {
        await Task.Delay(20).ConfigureAwait(false);
        return 1;
    }
#endif
}

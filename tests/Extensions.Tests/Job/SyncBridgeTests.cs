using System.Diagnostics;
using Extensions.OrderCancel.Job;
using Extensions.Tests.Performance;

namespace Extensions.Tests.Job;

/// <summary>Alone, because it narrows the pool of the process.</summary>
[Collection(PerformanceCollection.Name)]
public sealed class SyncBridgeTests
{
    [Fact]
    public void Run_Work_StartsOnTheCallersThread() =>
        SyncBridge
            .Run(() => Task.FromResult(Environment.CurrentManagedThreadId))
            .Should()
            .Be(Environment.CurrentManagedThreadId);

    [Fact]
    public void Run_CallerWithAContext_HidesItFromTheWorkAndPutsItBack()
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        var context = new SynchronizationContext();
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            SyncBridge.Run(() => Task.FromResult(SynchronizationContext.Current == null)).Should().BeTrue();
            SynchronizationContext.Current.Should().BeSameAs(context);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

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

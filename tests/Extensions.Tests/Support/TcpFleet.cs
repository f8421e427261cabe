using System.Collections.Concurrent;

namespace Extensions.Tests.Support;

/// <summary>Many runs at once, each on a thread of its own as the platform's synchronous call is.</summary>
internal static class TcpFleet
{
    /// <summary>Runs jobs in so many lanes; each lane takes the next job when it is done with one.</summary>
    public static IReadOnlyList<TestJob> Run(IEnumerable<TestJob> jobs, int lanes)
    {
        var queue = new ConcurrentQueue<TestJob>(jobs);
        var done = new ConcurrentBag<TestJob>();
        Thread[] threads = Enumerable
            .Range(0, lanes)
            .Select(_ => new Thread(() =>
            {
                while (queue.TryDequeue(out TestJob? job))
                {
                    done.Add(job.Run());
                }
            }))
            .ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return done.ToArray();
    }
}

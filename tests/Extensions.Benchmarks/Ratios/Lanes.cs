using System.Diagnostics;

namespace Extensions.Benchmarks.Ratios;

/// <summary>Runs work on several threads at once, as a job framework runs several jobs.</summary>
internal static class Lanes
{
    public const int Count = 8;

    /// <summary>Takes one piece after the other on each lane, and tells the seconds until all are done.</summary>
    /// <exception cref="AggregateException">A piece failed.</exception>
    public static double Run(IReadOnlyList<Action> pieces)
    {
        int next = -1;
        var failures = new List<Exception>();
        void Work()
        {
            try
            {
                for (int i = Interlocked.Increment(ref next); i < pieces.Count; i = Interlocked.Increment(ref next))
                {
                    pieces[i]();
                }
            }
            catch (Exception failure)
            {
                lock (failures)
                {
                    failures.Add(failure);
                }
            }
        }

        var threads = Enumerable.Range(0, Count).Select(_ => new Thread(Work)).ToList();
        long start = Stopwatch.GetTimestamp();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return failures.Count == 0 ? seconds : throw new AggregateException(failures);
    }
}

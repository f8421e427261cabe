#nullable enable
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Extensions.OrderCancel.Protocol.Reconcile
{
    /// <summary>
    /// Batches of orders, by their index, that workers take and may bring back in parts. A worker that finds none waits as
    /// long as another one may bring some.
    /// </summary>
    internal sealed class WorkList
    {
        private readonly object sync = new object();
        private readonly LinkedList<int[]> batches;
        private readonly List<TaskCompletionSource<bool>> waiting = new List<TaskCompletionSource<bool>>();
        private int busy;

        public WorkList(IEnumerable<int[]> batches)
        {
            this.batches = new LinkedList<int[]>(batches);
        }

        /// <summary>The next batch, for which <see cref="Release"/> has to be called; null when all is done.</summary>
        public async Task<int[]?> TakeAsync()
        {
            while (true)
            {
                Task changed;
                lock (this.sync)
                {
                    if (this.batches.First?.Value is int[] first)
                    {
                        this.batches.RemoveFirst();
                        this.busy++;
                        return first;
                    }

                    if (this.busy == 0)
                    {
                        return null;
                    }

                    // One for each: of several that wait for the same, only one goes on at once.
                    var change = new TaskCompletionSource<bool>();
                    this.waiting.Add(change);
                    changed = change.Task;
                }

                await changed.ConfigureAwait(false);
            }
        }

        /// <summary>Brings back what has to be asked again, before everything else.</summary>
        public void PutBack(params int[][] parts)
        {
            lock (this.sync)
            {
                for (int i = parts.Length - 1; i >= 0; i--)
                {
                    this.batches.AddFirst(parts[i]);
                }
            }

            this.Tell();
        }

        /// <summary>The worker has done with its batch.</summary>
        public void Release()
        {
            bool isLast;
            lock (this.sync)
            {
                this.busy--;
                isLast = this.busy == 0;
            }

            if (isLast)
            {
                this.Tell();
            }
        }

        // Outside of the lock: whoever waits goes on from here.
        private void Tell()
        {
            TaskCompletionSource<bool>[] all;
            lock (this.sync)
            {
                all = this.waiting.ToArray();
                this.waiting.Clear();
            }

            foreach (TaskCompletionSource<bool> one in all)
            {
                one.TrySetResult(true);
            }
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Protocol.Reconcile
{
    /// <summary>
    /// Compares what the website shows of many orders with what the ERP says, by the rules by which a cancellation looks up
    /// and judges one. Sends nothing that changes the ERP. Every order gets exactly one verdict.
    /// </summary>
    internal sealed class Reconciler
    {
        /// <summary>The most orders of one request about many.</summary>
        public const int MostAtOnce = 50;

        private readonly IReadOnlyList<IErpOrders> workers;
        private readonly ErpTraits traits;
        private readonly CancelPolicy policy;
        private readonly RunContext run;

        /// <param name="workers">As many as may ask at a time, each with an object of the adapter of its own.</param>
        /// <param name="traits">What the adapter promises.</param>
        /// <param name="policy">What a cancellation would be allowed to do.</param>
        /// <param name="run">Its budget is that of all orders together, its pace that of all workers.</param>
        public Reconciler(IReadOnlyList<IErpOrders> workers, ErpTraits traits, CancelPolicy policy, RunContext run)
        {
            this.workers = workers;
            this.traits = traits;
            this.policy = policy;
            this.run = run;
        }

        /// <summary>A finding of each order, in their order.</summary>
        /// <param name="orders">Each order once.</param>
        /// <param name="told">Is told each finding as it comes, one at a time; null for nobody.</param>
        /// <param name="end">Ends the run: what has not been asked by then is not asked.</param>
        public async Task<IReadOnlyList<ReconcileFinding>> RunAsync(
            IReadOnlyList<ReconcileOrder> orders,
            Action<int, ReconcileFinding>? told = null,
            CancellationToken end = default
        )
        {
            bool asksMany = this.workers.All(one => one is IErpOrdersInBulk);
            var board = new ReconcileBoard(orders, Batches(orders, asksMany ? MostAtOnce : 1), this.run, told);
            List<Task> all = this
                .workers.Select(one =>
                    new ReconcileWorker(one, this.traits, this.policy, this.run, board).WorkAsync(end)
                )
                .ToList();
            await Task.WhenAll(all).ConfigureAwait(false);
            return board.Close();
        }

        // Of one kind each, no number twice.
        private static IEnumerable<int[]> Batches(IReadOnlyList<ReconcileOrder> orders, int most)
        {
            var kinds = new[] { OrderNumberKind.Web, OrderNumberKind.Erp };
            foreach (OrderNumberKind kind in kinds)
            {
                var batch = new List<int>();
                var numbers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                for (int i = 0; i < orders.Count; i++)
                {
                    if (orders[i].Reference.Kind != kind)
                    {
                        continue;
                    }

                    if (batch.Count == most || !numbers.Add(orders[i].Reference.Number.Trim()))
                    {
                        yield return batch.ToArray();
                        batch.Clear();
                        numbers.Clear();
                        numbers.Add(orders[i].Reference.Number.Trim());
                    }

                    batch.Add(i);
                }

                if (batch.Count > 0)
                {
                    yield return batch.ToArray();
                }
            }
        }
    }
}

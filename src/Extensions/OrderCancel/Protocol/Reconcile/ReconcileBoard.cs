#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Protocol.Reconcile
{
    /// <summary>What the workers of one comparison share: the orders, what is left to ask, and what came of each.</summary>
    internal sealed class ReconcileBoard
    {
        private readonly object sync = new object();
        private readonly ReconcileFinding?[] findings;
        private readonly RunContext run;
        private readonly Pace pace;
        private readonly Action<int, ReconcileFinding>? told;

        public ReconcileBoard(
            IReadOnlyList<ReconcileOrder> orders,
            IEnumerable<int[]> batches,
            RunContext run,
            Action<int, ReconcileFinding>? told
        )
        {
            this.Orders = orders;
            this.Work = new WorkList(batches);
            this.run = run;
            this.pace = run.Pace ?? new Pace(run.Clock, 0);
            this.Breaker = new Breaker(run, this.pace);
            this.findings = new ReconcileFinding?[orders.Count];
            this.told = told;
        }

        public IReadOnlyList<ReconcileOrder> Orders { get; }

        public WorkList Work { get; }

        public Breaker Breaker { get; }

        /// <summary>Waits while the ERP asks to. False: nothing more is asked.</summary>
        public async Task<bool> MayGoOnAsync(CancellationToken end)
        {
            if (this.Breaker.Stop == null && !end.IsCancellationRequested)
            {
                bool fits = await this
                    .pace.WaitWhileHeldAsync(this.run.Budget, CancellationToken.None)
                    .ConfigureAwait(false);
                if (!fits || this.run.Budget.Remaining <= TimeSpan.Zero)
                {
                    this.Breaker.StopBecause(ReconcileTexts.NoTime);
                }
            }

            if (end.IsCancellationRequested)
            {
                this.Breaker.StopBecause(ReconcileTexts.Ended);
            }

            return this.Breaker.Stop == null;
        }

        public void Tell(int index, ReconcileFinding finding)
        {
            lock (this.sync)
            {
                this.findings[index] = finding;
                this.told?.Invoke(index, finding);
            }
        }

        /// <summary>A finding of each order, in their order.</summary>
        public IReadOnlyList<ReconcileFinding> Close()
        {
            ReconcileFinding? notAsked = null;
            var all = new ReconcileFinding[this.findings.Length];
            for (int i = 0; i < all.Length; i++)
            {
                all[i] =
                    this.findings[i]
                    ?? (
                        notAsked ??= new ReconcileFinding(
                            ReconcileVerdict.NotAsked,
                            this.Breaker.Stop ?? ReconcileTexts.Ended
                        )
                    );
            }

            return all;
        }
    }
}

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
    /// <summary>One of the workers of a comparison: asks about a batch, halves it when it fails, and asks singly at the end.</summary>
    internal sealed class ReconcileWorker
    {
        private readonly ErpCalls calls;
        private readonly ErpTraits traits;
        private readonly CancelPolicy policy;
        private readonly RunContext run;
        private readonly ReconcileBoard board;

        public ReconcileWorker(
            IErpOrders orders,
            ErpTraits traits,
            CancelPolicy policy,
            RunContext run,
            ReconcileBoard board
        )
        {
            this.calls = new ErpCalls(orders, traits, run);
            this.traits = traits;
            this.policy = policy;
            this.run = run;
            this.board = board;
        }

        public async Task WorkAsync(CancellationToken end)
        {
            while (await this.board.Work.TakeAsync().ConfigureAwait(false) is int[] batch)
            {
                try
                {
                    if (await this.board.MayGoOnAsync(end).ConfigureAwait(false))
                    {
                        await (
                            batch.Length > 1 ? this.AskManyAsync(batch, end) : this.AskOneAsync(batch[0])
                        ).ConfigureAwait(false);
                    }
                }
                finally
                {
                    this.board.Work.Release();
                }
            }
        }

        private async Task AskManyAsync(int[] batch, CancellationToken end)
        {
            TimeSpan begun = this.run.Clock.Elapsed;
            IReadOnlyList<IReadOnlyList<ErpOrder>> found;
            try
            {
                List<OrderReference> references = batch.Select(i => this.board.Orders[i].Reference).ToList();
                found = await this.calls.FindManyAsync(references).ConfigureAwait(false);
            }
            catch (ErpFaultException fault)
            {
                if (this.board.Breaker.IsToBeRepeated(fault, begun, isSingle: false))
                {
                    this.board.Work.PutBack(batch);
                }
                else
                {
                    int half = batch.Length / 2;
                    this.board.Work.PutBack(batch.Take(half).ToArray(), batch.Skip(half).ToArray());
                }

                return;
            }

            this.board.Breaker.Answered();
            List<int> unclear = batch.Where((order, i) => !this.IsToldBy(found[i], order)).ToList();
            this.board.Work.PutBack(unclear.Select(order => new[] { order }).ToArray());
        }

        // What an answer about many does not mention, or does not tell, proves nothing.
        private bool IsToldBy(IReadOnlyList<ErpOrder> found, int index)
        {
            ReconcileOrder order = this.board.Orders[index];
            bool isSilent =
                found.Count == 0 || (!this.traits.FulfilmentNotChecked && found.Any(o => IsSilent(o, order.Website)));
            if (isSilent || found.Any(o => o.State == ErpOrderState.Unknown))
            {
                return false;
            }

            OrderLookup lookup = this.NewLookup();
            this.board.Tell(index, Judge(lookup, lookup.Take(found, order.Reference), order));
            return true;
        }

        // Of an order that is open on both sides it does not matter what was shipped.
        private static bool IsSilent(ErpOrder order, WebsiteSide website) =>
            order.Fulfilment == Fulfilment.NotTold
            && (website != WebsiteSide.Open || order.State == ErpOrderState.Cancelled);

        private async Task AskOneAsync(int index)
        {
            ReconcileOrder order = this.board.Orders[index];
            OrderReference reference = order.Reference;
            if (
                reference.Kind == OrderNumberKind.Web
                && !this.traits.WebNumberSearchable
                && reference.ErpNumber == null
            )
            {
                this.board.Tell(index, new ReconcileFinding(ReconcileVerdict.NotTold, ProtocolTexts.NeedsErpNumber));
                return;
            }

            TimeSpan begun = this.run.Clock.Elapsed;
            OrderLookup lookup = this.NewLookup();
            IReadOnlyList<OrderProgress> all = await lookup.FindAsync(reference).ConfigureAwait(false);
            if (lookup.Fault == null)
            {
                this.board.Breaker.Answered();
                this.board.Tell(index, Judge(lookup, all, order));
            }
            else if (this.board.Breaker.IsToBeRepeated(lookup.Fault, begun, isSingle: true))
            {
                this.board.Work.PutBack(new[] { index });
            }
            else if (this.board.Breaker.Stop == null)
            {
                this.board.Tell(index, new ReconcileFinding(ReconcileVerdict.NotTold, lookup.Fault.Message));
            }
        }

        private static ReconcileFinding Judge(
            OrderLookup lookup,
            IReadOnlyList<OrderProgress> all,
            ReconcileOrder order
        ) =>
            lookup.End == null ? VerdictRule.Of(order.Website, all)
            : lookup.End.Kind == CancelOutcomeKind.NotFound ? new ReconcileFinding(ReconcileVerdict.NotInErp)
            : new ReconcileFinding(
                ReconcileVerdict.Ambiguous,
                OutcomeTexts.Sentence(lookup.End.Text),
                lookup.End.Orders.Select(o => o.Order).ToList()
            );

        private OrderLookup NewLookup() => new OrderLookup(this.calls, this.policy, this.traits, this.run);
    }
}

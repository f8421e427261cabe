#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>
    /// The part of a run in which something is sent. Never asks twice without a read in between, and never lets an
    /// outcome stand that was read before the last request of the run.
    /// </summary>
    internal sealed class Conversation
    {
        private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

        private readonly ErpCalls calls;
        private readonly CancelPolicy policy;
        private readonly CancelReason reason;
        private readonly RunContext run;
        private readonly Patience patience;
        private int acts;

        public Conversation(ErpCalls calls, CancelPolicy policy, ErpTraits traits, CancelReason reason, RunContext run)
        {
            this.calls = calls;
            this.policy = policy;
            this.reason = reason;
            this.run = run;
            this.patience = new Patience(run, policy, traits);
        }

        /// <summary>Asks for each order that the guard allows, one after the other.</summary>
        public async Task AskAsync(IReadOnlyList<OrderProgress> all)
        {
            bool unanswered = false;
            bool refused = false;
            foreach (OrderProgress order in all.Where(o => o.Outcome == null && o.FirstVerdict == GuardVerdict.Allow))
            {
                if (refused && this.policy.SplitOrders == SplitOrders.AllOrNothing)
                {
                    order.Skip(CancelOutcomeKind.Refused, string.Empty, RefusalReason.OtherOrderRefused);
                }
                else if (this.patience.NeededFor(order.Latest) is TimeSpan needed)
                {
                    order.Skip(CancelOutcomeKind.Misconfigured, ProtocolTexts.TooManyLines(order.Latest, needed));
                }
                else if (unanswered || !this.patience.HasRoomFor(order.Latest))
                {
                    string why = unanswered ? ProtocolTexts.StoppedAnswering : ProtocolTexts.NoTime;
                    order.Skip(CancelOutcomeKind.Unavailable, why);
                }
                else
                {
                    await this.AskOnceAsync(order).ConfigureAwait(false);
                    if (order.Asks.IsDoubtful)
                    {
                        await this.PauseIfDoubtfulAsync(order).ConfigureAwait(false);
                        await this.ReadAndDecideAsync(order).ConfigureAwait(false);
                    }

                    unanswered = this.IsUnanswered(order);
                    refused |= order.Asks.IsRefused || order.Outcome?.Kind == CancelOutcomeKind.Refused;
                }
            }
        }

        /// <summary>Reads until each order is settled, or the time is over.</summary>
        public async Task ReadBackAsync(IReadOnlyList<OrderProgress> all)
        {
            TimeSpan pause = FirstPause;
            while (this.ReopenStale(all) && this.run.Budget.Remaining > TimeSpan.Zero)
            {
                foreach (OrderProgress order in all.Where(o => o.Outcome == null).ToList())
                {
                    await this.ReadAndDecideAsync(order).ConfigureAwait(false);
                }

                if (!this.ReopenStale(all) || !this.patience.HasRoomForAPause)
                {
                    break;
                }

                await this.patience.PauseAsync(pause).ConfigureAwait(false);
                pause = pause + pause < Backoff.Cap ? pause + pause : Backoff.Cap;
            }

            foreach (OrderProgress order in all)
            {
                order.Decide(ended: true, fits: false);
            }
        }

        // An outcome that was read before the run's last request does not stand. True: something is left to read.
        private bool ReopenStale(IReadOnlyList<OrderProgress> all)
        {
            foreach (OrderProgress order in all.Where(o => o.Outcome != null && o.ActsAtRead < this.acts))
            {
                order.Reopen();
            }

            return all.Any(o => o.Outcome == null);
        }

        private async Task ReadAndDecideAsync(OrderProgress order)
        {
            do
            {
                if (order.Asks.Handle?.Value.Length > 0)
                {
                    await this.PollAsync(order.Asks, order.Asks.Handle).ConfigureAwait(false);
                }

                try
                {
                    order.ReadAs(
                        await this.calls.ReadAsync(order.Latest, order.Found).ConfigureAwait(false),
                        this.acts
                    );
                }
                catch (ErpFaultException fault)
                {
                    order.ReadFailed(fault, this.acts);
                }
            } while (
                order.Decide(ended: false, fits: this.MayAsk(order))
                && await this.AskAgainAsync(order).ConfigureAwait(false)
            );
        }

        // False: the answer settles the order.
        private async Task<bool> AskAgainAsync(OrderProgress order)
        {
            await this.AskOnceAsync(order).ConfigureAwait(false);
            if (order.Outcome == null)
            {
                await this.PauseIfDoubtfulAsync(order).ConfigureAwait(false);
            }

            return order.Outcome == null;
        }

        private async Task PauseIfDoubtfulAsync(OrderProgress order)
        {
            if (!order.Asks.IsDoubtful)
            {
                return;
            }

            TimeSpan backoff = Backoff.After(order.Asks.Attempts, this.run.Jitter);
            TimeSpan wait = order.Asks.RetryAfter ?? backoff;
            if (order.Asks.LastWord != CancelReplyKind.Declined)
            {
                // It may have been carried out, which a read shows at once; only the next request has to wait.
                order.Asks.NotBefore = this.run.Budget.Elapsed + this.run.Budget.Cap(order.Asks.RetryAfter ?? default);
                wait = backoff;
            }
            else if (!this.patience.HasRoomFor(order.Latest, wait))
            {
                order.Asks.NotBefore = TimeSpan.MaxValue;
                return;
            }

            await this.patience.PauseAsync(wait).ConfigureAwait(false);
        }

        private bool MayAsk(OrderProgress order) =>
            this.patience.HasRoomFor(order.Latest) && this.run.Budget.Elapsed >= order.Asks.NotBefore;

        private bool IsUnanswered(OrderProgress order)
        {
            bool lost = order.Asks.LastWord == CancelReplyKind.Unknown && order.ActsAtRead != this.acts;
            return lost
                || order.Asks.LastWord == CancelReplyKind.NotSent
                || order.Asks.LastWord == CancelReplyKind.Misconfigured;
        }

        private async Task AskOnceAsync(OrderProgress order)
        {
            this.acts++;
            order.Answered(await this.calls.CancelAsync(order.Latest, this.reason).ConfigureAwait(false));
        }

        // A poll only hints; the read decides, also when there is nothing to poll any more.
        private async Task PollAsync(AskRecord asks, CancelHandle handle)
        {
            try
            {
                asks.Polled(await this.calls.PollAsync(handle).ConfigureAwait(false));
            }
            catch (ErpFaultException fault)
            {
                asks.PollFailed(fault);
            }
        }
    }
}

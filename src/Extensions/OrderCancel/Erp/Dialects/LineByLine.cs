#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>
    /// A cancellation of one request for each open line (<see cref="ErpTraits.CancelsLineByLine"/>). The order is read between
    /// two of them: versions are fresh, what is done is left out, and where somebody else works on the order nothing more is
    /// sent.
    /// </summary>
    internal sealed class LineByLine
    {
        private readonly Func<ErpOrder, CancellationToken, Task<ErpOrder?>> read;

        // Of all orders, in this run: one that is open all the same was opened by somebody.
        private readonly HashSet<string> gotAYes = new HashSet<string>(StringComparer.Ordinal);

        private HashSet<string> done = new HashSet<string>(StringComparer.Ordinal);
        private int all;

        /// <param name="read">Reads an order by its key.</param>
        public LineByLine(Func<ErpOrder, CancellationToken, Task<ErpOrder?>> read)
        {
            this.read = read;
        }

        /// <param name="order">As it was read when the protocol allowed its cancellation.</param>
        /// <param name="cancel">Asks for one line of an order as it was read last.</param>
        /// <param name="cancellationToken">Ends the wait.</param>
        /// <exception cref="ErpFaultException">No usable answer; lines may have been cancelled.</exception>
        public async Task<CancelReply> RunAsync(
            ErpOrder order,
            Func<ErpOrder, string, CancellationToken, Task<CancelReply>> cancel,
            CancellationToken cancellationToken
        )
        {
            this.done = new HashSet<string>(StringComparer.Ordinal);
            this.all = order.OpenLines?.Count ?? 0;
            if (order.OpenLines?.FirstOrDefault(line => this.gotAYes.Contains(NameOf(order, line))) is string opened)
            {
                return CancelReply.Conflict(Opened(opened));
            }

            try
            {
                return await this.EachAsync(order, cancel, cancellationToken).ConfigureAwait(false);
            }
            catch (ErpFaultException fault) when (this.done.Count > 0)
            {
                // Of the last request alone it may be known that it did nothing.
                throw fault.As(ErpFaultKind.Lost, this.Told(fault.Message));
            }
        }

        private async Task<CancelReply> EachAsync(
            ErpOrder order,
            Func<ErpOrder, string, CancellationToken, Task<CancelReply>> cancel,
            CancellationToken cancellationToken
        )
        {
            for (ErpOrder latest = order; latest.OpenLines?.FirstOrDefault() is string line; )
            {
                CancelReply reply = await cancel(latest, line, cancellationToken).ConfigureAwait(false);
                bool isDone = reply.Kind == CancelReplyKind.Done;
                _ = isDone && this.gotAYes.Add(NameOf(order, line));
                if (isDone ? this.done.Add(line) && this.done.Count == this.all : this.done.Count == 0)
                {
                    return reply; // after the last one the protocol reads
                }

                ErpOrder? fresh = await this.read(latest, cancellationToken).ConfigureAwait(false);
                string? change = this.ChangeTo(fresh, order);
                bool isOpen = fresh?.OpenLines?.Contains(line, StringComparer.Ordinal) != false;
                if (change != null || (!isDone && isOpen))
                {
                    return this.PartOf(fresh, change ?? reply.Text);
                }

                this.done.Add(line); // a no to what is done by now is none
                latest = fresh!;
            }

            return CancelReply.Done();
        }

        // What somebody else has done, so that nothing more may be sent; null: nothing that shows.
        private string? ChangeTo(ErpOrder? fresh, ErpOrder judged) =>
            fresh == null ? "the order is gone"
            : OrderIdentity.Difference(judged, fresh) is string difference ? "another order came: " + difference
            : fresh.Fulfilment != Fulfilment.Nothing ? "the ERP no longer says that nothing was shipped or invoiced"
            : fresh.LineCount != judged.LineCount ? "a line was added or taken away"
            : fresh
                .OpenLines!.Except(judged.OpenLines!.Except(this.done, StringComparer.Ordinal), StringComparer.Ordinal)
                .FirstOrDefault()
                is string opened
                ? Opened(opened)
            : null;

        // Partly is said only of what a read has shown.
        private CancelReply PartOf(ErpOrder? fresh, string why) =>
            fresh?.OpenLines?.Any(this.done.Contains) == false
                ? CancelReply.Partly(this.Told(why))
                : CancelReply.Unknown(this.Told(why));

        private static string NameOf(ErpOrder order, string line) => OrderKey.Of(order.Key, line);

        private static string Opened(string line) => $"line {line} is open again";

        private string Told(string why) =>
            $"Stopped after {this.done.Count} of {this.all} lines had been cancelled: {why}";
    }
}

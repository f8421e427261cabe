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
        private readonly HashSet<string> done = new HashSet<string>(StringComparer.Ordinal);

        // Of each order, in this run: one that is open all the same was opened by somebody, or not cancelled at all.
        private readonly Dictionary<string, HashSet<string>> gotAYes = new Dictionary<string, HashSet<string>>(
            StringComparer.Ordinal
        );
        private int all;

        /// <param name="read">Reads the order by its key.</param>
        public LineByLine(Func<ErpOrder, CancellationToken, Task<ErpOrder?>> read)
        {
            this.read = read;
        }

        /// <param name="order">As it was read when the protocol allowed its cancellation.</param>
        /// <param name="cancel">Asks for one line of the order as it was read last.</param>
        /// <param name="cancellationToken">Ends the wait.</param>
        /// <exception cref="ErpFaultException">No usable answer; lines may have been cancelled.</exception>
        public async Task<CancelReply> RunAsync(
            ErpOrder order,
            Func<ErpOrder, string, CancellationToken, Task<CancelReply>> cancel,
            CancellationToken cancellationToken
        )
        {
            this.done.Clear();
            if (!this.gotAYes.TryGetValue(order.Key, out HashSet<string>? yes))
            {
                this.gotAYes[order.Key] = yes = new HashSet<string>(StringComparer.Ordinal);
            }

            if (order.OpenLines?.FirstOrDefault(yes.Contains) is string opened)
            {
                return CancelReply.Conflict($"Line {opened}, to which the ERP has said yes, is open.");
            }

            this.all = order.OpenLines?.Count ?? 0;
            try
            {
                return await this.EachAsync(order, cancel, yes, cancellationToken).ConfigureAwait(false);
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
            HashSet<string> yes,
            CancellationToken cancellationToken
        )
        {
            for (ErpOrder latest = order; latest.OpenLines?.FirstOrDefault() is string line; )
            {
                CancelReply reply = await cancel(latest, line, cancellationToken).ConfigureAwait(false);
                bool isDone = reply.Kind == CancelReplyKind.Done;
                if (isDone ? yes.Add(line) && this.done.Add(line) && this.done.Count == this.all : this.done.Count == 0)
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
                ? $"line {opened} is open again"
            : null;

        // Partly is said only of what a read has shown.
        private CancelReply PartOf(ErpOrder? fresh, string why) =>
            fresh?.OpenLines?.Any(this.done.Contains) == false
                ? CancelReply.Partly(this.Told(why))
                : CancelReply.Unknown(this.Told(why));

        private string Told(string why) =>
            $"Stopped after {this.done.Count} of {this.all} lines had been cancelled: {why}";
    }
}

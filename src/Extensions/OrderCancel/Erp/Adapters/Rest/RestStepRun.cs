#nullable enable
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// Sends the steps of one cancellation. The order is read before each request, so that what is done is left out, lines
    /// and versions are fresh, and nothing more is sent when somebody else has changed the order.
    /// </summary>
    internal sealed class RestStepRun
    {
        private readonly RestSteps steps;
        private readonly RestReplies replies;
        private readonly ErpHttp http;
        private readonly RestStepOrder order;
        private readonly RestStepRequests requests;
        private readonly RestStepTally tally;
        private readonly ISet<string> linesThatGotAYes;
        private RestLineRun? lines;
        private CancelReply? accepted;

        public RestStepRun(
            RestSteps steps,
            RestReplies replies,
            ErpHttp http,
            RestStepOrder order,
            RestStepRequests requests,
            ISet<string> linesThatGotAYes
        )
        {
            this.steps = steps;
            this.replies = replies;
            this.http = http;
            this.order = order;
            this.requests = requests;
            this.linesThatGotAYes = linesThatGotAYes;
            this.tally = new RestStepTally(steps.All.Count);
        }

        private RestStep One => this.steps.All[this.tally.Step - 1];

        public async Task<CancelReply> RunAsync(CancellationToken cancellationToken)
        {
            try
            {
                return await this.StepsAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (ErpFaultException fault) when (this.tally.DoneLines > 0 && fault.NothingWasDone)
            {
                return await this.EndAsync(fault.Message, cancellationToken).ConfigureAwait(false);
            }
            catch (ErpFaultException fault) when (this.tally.IsBegun)
            {
                // Of the last request alone it may be known that it did nothing.
                throw fault.As(
                    this.tally.DoneLines > 0 ? ErpFaultKind.Lost : fault.Kind,
                    this.tally.Told(fault.Message)
                );
            }
        }

        private async Task<CancelReply> StepsAsync(CancellationToken cancellationToken)
        {
            for (; this.tally.Step <= this.steps.All.Count; this.tally.Step++)
            {
                CancelReply? end = this.One.IsForLines
                    ? await this.LinesAsync(cancellationToken).ConfigureAwait(false)
                    : await this.OnceAsync(cancellationToken).ConfigureAwait(false);
                if (end != null || this.accepted != null)
                {
                    return end ?? this.accepted!; // what comes after what was accepted needs it done
                }
            }

            return this.tally.IsBegun
                ? CancelReply.Done()
                : throw ErpFaultException.Misconfigured(
                    "By CancelSteps nothing is left to do, but the ERP's order is not cancelled. Check ForEach and each donePath there, or cancel the order by hand."
                );
        }

        private async Task<CancelReply?> OnceAsync(CancellationToken cancellationToken)
        {
            bool reads = this.tally.Step > 1 || this.steps.NeedOrder;
            CancelReply? end = reads ? await this.ReadAsync(cancellationToken).ConfigureAwait(false) : null;
            if (end == null && !this.requests.IsDone(this.One))
            {
                this.lines = null;
                end = await this.SendAsync(this.requests.Of(this.One), cancellationToken).ConfigureAwait(false);
                if (end == null)
                {
                    this.tally.StepDone();
                }
            }

            return end;
        }

        // A read before each line, too: it may send a version that the line before has moved on.
        private async Task<CancelReply?> LinesAsync(CancellationToken cancellationToken)
        {
            this.lines = null;
            while (this.lines?.HasLeft != false)
            {
                CancelReply? end = await this.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (end != null)
                {
                    return end;
                }

                IReadOnlyList<KeyValuePair<string, ErpRequest>> open = this.requests.OfLines(this.One);
                if (this.lines == null)
                {
                    this.lines = new RestLineRun(open.Select(line => line.Key), this.linesThatGotAYes);
                    this.tally.AddLines(open.Count);
                }

                KeyValuePair<string, ErpRequest> next = open.FirstOrDefault(line => this.lines.IsLeft(line.Key));
                if (next.Value == null)
                {
                    return this.lines.HasBegun || open.Count == 0
                        ? null // what is open now was sent, or has come meanwhile
                        : CancelReply.Conflict(this.tally.Told("The ERP has said yes to each open line."));
                }

                end = await this.SendAsync(next.Value, cancellationToken).ConfigureAwait(false);
                if (end != null)
                {
                    return end;
                }

                this.lines.Done(next.Key);
                this.tally.LineDone();
            }

            return null;
        }

        // Null: go on.
        private async Task<CancelReply?> ReadAsync(CancellationToken cancellationToken)
        {
            string? change = await this.order.RefreshAsync(this.tally, cancellationToken).ConfigureAwait(false);
            bool isCancelled = change == null && this.order.Latest.State == ErpOrderState.Cancelled;
            return change == null && !isCancelled ? null
                : isCancelled && this.tally.IsBegun ? CancelReply.Done()
                : this.tally.DoneLines > 0 ? this.PartOf(change!)
                : CancelReply.Conflict(this.tally.Told(change));
        }

        // Null: go on.
        private async Task<CancelReply?> SendAsync(ErpRequest request, CancellationToken cancellationToken)
        {
            ErpAnswer<CancelReply> Read(ErpResponse response) => this.replies.Cancel(response, this.order.Latest);
            CancelReply reply = await this.http.SendAsync(request, Read, cancellationToken).ConfigureAwait(false);
            if (reply.Kind == CancelReplyKind.Done || reply.Kind == CancelReplyKind.Accepted)
            {
                this.accepted = reply.Kind == CancelReplyKind.Accepted ? reply : this.accepted;
                return null;
            }

            bool isNo = reply.Kind == CancelReplyKind.Refused || reply.Kind == CancelReplyKind.Conflict;
            string told = this.tally.Told(reply.Text);
            return isNo && this.tally.DoneLines > 0
                    ? await this.EndAsync(reply.Text, cancellationToken).ConfigureAwait(false)
                : !isNo ? CancelReply.Unknown(told)
                : reply.Kind == CancelReplyKind.Refused ? CancelReply.Refused(told)
                : CancelReply.Conflict(told);
        }

        // After a line to which the ERP has clearly said no: what became of those before it, a read tells.
        private async Task<CancelReply> EndAsync(string why, CancellationToken cancellationToken)
        {
            try
            {
                string? change = await this.order.RefreshAsync(this.tally, cancellationToken).ConfigureAwait(false);
                return change == null && this.order.Latest.State == ErpOrderState.Cancelled
                    ? CancelReply.Done()
                    : this.PartOf(why);
            }
            catch (ErpFaultException)
            {
                return CancelReply.Unknown(this.tally.Told(why)); // the protocol reads again
            }
        }

        private CancelReply PartOf(string why) =>
            this.tally.IsLastStep && this.lines != null && this.requests.Show(this.lines, this.One)
                ? CancelReply.Partly(this.tally.Told(why))
                : CancelReply.Unknown(this.tally.Told(why));
    }
}

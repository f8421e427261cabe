#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// Sends the steps of one cancellation. The order is read before each, so that what is done is left out, lines and
    /// versions are fresh, and nothing more is sent when somebody else has changed the order.
    /// </summary>
    internal sealed class RestStepRun
    {
        private readonly RestSettings settings;
        private readonly RestSteps steps;
        private readonly RestAnswers answers;
        private readonly RestReplies replies;
        private readonly ErpHttp http;
        private readonly RestValues values;
        private readonly ErpOrder judged;
        private ErpOrder order;
        private JToken json = JValue.CreateNull();
        private int step;
        private int done;
        private int lines;

        public RestStepRun(
            RestSettings settings,
            RestSteps steps,
            RestAnswers answers,
            RestReplies replies,
            ErpHttp http,
            RestValues values,
            ErpOrder judged
        )
        {
            this.settings = settings;
            this.steps = steps;
            this.answers = answers;
            this.replies = replies;
            this.http = http;
            this.values = values;
            this.judged = judged;
            this.order = judged;
        }

        private bool IsBegun => this.done + this.lines > 0;

        // With what has been done before it.
        private string Told(string? text)
        {
            string before =
                this.lines > 0 ? $"after {this.lines} lines had been cancelled"
                : this.done > 0 ? $"after {this.done} had been carried out"
                : string.Empty;
            string what = text ?? string.Empty;
            return before.Length == 0
                ? what
                : $"Step {this.step} of {this.steps.All.Count} failed {before}{(what.Length == 0 ? "." : ": " + what)}";
        }

        public async Task<CancelReply> RunAsync(CancellationToken cancellationToken)
        {
            CancelReply? accepted = null;
            for (this.step = 1; this.step <= this.steps.All.Count; this.step++)
            {
                RestStep one = this.steps.All[this.step - 1];
                string? change =
                    this.step > 1 || this.steps.NeedOrder
                        ? await this.RefreshAsync(cancellationToken).ConfigureAwait(false)
                        : null;
                if (change != null || this.order.State == ErpOrderState.Cancelled)
                {
                    return change == null && this.IsBegun ? CancelReply.Done()
                        : this.lines > 0 ? CancelReply.Unknown(this.Told(change))
                        : CancelReply.Conflict(this.Told(change));
                }

                foreach (ErpRequest request in this.RequestsOf(one))
                {
                    CancelReply reply = await this.SendAsync(request, cancellationToken).ConfigureAwait(false);
                    accepted = reply.Kind == CancelReplyKind.Accepted ? reply : accepted;
                    bool goesOn = reply.Kind == CancelReplyKind.Done || (accepted == reply && one.IsForLines);
                    if (!goesOn)
                    {
                        return accepted == reply ? reply : this.Stopped(reply);
                    }

                    this.lines += one.IsForLines ? 1 : 0;
                    this.done += one.IsForLines ? 0 : 1;
                }

                if (accepted != null)
                {
                    return accepted; // what comes after it needs it done
                }
            }

            return this.IsBegun ? CancelReply.Done() : throw this.NothingToDo();
        }

        // All are made before the first is sent: a line that lacks something keeps the others from being sent too.
        private IReadOnlyList<ErpRequest> RequestsOf(RestStep one) =>
            one.IsForLines
                ? this
                    .steps.LinesOf(this.json)
                    .Where(line => !one.IsDone(line))
                    .Select(line => this.Request(one, line))
                    .ToList()
            : one.IsDone(this.json) ? (IReadOnlyList<ErpRequest>)Array.Empty<ErpRequest>()
            : new[] { this.Request(one, null) };

        private ErpRequest Request(RestStep one, JToken? line)
        {
            RestValues filled = this.values.With(this.order).WithLine(line);
            ErpRequest request = one.Request(filled);
            this.settings.AddHeaders(request, filled);
            one.AddHeaders(request, filled);
            return request;
        }

        private async Task<CancelReply> SendAsync(ErpRequest request, CancellationToken cancellationToken)
        {
            try
            {
                return await this.http.SendAsync(request, this.AsReply, cancellationToken).ConfigureAwait(false);
            }
            catch (ErpFaultException fault) when (this.IsBegun)
            {
                // Of this request alone it may be known that it did nothing.
                throw fault.As(this.lines > 0 ? ErpFaultKind.Lost : fault.Kind, this.Told(fault.Message));
            }
        }

        private ErpAnswer<CancelReply> AsReply(ErpResponse response) => this.replies.Cancel(response, this.order);

        private CancelReply Stopped(CancelReply reply)
        {
            string text = this.Told(reply.Text);
            return reply.Kind == CancelReplyKind.Unknown || this.lines > 0 ? CancelReply.Unknown(text)
                : reply.Kind == CancelReplyKind.Conflict ? CancelReply.Conflict(text)
                : reply.Kind == CancelReplyKind.Refused ? CancelReply.Refused(text)
                : reply;
        }

        // What has changed so that nothing more may be sent; null where nothing has.
        private async Task<string?> RefreshAsync(CancellationToken cancellationToken)
        {
            ErpRequest request = this.settings.ReadRequest(this.values.With(this.order).WithLine(null));
            ErpOrder? fresh;
            try
            {
                fresh = await this.http.SendAsync(request, this.Read, cancellationToken).ConfigureAwait(false);
            }
            catch (ErpFaultException fault) when (!this.IsBegun && IsPassing(fault))
            {
                throw fault.As(ErpFaultKind.Unreachable, fault.Message); // nothing was sent yet
            }

            string? change =
                fresh == null ? "the order is gone"
                : OrderIdentity.Difference(this.judged, fresh) is string other ? "another order came: " + other
                : fresh.Fulfilment != this.judged.Fulfilment && fresh.Fulfilment != Fulfilment.Nothing
                    ? "the ERP no longer says that nothing was shipped or invoiced"
                : this.IsHarmless(fresh.State) ? null
                : $"the order's status is now \"{fresh.StatusText}\"";
            this.order = fresh ?? this.order;
            return change;
        }

        private ErpAnswer<ErpOrder?> Read(ErpResponse response)
        {
            ErpAnswer<ErpOrder?> answer = this.answers.Read(response);
            this.json = this.answers.OrderIn(response) ?? this.json;
            return answer;
        }

        private static bool IsPassing(ErpFaultException fault) =>
            fault.Kind == ErpFaultKind.Lost || fault.Kind == ErpFaultKind.NoData;

        private bool IsHarmless(ErpOrderState state) =>
            state == this.judged.State
            || state == ErpOrderState.Open
            || state == ErpOrderState.OnHold
            || state == ErpOrderState.Cancelled
            || (state == ErpOrderState.PartlyCancelled && this.lines > 0);

        private ErpFaultException NothingToDo() =>
            ErpFaultException.Misconfigured(
                "By CancelSteps nothing is left to do, but the ERP's order is not cancelled. Check ForEach and each donePath there, or cancel the order by hand."
            );
    }
}

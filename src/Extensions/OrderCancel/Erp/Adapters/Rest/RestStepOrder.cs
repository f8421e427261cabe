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
    /// <summary>The order as it is read before each request of a cancellation that takes several.</summary>
    internal sealed class RestStepOrder
    {
        private readonly RestSettings settings;
        private readonly RestAnswers answers;
        private readonly ErpHttp http;
        private readonly RestValues values;

        public RestStepOrder(
            RestSettings settings,
            RestAnswers answers,
            ErpHttp http,
            RestValues values,
            ErpOrder judged
        )
        {
            this.settings = settings;
            this.answers = answers;
            this.http = http;
            this.values = values;
            this.Judged = judged;
            this.Latest = judged;
        }

        /// <summary>As it was when the protocol allowed its cancellation.</summary>
        public ErpOrder Judged { get; }

        public ErpOrder Latest { get; private set; }

        /// <summary>What the newest read brought of this order; null where there was no read, or it brought none.</summary>
        public JToken? Json { get; private set; }

        /// <summary>Reads it. What has changed so that nothing more may be sent; null where nothing has.</summary>
        /// <exception cref="ErpFaultException">It cannot be read.</exception>
        public async Task<string?> RefreshAsync(RestStepTally tally, CancellationToken cancellationToken)
        {
            this.Json = null;
            ErpRequest request = this.settings.ReadRequest(this.values.With(this.Latest).WithLine(null));
            ErpOrder? fresh;
            try
            {
                fresh = await this.http.SendAsync(request, this.Read, cancellationToken).ConfigureAwait(false);
            }
            catch (ErpFaultException fault) when (!tally.IsBegun && IsPassing(fault))
            {
                throw fault.As(ErpFaultKind.Unreachable, fault.Message); // nothing was sent yet
            }

            return this.ChangeTo(fresh, tally.DoneLines > 0);
        }

        /// <summary>Takes this order from answers that have come already.</summary>
        public void See(IEnumerable<ErpResponse> reads) =>
            this.Json = reads
                .Select(this.answers.OrderIn)
                .LastOrDefault(json =>
                    json != null
                    && OrderIdentity.IsSame(this.settings.Fields.Key(json) ?? string.Empty, this.Judged.Key)
                );

        private string? ChangeTo(ErpOrder? fresh, bool hasLines)
        {
            string? difference = fresh == null ? null : OrderIdentity.Difference(this.Judged, fresh);
            if (fresh == null || difference != null)
            {
                this.Json = null;
                return fresh == null ? "the order is gone" : "another order came: " + difference;
            }

            this.Latest = fresh;
            return fresh.Fulfilment != this.Judged.Fulfilment && fresh.Fulfilment != Fulfilment.Nothing
                    ? "the ERP no longer says that nothing was shipped or invoiced"
                : this.HasOpenedLine(fresh) ? "a line that was cancelled is open again"
                : this.IsHarmless(fresh.State, hasLines) ? null
                : $"the order's status is now \"{fresh.StatusText}\"";
        }

        private ErpAnswer<ErpOrder?> Read(ErpResponse response)
        {
            ErpAnswer<ErpOrder?> answer = this.answers.Read(response);
            this.Json = this.answers.OrderIn(response);
            return answer;
        }

        private static bool IsPassing(ErpFaultException fault) =>
            fault.Kind == ErpFaultKind.Lost || fault.Kind == ErpFaultKind.NoData;

        // Of a line that has come meanwhile nothing is sent either, but it keeps nobody from the others.
        private bool HasOpenedLine(ErpOrder fresh) =>
            fresh.LineCount == this.Judged.LineCount
            && fresh.OpenLines?.All(line => this.Judged.OpenLines?.Contains(line, StringComparer.Ordinal) != false)
                == false;

        // With its first lines cancelled it may have moved on by that alone.
        private bool IsHarmless(ErpOrderState state, bool hasLines) =>
            state == this.Judged.State
            || state == ErpOrderState.Open
            || state == ErpOrderState.OnHold
            || state == ErpOrderState.Cancelled
            || (hasLines && (state == ErpOrderState.PartlyCancelled || state == ErpOrderState.Cancelling));
    }
}

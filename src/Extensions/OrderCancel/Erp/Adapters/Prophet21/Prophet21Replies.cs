#nullable enable
using System;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>
    /// What the transaction API's answers mean. A failed transaction comes with HTTP 200 too: the summary counts it. One
    /// transaction is atomic (M), so a failed one has changed nothing.
    /// </summary>
    internal sealed class Prophet21Replies
    {
        private readonly string passingText;

        public Prophet21Replies(string passingText)
        {
            this.passingText = passingText;
        }

        /// <summary>The answer to a transaction that was carried out at once.</summary>
        public ErpAnswer<CancelReply> Done(ErpResponse response)
        {
            var json = response.Json() as JObject;
            return this.Common(response, json)
                ?? (
                    response.IsSuccess && Summary(json) is JObject summary
                        ? this.Counted(summary, json!, CancelReply.Refused)
                        : ErpAnswer<CancelReply>.NotRecognised
                );
        }

        /// <summary>The answer to a transaction that was to be queued.</summary>
        public ErpAnswer<CancelReply> Queued(ErpResponse response, ErpOrder order)
        {
            var json = response.Json() as JObject;
            string? id = KeyText.Of(json?["RequestId"]);
            if (response.IsSuccess && id != null)
            {
                return this.Status(json!, new CancelHandle(order, id), CancelReply.Refused);
            }

            return this.Common(response, json) ?? ErpAnswer<CancelReply>.NotRecognised;
        }

        /// <summary>How far a queued transaction is.</summary>
        public ErpAnswer<CancelReply> Progress(ErpResponse response, CancelHandle handle)
        {
            var json = response.Json() as JObject;
            return response.IsSuccess && json != null
                ? this.Status(json, handle, CancelReply.Failed)
                : ErpAnswer<CancelReply>.NotRecognised;
        }

        private static JObject? Summary(JObject? json) => json?["Summary"] as JObject;

        private ErpAnswer<CancelReply> Status(JObject json, CancelHandle handle, Func<string, CancelReply> no)
        {
            Prophet21Queue? queue = Prophet21Queue.Read(json);
            if (queue == null)
            {
                return ErpAnswer<CancelReply>.NotRecognised;
            }

            if (queue.IsRunning)
            {
                return ErpAnswer<CancelReply>.Of(CancelReply.Accepted(handle));
            }

            if (queue.HasFailed)
            {
                return ErpAnswer<CancelReply>.Of(no(Prophet21Json.Message(queue.Answer)));
            }

            return Summary(queue.Answer) is JObject summary ? this.Counted(summary, queue.Answer, no)
                : queue.TellsOutcome ? ErpAnswer<CancelReply>.Of(CancelReply.Done())
                : ErpAnswer<CancelReply>.Of(CancelReply.Unknown("Prophet 21 does not tell how the transaction ended"));
        }

        private ErpAnswer<CancelReply> Counted(JObject summary, JObject json, Func<string, CancelReply> no)
        {
            int? failed = Quantity.SignOf(summary["Failed"]);
            int? succeeded = Quantity.SignOf(summary["Succeeded"]);
            if (failed == null || succeeded == null)
            {
                return ErpAnswer<CancelReply>.NotRecognised;
            }

            return ErpAnswer<CancelReply>.Of(
                failed != 0 ? no(Prophet21Json.Message(json))
                : succeeded > 0 ? CancelReply.Done()
                : CancelReply.Unknown("Prophet 21 counts the transaction neither as succeeded nor as failed")
            );
        }

        // Null: the answer is none of these.
        private ErpAnswer<CancelReply>? Common(ErpResponse response, JObject? json)
        {
            string text = Prophet21Json.Message(json);
            if (this.Passes(response))
            {
                return ErpAnswer<CancelReply>.Passing;
            }

            switch (response.Status)
            {
                case 400:
                case 422:
                    return text.Length == 0 ? (ErpAnswer<CancelReply>?)null : Of(CancelReply.Refused(text));
                case 409:
                    return Of(CancelReply.Conflict(text));
                case 404:
                    throw ErpFaultException.TurnedDown(
                        "Prophet 21 has no transaction API at this address (HTTP 404). Check parameters UiServerUrl, RouterUrl and TransactionUrl."
                    );
                default:
                    return null;
            }

            static ErpAnswer<CancelReply>? Of(CancelReply reply) => ErpAnswer<CancelReply>.Of(reply);
        }

        // A session of the pool that another request has left with an open window. The edit may have been saved before
        // the window was met, so it counts as neither yes nor no.
        private bool Passes(ErpResponse response) =>
            this.passingText.Length > 0
            && response.Body.IndexOf(this.passingText, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}

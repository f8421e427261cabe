#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
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
        private const int MostTexts = 3;

        private readonly string passingText;

        public Prophet21Replies(string passingText)
        {
            this.passingText = passingText;
        }

        /// <summary>
        /// What an error or a failed transaction says to a person: the first line of its messages. Behind it there may be a
        /// stack trace. Empty when there is none.
        /// </summary>
        public static string MessageIn(JToken? json)
        {
            JToken? error = Member(json, "error");
            JToken? texts =
                Member(json, "Messages")
                ?? Member(json, "Errors")
                ?? Member(json, "ErrorMessage")
                ?? (error is JObject ? Member(error, "message") : error)
                ?? Member(json, "Message");
            texts = texts is JObject ? Member(texts, "value") : texts;
            IEnumerable<string> lines = (texts as JArray ?? new JArray { texts! }).Select(text =>
                ErpWords.FirstLine((text as JValue)?.Value as string)
            );
            return string.Join("; ", lines.Where(line => line.Length > 0).Take(MostTexts));
        }

        /// <summary>The answer to a transaction that was carried out at once.</summary>
        public ErpAnswer<CancelReply> Done(ErpResponse response)
        {
            ErpError error = this.ErrorIn(response);
            return error.Meaning != Meaning.Unknown || !response.IsSuccess
                ? error.OfCancel(CancelReply.Refused)
                : Counted(response.Json(), CancelReply.Refused) ?? ErpAnswer<CancelReply>.NotRecognised;
        }

        /// <summary>The answer to a transaction that was to be queued.</summary>
        public ErpAnswer<CancelReply> Queued(ErpResponse response, ErpOrder order)
        {
            string? id = KeyText.Of((response.Json() as JObject)?["RequestId"]);
            return response.IsSuccess && id != null
                ? StatusIn(response, new CancelHandle(order, id), CancelReply.Refused)
                : this.ErrorIn(response).OfCancel(CancelReply.Refused);
        }

        /// <summary>How far a queued transaction is.</summary>
        public ErpAnswer<CancelReply> Progress(ErpResponse response, CancelHandle handle) =>
            response.IsSuccess ? StatusIn(response, handle, CancelReply.Failed) : ErpAnswer<CancelReply>.NotRecognised;

        // A session of the pool that another request has left with an open window passes. The edit may have been saved before
        // the window was met, so it counts as neither yes nor no.
        private ErpError ErrorIn(ErpResponse response)
        {
            string words = MessageIn(response.Json());
            bool passes =
                this.passingText.Length > 0
                && response.Body.IndexOf(this.passingText, StringComparison.OrdinalIgnoreCase) >= 0;
            int status = response.Status;
            return new ErpError(
                passes ? Meaning.Passing
                    : status == 409 ? Meaning.Stale
                    : status == 404 ? Meaning.SetUp
                    : (status == 400 || status == 422) && words.Length > 0 ? Meaning.Refused
                    : Meaning.Unknown,
                words,
                "Prophet 21 has no transaction API at this address (HTTP 404). Check parameters UiServerUrl, RouterUrl and TransactionUrl."
            );
        }

        // Two forms are known (M): words, of which Failed is one; and in 26.1 numbers that tell only whether it has run, with
        // the whole answer of the transaction as a text in Messages.
        private static ErpAnswer<CancelReply> StatusIn(
            ErpResponse response,
            CancelHandle handle,
            Func<string, CancelReply> no
        )
        {
            var json = response.Json() as JObject;
            string? text = KeyText.Of(json?["Messages"]);
            JToken? answer =
                text?.StartsWith("{", StringComparison.Ordinal) == true
                    ? StrictJson.Read(text, out _) as JObject ?? json
                    : json;
            switch (KeyText.Of(json?["Status"])?.ToUpperInvariant())
            {
                case "ACTIVE":
                case "3":
                    return ErpAnswer<CancelReply>.Of(CancelReply.Accepted(handle));
                case "FAILED":
                    return ErpAnswer<CancelReply>.Of(no(MessageIn(answer)));
                case "COMPLETE":
                    return Counted(answer, no) ?? ErpAnswer<CancelReply>.Of(CancelReply.Done());
                case "2":
                    return Counted(answer, no)
                        ?? ErpAnswer<CancelReply>.Of(
                            CancelReply.Unknown("Prophet 21 does not tell how the transaction ended")
                        );
                default:
                    return ErpAnswer<CancelReply>.NotRecognised;
            }
        }

        // Null: there is no summary.
        private static ErpAnswer<CancelReply>? Counted(JToken? json, Func<string, CancelReply> no)
        {
            if (!((json as JObject)?["Summary"] is JObject summary))
            {
                return null;
            }

            int? failed = Quantity.SignOf(summary["Failed"]);
            int? succeeded = Quantity.SignOf(summary["Succeeded"]);
            return failed == null || succeeded == null
                ? ErpAnswer<CancelReply>.NotRecognised
                : ErpAnswer<CancelReply>.Of(
                    failed != 0 ? no(MessageIn(json))
                    : succeeded > 0 ? CancelReply.Done()
                    : CancelReply.Unknown("Prophet 21 counts the transaction neither as succeeded nor as failed")
                );
        }

        private static JToken? Member(JToken? json, string name)
        {
            JToken? value = (json as JObject)?.GetValue(name, StringComparison.OrdinalIgnoreCase);
            bool isEmpty = value?.Type == JTokenType.Null || (value is JContainer container && !container.HasValues);
            return isEmpty ? null : value;
        }
    }
}

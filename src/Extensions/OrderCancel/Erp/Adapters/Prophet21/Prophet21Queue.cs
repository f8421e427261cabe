#nullable enable
using System;
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>
    /// What Prophet 21 tells about a queued transaction. Two forms are known (M): words, of which Failed is one; and in 26.1
    /// numbers that tell only whether it has run, with the whole answer of the transaction as a text in
    /// <c>Messages</c>.
    /// </summary>
    internal sealed class Prophet21Queue
    {
        private Prophet21Queue(bool isRunning, bool hasFailed, bool tellsOutcome, JObject answer)
        {
            this.IsRunning = isRunning;
            this.HasFailed = hasFailed;
            this.TellsOutcome = tellsOutcome;
            this.Answer = answer;
        }

        public bool IsRunning { get; }

        public bool HasFailed { get; }

        /// <summary>Whether "has run" without any answer means "was saved".</summary>
        public bool TellsOutcome { get; }

        /// <summary>The transaction's own answer where there is one; else what came.</summary>
        public JObject Answer { get; }

        /// <summary>Null: not about a queued transaction.</summary>
        public static Prophet21Queue? Read(JObject json)
        {
            JObject answer = AnswerIn(json) ?? json;
            switch (KeyText.Of(json["Status"])?.ToUpperInvariant())
            {
                case "ACTIVE":
                    return new Prophet21Queue(true, false, true, answer);
                case "3":
                    return new Prophet21Queue(true, false, false, answer);
                case "FAILED":
                    return new Prophet21Queue(false, true, true, answer);
                case "COMPLETE":
                    return new Prophet21Queue(false, false, true, answer);
                case "2":
                    return new Prophet21Queue(false, false, false, answer);
                default:
                    return null;
            }
        }

        private static JObject? AnswerIn(JObject json)
        {
            string? text = KeyText.Of(json["Messages"]);
            return text?.StartsWith("{", StringComparison.Ordinal) == true
                ? new ErpResponse(200, text, new Dictionary<string, string>(StringComparer.Ordinal)).Json() as JObject
                : null;
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;

namespace Extensions.OrderCancel.Job
{
    /// <summary>
    /// The one line that an admin reads: outcome, order, ERP orders with their status, requests sent, time, what to do
    /// next. Its wording is a contract.
    /// </summary>
    internal static class SummaryLine
    {
        private const int StatusLength = 50;
        private const int TextLength = 200;
        private const int MostOrders = 10;

        /// <param name="outcome">How the run ended.</param>
        /// <param name="elapsed">How long it took.</param>
        /// <param name="redactor">Sees the ERP's own texts before they are cut, so that no piece of a secret is left.</param>
        public static string Of(CancelOutcome outcome, TimeSpan elapsed, Redactor redactor)
        {
            var line = new StringBuilder(200);
            line.Append(Title(outcome)).Append(": ").Append(outcome.Rule.Meaning(outcome).TrimEnd());
            foreach (ErpOrderOutcome order in outcome.Orders.Take(MostOrders))
            {
                line.Append(' ').Append(Describe(order, outcome, redactor));
            }

            if (outcome.Orders.Count > MostOrders)
            {
                line.AppendFormat(
                    CultureInfo.InvariantCulture,
                    " And {0} more ERP orders.",
                    outcome.Orders.Count - MostOrders
                );
            }

            foreach (string note in outcome.Notes)
            {
                line.Append(' ').Append(note);
            }

            return line.AppendFormat(
                    CultureInfo.InvariantCulture,
                    " Cancel requests sent: {0}. Time: {1:0.0} s. Next: {2}",
                    outcome.RequestsSent,
                    elapsed.TotalSeconds,
                    outcome.Rule.Next(outcome)
                )
                .ToString();
        }

        private static string Title(CancelOutcome outcome) =>
            outcome.Reasons.Count == 0 ? outcome.Kind.ToString() : $"{outcome.Kind} ({outcome.ReasonNames})";

        private static string Describe(ErpOrderOutcome order, CancelOutcome outcome, Redactor redactor)
        {
            string status = redactor.Safe(order.Order.StatusText, StatusLength);
            string number = redactor.Safe(order.Order.Number, StatusLength);
            string head = order.IsGone
                ? $"ERP order {number} is no longer in the ERP"
                : $"ERP order {number} {Verb(order)} \"{status}\"";
            bool ownEnding = outcome.Orders.Count > 1 && order.Kind != outcome.Kind && order.Kind.ToString() != status;
            string ending = ownEnding ? $" ({order.Kind})" : string.Empty;
            string why =
                order.Reasons.Count == 0
                    ? string.Empty
                    : ": " + string.Join(" and ", order.Reasons.Select(r => ReasonTexts.Of(r)));
            return head + ending + why + Said(order, redactor) + ".";
        }

        // What was read before a request that got no answer may no longer be so.
        private static string Verb(ErpOrderOutcome order) =>
            order.Kind == CancelOutcomeKind.Unconfirmed ? "was last seen as" : "is";

        private static string Said(ErpOrderOutcome order, Redactor redactor)
        {
            string text = redactor.Safe(order.Text, TextLength).TrimEnd('.');
            if (text.Length == 0)
            {
                return string.Empty;
            }

            bool isErpsWords =
                order.Reasons.Contains(RefusalReason.RefusedByErp)
                || order.Reasons.Contains(RefusalReason.ChangedMeanwhile);
            if (isErpsWords)
            {
                return $" (\"{text}\")";
            }

            return (char.IsUpper(text[0]) ? ". " : "; ") + text;
        }
    }
}

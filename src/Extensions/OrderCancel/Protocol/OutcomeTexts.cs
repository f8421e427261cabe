#nullable enable
using System;
using System.Linq;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>The sentences about an outcome that depend on more than its kind.</summary>
    internal static class OutcomeTexts
    {
        public const string NothingToDo = "nothing to do.";

        public static string Name(CancelOutcome outcome) =>
            outcome.Order == null ? "the order" : "order " + outcome.Order.Number;

        public static string Sentence(string text) =>
            text.Length == 0 || text.EndsWith(".", StringComparison.Ordinal) ? text : text + ".";

        public static string Unconfirmed(CancelOutcome outcome) =>
            outcome.Reasons.Contains(RefusalReason.FulfilmentNotTold)
                ? $"the ERP calls {Name(outcome)} cancelled, and does not tell whether something of it was shipped or invoiced."
                : $"a request to cancel {Name(outcome)} was sent, and whether it took effect is not known.";

        public static string NextAfterUnconfirmed(CancelOutcome outcome) =>
            outcome.Reasons.Contains(RefusalReason.FulfilmentNotTold)
                ? "look in the ERP whether anything of the order was shipped or invoiced, and stop it."
                : "look at the order in the ERP, or run the job again; it reads first.";

        public static string Unavailable(CancelOutcome outcome)
        {
            string why = outcome.RequestsSent > 0 ? "the ERP did not take the request" : "the ERP could not be asked";
            return $"{Name(outcome)} was not cancelled, because {why}. {Sentence(outcome.Text)}";
        }

        public static string NextAfterPreview(CancelOutcome outcome) =>
            outcome.Reasons.Count > 0 ? "a real run would fail for these reasons; settle them in the ERP first."
            : outcome.Orders.All(o => o.Order.State == ErpOrderState.Cancelled) ? NothingToDo
            : "run the job without preview, DryRun and Mode=Check to cancel.";

        public static string NextAfterRefusal(CancelOutcome outcome) =>
            outcome.Reasons.Contains(RefusalReason.ChangedMeanwhile)
                ? "look at the order in the ERP; run the job again if it is still to be cancelled."
            : outcome.Reasons.Contains(RefusalReason.FulfilmentNotTold)
                ? "have the ERP tell it, or the parameter that reads it mended, then run the job again; or cancel the order by hand in the ERP."
            : outcome.Reasons.Contains(RefusalReason.UnknownState)
                ? "map the status with the adapter's parameters, then run the job again; or cancel the order by hand in the ERP."
            : "do not run the job again; tell the customer, or settle it in the ERP.";

        public static string NotFound(CancelOutcome outcome)
        {
            string kind = outcome.Order?.Kind == OrderNumberKind.Erp ? "ERP" : "web";
            return $"the ERP has no order with the {kind} number {outcome.Order?.Number}.";
        }

        public static string NextAfterNotFound(CancelOutcome outcome) =>
            outcome.Order?.Kind == OrderNumberKind.Erp
                ? "check the number. If it is the website's number, set parameter OrderNumberKind to Web; the preprocessor OrderCancel looks up both."
                : "if the order was placed just now, run the job again after its submit job. If this is the ERP's number, set parameter OrderNumberKind to Erp or Auto; the preprocessor OrderCancel looks up both.";
    }
}

#nullable enable
using System;
using System.Linq;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;

namespace Extensions.OrderCancel.Job
{
    /// <summary>What each outcome means and what to do next, for an admin who never saw the code.</summary>
    internal static class OutcomeTexts
    {
        private const string Nothing = "nothing to do.";

        public static string Meaning(CancelOutcome outcome)
        {
            string order = outcome.Order == null ? "the order" : "order " + outcome.Order.Number;
            switch (outcome.Kind)
            {
                case CancelOutcomeKind.Cancelled:
                    return $"{order} is cancelled in the ERP.";
                case CancelOutcomeKind.AlreadyCancelled:
                    return $"{order} had been cancelled in the ERP before this run.";
                case CancelOutcomeKind.Previewed:
                    return $"this was a dry run for {order}.";
                case CancelOutcomeKind.Refused:
                    return $"{order} was not cancelled.";
                case CancelOutcomeKind.CancelledTooLate:
                    return $"the ERP calls {order} cancelled, but something of it has been shipped or invoiced.";
                case CancelOutcomeKind.PartlyCancelled:
                    return $"only a part of {order} is cancelled in the ERP.";
                case CancelOutcomeKind.Ignored:
                    return $"the ERP said yes, but {order} is still not cancelled there.";
                case CancelOutcomeKind.NotFound:
                    return $"the ERP has no {NumberName(outcome)}.";
                case CancelOutcomeKind.Ambiguous:
                    return $"it is not certain which ERP order is {order}: {outcome.Text}.";
                case CancelOutcomeKind.Pending:
                    return $"the ERP is still cancelling {order}.";
                case CancelOutcomeKind.Unconfirmed:
                    return Unconfirmed(outcome, order);
                case CancelOutcomeKind.Unavailable:
                    return $"{order} was not cancelled, because {Unasked(outcome)}. {Sentence(outcome.Text)}";
                case CancelOutcomeKind.Misconfigured:
                    return $"{order} was not cancelled. {Sentence(outcome.Text)}";
                default:
                    throw new ArgumentOutOfRangeException(
                        nameof(outcome),
                        outcome.Kind,
                        "An outcome without a meaning."
                    );
            }
        }

        public static string Next(CancelOutcome outcome)
        {
            switch (outcome.Kind)
            {
                case CancelOutcomeKind.Cancelled:
                case CancelOutcomeKind.AlreadyCancelled:
                    return Nothing;
                case CancelOutcomeKind.Previewed:
                    return NextAfterPreview(outcome);
                case CancelOutcomeKind.Refused:
                    return NextAfterRefusal(outcome);
                case CancelOutcomeKind.CancelledTooLate:
                    return "act at once: stop the parcel or the invoice, or arrange the return. Running again changes nothing.";
                case CancelOutcomeKind.PartlyCancelled:
                    return "decide in the ERP about what is not cancelled; running again tries only that part.";
                case CancelOutcomeKind.Ignored:
                    return "cancel the order by hand in the ERP, and have somebody find out why it ignores the request.";
                case CancelOutcomeKind.NotFound:
                    return NextAfterNotFound(outcome);
                case CancelOutcomeKind.Ambiguous:
                    return "cancel the right one by hand in the ERP. Selecting the preprocessor OrderCancel on the job definition tells the ERP orders of different customers apart.";
                case CancelOutcomeKind.Pending:
                    return "run the job again in some minutes; it reads first.";
                case CancelOutcomeKind.Unconfirmed:
                    return outcome.Reasons.Contains(RefusalReason.FulfilmentNotTold)
                        ? "look in the ERP whether anything of the order was shipped or invoiced, and stop it."
                        : "look at the order in the ERP, or run the job again; it reads first.";
                case CancelOutcomeKind.Unavailable:
                    return "run the job again when the ERP answers; until then the order goes on.";
                case CancelOutcomeKind.Misconfigured:
                    return "mend the set-up, then run the job again.";
                default:
                    throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Kind, "An outcome without advice.");
            }
        }

        private static string Unconfirmed(CancelOutcome outcome, string order) =>
            outcome.Reasons.Contains(RefusalReason.FulfilmentNotTold)
                ? $"the ERP calls {order} cancelled, and does not tell whether something of it was shipped or invoiced."
                : $"a request to cancel {order} was sent, and whether it took effect is not known.";

        private static string Unasked(CancelOutcome outcome) =>
            outcome.RequestsSent > 0 ? "the ERP did not take the request" : "the ERP could not be asked";

        private static string NextAfterPreview(CancelOutcome outcome)
        {
            if (outcome.Reasons.Count > 0)
            {
                return "a real run would fail for these reasons; settle them in the ERP first.";
            }

            return outcome.Orders.All(o => o.Order.State == ErpOrderState.Cancelled)
                ? Nothing
                : "run the job without preview and DryRun to cancel.";
        }

        private static string NextAfterRefusal(CancelOutcome outcome)
        {
            if (outcome.Reasons.Contains(RefusalReason.ChangedMeanwhile))
            {
                return "look at the order in the ERP; run the job again if it is still to be cancelled.";
            }

            if (outcome.Reasons.Contains(RefusalReason.FulfilmentNotTold))
            {
                return "have the ERP tell it, or the parameter that reads it mended, then run the job again; or cancel the order by hand in the ERP.";
            }

            return outcome.Reasons.Contains(RefusalReason.UnknownState)
                ? "map the status with the adapter's parameters, then run the job again; or cancel the order by hand in the ERP."
                : "do not run the job again; tell the customer, or settle it in the ERP.";
        }

        private static string NextAfterNotFound(CancelOutcome outcome) =>
            outcome.Order?.Kind == OrderNumberKind.Erp
                ? "check the number. If it is the website's number, set parameter OrderNumberKind to Web; the preprocessor OrderCancel looks up both."
                : "if the order was placed just now, run the job again after its submit job. If this is the ERP's number, set parameter OrderNumberKind to Erp or Auto; the preprocessor OrderCancel looks up both.";

        private static string NumberName(CancelOutcome outcome) =>
            outcome.Order?.Kind == OrderNumberKind.Erp
                ? $"order with the ERP number {outcome.Order.Number}"
                : $"order with the web number {outcome.Order?.Number}";

        private static string Sentence(string text) =>
            text.Length == 0 || text.EndsWith(".", StringComparison.Ordinal) ? text : text + ".";
    }
}

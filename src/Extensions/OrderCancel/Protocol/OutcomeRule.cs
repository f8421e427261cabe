#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>All that follows from how a run ended: the one table of outcomes.</summary>
    internal sealed class OutcomeRule
    {
        private static readonly OutcomeRule Unconfirmed = new OutcomeRule(
            CancelOutcomeKind.Unconfirmed,
            OutcomeTexts.Unconfirmed,
            OutcomeTexts.NextAfterUnconfirmed
        );

        private static readonly OutcomeRule Pending = new OutcomeRule(
            CancelOutcomeKind.Pending,
            o => $"the ERP is still cancelling {OutcomeTexts.Name(o)}.",
            o => "run the job again in some minutes; it reads first."
        );

        private static readonly OutcomeRule CancelledTooLate = new OutcomeRule(
            CancelOutcomeKind.CancelledTooLate,
            o => $"the ERP calls {OutcomeTexts.Name(o)} cancelled, but something of it has been shipped or invoiced.",
            o => "act at once: stop the parcel or the invoice, or arrange the return. Running again changes nothing."
        );

        private static readonly OutcomeRule Ignored = new OutcomeRule(
            CancelOutcomeKind.Ignored,
            o => $"the ERP said yes, but {OutcomeTexts.Name(o)} is still not cancelled there.",
            o => "cancel the order by hand in the ERP, and have somebody find out why it ignores the request."
        );

        private static readonly OutcomeRule PartlyCancelled = new OutcomeRule(
            CancelOutcomeKind.PartlyCancelled,
            o => $"only a part of {OutcomeTexts.Name(o)} is cancelled in the ERP.",
            o => "decide in the ERP about what is not cancelled; running again tries only that part."
        );

        private static readonly OutcomeRule Misconfigured = new OutcomeRule(
            CancelOutcomeKind.Misconfigured,
            o => $"{OutcomeTexts.Name(o)} was not cancelled. {OutcomeTexts.Sentence(o.Text)}",
            o => "mend the set-up, then run the job again."
        );

        private static readonly OutcomeRule Unavailable = new OutcomeRule(
            CancelOutcomeKind.Unavailable,
            OutcomeTexts.Unavailable,
            o => "run the job again when the ERP answers; until then the order goes on."
        );

        private static readonly OutcomeRule Refused = new OutcomeRule(
            CancelOutcomeKind.Refused,
            o => $"{OutcomeTexts.Name(o)} was not cancelled.",
            OutcomeTexts.NextAfterRefusal,
            changesStatus: true
        );

        private static readonly OutcomeRule Cancelled = new OutcomeRule(
            CancelOutcomeKind.Cancelled,
            o => $"{OutcomeTexts.Name(o)} is cancelled in the ERP.",
            o => OutcomeTexts.NothingToDo,
            isSuccess: true,
            changesStatus: true
        );

        private static readonly OutcomeRule AlreadyCancelled = new OutcomeRule(
            CancelOutcomeKind.AlreadyCancelled,
            o => $"{OutcomeTexts.Name(o)} had been cancelled in the ERP before this run.",
            o => OutcomeTexts.NothingToDo,
            isSuccess: true,
            changesStatus: true
        );

        private static readonly OutcomeRule Previewed = new OutcomeRule(
            CancelOutcomeKind.Previewed,
            o => $"this was a dry run for {OutcomeTexts.Name(o)}.",
            OutcomeTexts.NextAfterPreview,
            isSuccess: true
        );

        private static readonly OutcomeRule NotFound = new OutcomeRule(
            CancelOutcomeKind.NotFound,
            OutcomeTexts.NotFound,
            OutcomeTexts.NextAfterNotFound
        );

        private static readonly OutcomeRule Ambiguous = new OutcomeRule(
            CancelOutcomeKind.Ambiguous,
            o => $"it is not certain which ERP order is {OutcomeTexts.Name(o)}: {o.Text}.",
            o =>
                "cancel the right one by hand in the ERP. Selecting the preprocessor OrderCancel on the job definition tells the ERP orders of different customers apart."
        );

        // What one ERP order can end as, the worst first.
        private static readonly OutcomeRule[] OfOrders =
        {
            Unconfirmed,
            Pending,
            CancelledTooLate,
            Ignored,
            PartlyCancelled,
            Misconfigured,
            Unavailable,
            Refused,
            Cancelled,
            AlreadyCancelled,
        };

        private static readonly OutcomeRule[] OfRuns = { Previewed, NotFound, Ambiguous };

        private readonly CancelOutcomeKind kind;

        private OutcomeRule(
            CancelOutcomeKind kind,
            Func<CancelOutcome, string> meaning,
            Func<CancelOutcome, string> next,
            bool isSuccess = false,
            bool changesStatus = false
        )
        {
            this.kind = kind;
            this.Meaning = meaning;
            this.Next = next;
            this.IsSuccess = isSuccess;
            this.ChangesStatus = changesStatus;
        }

        /// <summary>A green job.</summary>
        public bool IsSuccess { get; }

        /// <summary>It says enough about the order to change what the shopper sees.</summary>
        public bool ChangesStatus { get; }

        /// <summary>What it means, for an admin who never saw the code.</summary>
        public Func<CancelOutcome, string> Meaning { get; }

        /// <summary>What to do next.</summary>
        public Func<CancelOutcome, string> Next { get; }

        public static OutcomeRule Of(CancelOutcomeKind kind) =>
            Array.Find(OfOrders, rule => rule.kind == kind)
            ?? Array.Find(OfRuns, rule => rule.kind == kind)
            ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "An outcome without a rule.");

        /// <summary>The worst of the ERP orders' outcomes; a mixture of cancelled and not is partly cancelled.</summary>
        public static CancelOutcomeKind Combine(IReadOnlyList<ErpOrderOutcome> orders)
        {
            List<OutcomeRule> rules = orders.Select(o => Of(o.Kind)).ToList();
            OutcomeRule worst = OfOrders.First(rules.Contains);
            bool mixed = rules.Exists(rule => rule.IsSuccess) && rules.Exists(rule => !rule.IsSuccess);
            bool milder = Array.IndexOf(OfOrders, worst) > Array.IndexOf(OfOrders, PartlyCancelled);
            return mixed && milder ? PartlyCancelled.kind : worst.kind;
        }
    }
}

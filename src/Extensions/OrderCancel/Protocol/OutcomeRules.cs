#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>Which outcomes are green, and which wins when several ERP orders ended differently.</summary>
    internal static class OutcomeRules
    {
        private static readonly CancelOutcomeKind[] WorstFirst =
        {
            CancelOutcomeKind.Unconfirmed,
            CancelOutcomeKind.Pending,
            CancelOutcomeKind.CancelledTooLate,
            CancelOutcomeKind.Ignored,
            CancelOutcomeKind.PartlyCancelled,
            CancelOutcomeKind.Misconfigured,
            CancelOutcomeKind.Unavailable,
            CancelOutcomeKind.Refused,
            CancelOutcomeKind.Cancelled,
            CancelOutcomeKind.AlreadyCancelled,
        };

        public static bool IsSuccess(CancelOutcomeKind kind)
        {
            switch (kind)
            {
                case CancelOutcomeKind.Cancelled:
                case CancelOutcomeKind.AlreadyCancelled:
                case CancelOutcomeKind.Previewed:
                    return true;
                case CancelOutcomeKind.Refused:
                case CancelOutcomeKind.CancelledTooLate:
                case CancelOutcomeKind.PartlyCancelled:
                case CancelOutcomeKind.Ignored:
                case CancelOutcomeKind.NotFound:
                case CancelOutcomeKind.Ambiguous:
                case CancelOutcomeKind.Pending:
                case CancelOutcomeKind.Unconfirmed:
                case CancelOutcomeKind.Unavailable:
                case CancelOutcomeKind.Misconfigured:
                    return false;
                default:
                    throw new ArgumentOutOfRangeException(nameof(kind), kind, "An outcome without a rule.");
            }
        }

        /// <summary>The worst of the ERP orders' outcomes; a mixture of cancelled and not is partly cancelled.</summary>
        public static CancelOutcomeKind Combine(IReadOnlyList<ErpOrderOutcome> orders)
        {
            CancelOutcomeKind worst = WorstFirst.First(kind => Has(orders, kind));
            bool someCancelled = orders.Any(o => IsSuccess(o.Kind));
            bool mixed = someCancelled && orders.Any(o => !IsSuccess(o.Kind));
            bool milder =
                Array.IndexOf(WorstFirst, worst) > Array.IndexOf(WorstFirst, CancelOutcomeKind.PartlyCancelled);
            return mixed && milder ? CancelOutcomeKind.PartlyCancelled : worst;
        }

        private static bool Has(IReadOnlyList<ErpOrderOutcome> orders, CancelOutcomeKind kind)
        {
            for (int i = 0; i < orders.Count; i++)
            {
                if (orders[i].Kind == kind)
                {
                    return true;
                }
            }

            return false;
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol.Reconcile
{
    /// <summary>
    /// The verdict from what the guard of a cancellation says of each ERP order: what a run would cancel is open, and
    /// nothing else is.
    /// </summary>
    internal static class VerdictRule
    {
        // Of several ERP orders the first of these that one of them has.
        private static readonly ReconcileVerdict[] WorstFirst =
        {
            ReconcileVerdict.ShippedInErp,
            ReconcileVerdict.NotTold,
            ReconcileVerdict.InFulfilmentInErp,
            ReconcileVerdict.OpenInErp,
            ReconcileVerdict.CancelledInErpOnly,
            ReconcileVerdict.InStep,
        };

        public static ReconcileFinding Of(WebsiteSide website, IReadOnlyList<OrderProgress> all)
        {
            if (website == WebsiteSide.Open)
            {
                return OfOpen(all);
            }

            List<ReconcileVerdict> each = all.Select(o => OfOne(website, o)).ToList();
            ReconcileVerdict worst = WorstFirst.First(each.Contains);
            string reason =
                worst == ReconcileVerdict.NotTold
                    ? ReconcileTexts.Untold(all[each.IndexOf(worst)].Latest)
                    : string.Empty;
            return Finding(worst, all, reason);
        }

        private static ReconcileVerdict OfOne(WebsiteSide website, OrderProgress order)
        {
            if (order.Latest.Fulfilment == Fulfilment.Something)
            {
                return ReconcileVerdict.ShippedInErp;
            }

            switch (order.FirstVerdict)
            {
                case GuardVerdict.AlreadyCancelled:
                    return website == WebsiteSide.Cancelled
                        ? ReconcileVerdict.InStep
                        : ReconcileVerdict.CancelledInErpOnly;
                case GuardVerdict.Allow:
                    return ReconcileVerdict.OpenInErp;
                case GuardVerdict.Refuse when order.Latest.State == ErpOrderState.InFulfilment:
                    return ReconcileVerdict.InFulfilmentInErp;
                case GuardVerdict.Refuse:
                case GuardVerdict.Cancelling:
                case GuardVerdict.CancelledUntold:
                case GuardVerdict.TooLate:
                    return ReconcileVerdict.NotTold;
                default:
                    throw new ArgumentOutOfRangeException(
                        nameof(order),
                        order.FirstVerdict,
                        "A verdict without a rule."
                    );
            }
        }

        // Shipped or not, an open order is in step as long as the ERP has not begun to cancel it.
        private static ReconcileFinding OfOpen(IReadOnlyList<OrderProgress> all)
        {
            if (all.All(o => o.FirstVerdict == GuardVerdict.AlreadyCancelled))
            {
                return Finding(ReconcileVerdict.CancelledInErpOnly, all, string.Empty);
            }

            OrderProgress? untold = all.FirstOrDefault(o => !IsKnownUncancelled(o.Latest.State));
            return untold == null ? ReconcileFinding.InStep
                : all.Any(o => IsKnownUncancelled(o.Latest.State))
                    ? Finding(ReconcileVerdict.NotTold, all, ReconcileTexts.PartsDiffer)
                : Finding(ReconcileVerdict.NotTold, all, ReconcileTexts.Untold(untold.Latest));
        }

        private static bool IsKnownUncancelled(ErpOrderState state) =>
            state != ErpOrderState.Unknown
            && state != ErpOrderState.PartlyCancelled
            && state != ErpOrderState.Cancelling
            && state != ErpOrderState.Cancelled;

        private static ReconcileFinding Finding(
            ReconcileVerdict verdict,
            IReadOnlyList<OrderProgress> all,
            string reason
        ) =>
            verdict == ReconcileVerdict.InStep
                ? ReconcileFinding.InStep
                : new ReconcileFinding(verdict, reason, all.Select(o => o.Latest).ToList());
    }
}

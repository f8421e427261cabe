#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>
    /// Decides from a read whether an order may be cancelled. An allow-list: what is not known to be harmless is refused.
    /// </summary>
    internal static class Guard
    {
        public static GuardVerdict Judge(ErpOrder order, CancelPolicy policy, ErpTraits traits)
        {
            if (order.State == ErpOrderState.Cancelled)
            {
                return order.Fulfilment == Fulfilment.Something ? GuardVerdict.TooLate
                    : IsKnownUnfulfilled(order, traits) ? GuardVerdict.AlreadyCancelled
                    : GuardVerdict.CancelledUntold;
            }

            if (order.State == ErpOrderState.Cancelling)
            {
                return GuardVerdict.Cancelling;
            }

            return IsKnownUnfulfilled(order, traits) && IsAllowed(order.State, policy)
                ? GuardVerdict.Allow
                : GuardVerdict.Refuse;
        }

        /// <summary>All reasons against an order, not the first alone.</summary>
        public static IReadOnlyList<RefusalReason> Reasons(ErpOrder order, CancelPolicy policy, ErpTraits traits)
        {
            var reasons = new List<RefusalReason>();
            RefusalReason? ofState = OfState(order.State);
            bool isUnfulfilled = IsKnownUnfulfilled(order, traits);
            if (ofState != null && !(IsAllowed(order.State, policy) && isUnfulfilled))
            {
                reasons.Add(ofState.Value);
            }

            bool told =
                ofState == RefusalReason.Shipped
                || ofState == RefusalReason.PartlyShipped
                || ofState == RefusalReason.Invoiced;
            if (order.Fulfilment == Fulfilment.Something && !told)
            {
                reasons.Add(RefusalReason.Fulfilled);
            }

            if (order.Fulfilment == Fulfilment.NotTold && !isUnfulfilled)
            {
                reasons.Add(RefusalReason.FulfilmentNotTold);
            }

            return reasons;
        }

        private static bool IsKnownUnfulfilled(ErpOrder order, ErpTraits traits) =>
            order.Fulfilment == Fulfilment.Nothing
            || (order.Fulfilment == Fulfilment.NotTold && traits.FulfilmentNotChecked);

        private static bool IsAllowed(ErpOrderState state, CancelPolicy policy) =>
            state == ErpOrderState.Open || state == ErpOrderState.OnHold || policy.AlsoCancelStates.Contains(state);

        private static RefusalReason? OfState(ErpOrderState state)
        {
            switch (state)
            {
                case ErpOrderState.Unknown:
                    return RefusalReason.UnknownState;
                case ErpOrderState.InFulfilment:
                    return RefusalReason.InFulfilment;
                case ErpOrderState.PartlyShipped:
                    return RefusalReason.PartlyShipped;
                case ErpOrderState.Shipped:
                    return RefusalReason.Shipped;
                case ErpOrderState.Invoiced:
                    return RefusalReason.Invoiced;
                case ErpOrderState.Closed:
                    return RefusalReason.Closed;
                case ErpOrderState.Locked:
                    return RefusalReason.Locked;
                case ErpOrderState.PartlyCancelled:
                    return RefusalReason.PartlyCancelled;
                case ErpOrderState.Open:
                case ErpOrderState.OnHold:
                case ErpOrderState.Cancelling:
                case ErpOrderState.Cancelled:
                    return null;
                default:
                    throw new ArgumentOutOfRangeException(nameof(state), state, "A state without a rule.");
            }
        }
    }

    /// <summary>What the guard says about one order.</summary>
    internal enum GuardVerdict
    {
        Refuse = 0,
        Allow,
        AlreadyCancelled,
        Cancelling,
        TooLate,

        /// <summary>Called cancelled, without a word about what was shipped or invoiced.</summary>
        CancelledUntold,
    }
}

#nullable enable
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>What a dry run tells: what a real run would do with each order.</summary>
    internal static class Preview
    {
        public static CancelOutcome Of(
            OrderReference order,
            IReadOnlyList<OrderProgress> all,
            CancelPolicy policy,
            ErpTraits traits,
            Patience patience
        )
        {
            bool holdsBack = policy.SplitOrders == SplitOrders.AllOrNothing && all.Any(o => IsRefused(o.FirstVerdict));
            OrderProgress? tooLong = holdsBack
                ? null
                : all.FirstOrDefault(o => o.FirstVerdict == GuardVerdict.Allow && patience.NeededFor(o.Latest) != null);
            if (tooLong != null)
            {
                string text = ProtocolTexts.TooManyLines(tooLong.Latest, patience.NeededFor(tooLong.Latest)!.Value);
                return new CancelOutcome(CancelOutcomeKind.Misconfigured, order, text: text);
            }

            return new CancelOutcome(
                CancelOutcomeKind.Previewed,
                order,
                all.Select(o => new ErpOrderOutcome(
                        o.Latest,
                        CancelOutcomeKind.Previewed,
                        Guard.Reasons(o.Latest, policy, traits),
                        TextOf(o, holdsBack)
                    ))
                    .ToList()
            );
        }

        private static bool IsRefused(GuardVerdict verdict) =>
            verdict == GuardVerdict.Refuse
            || verdict == GuardVerdict.TooLate
            || verdict == GuardVerdict.CancelledUntold;

        private static string TextOf(OrderProgress order, bool holdsBack)
        {
            string text =
                holdsBack && order.FirstVerdict == GuardVerdict.Allow
                    ? ProtocolTexts.PreviewHeld
                    : ProtocolTexts.Preview(order.FirstVerdict);
            return order.Latest.FulfilmentText.Length == 0 ? text : text + ". " + order.Latest.FulfilmentText;
        }
    }
}

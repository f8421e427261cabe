#nullable enable
using System;
using System.Globalization;
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>Sentences that only the protocol can say.</summary>
    internal static class ProtocolTexts
    {
        public const string NeedsErpNumber =
            "This ERP cannot search by the website's order number, and the ERP's number is not known. Select the preprocessor OrderCancel on the job definition, which looks it up, or set OrderNumberKind to Erp if the job is given the ERP's number.";

        public static string OtherOrder(ErpOrder order, string difference) =>
            $"A read of ERP order {order.Number} brought another order: {difference}. Check what the adapter reads by, and where it reads key, number, web reference and customer.";

        public static string GoneAtOnce(ErpOrder order) =>
            $"The look-up brings ERP order {order.Number}, and a read by its key says that there is none. Check the address and the key of reads (of adapter Rest, parameters ReadUrl and KeyPath).";

        public const string GoneMeanwhile =
            "One of the ERP orders was gone between the look-up and the read, and whether it was cancelled or posted is not known. Look at it in the ERP.";

        public const string NotChecked = "Shipped or invoiced: not checked.";

        public static string LookedThrough(int orders) =>
            string.Format(CultureInfo.InvariantCulture, "Orders looked through: {0}.", orders);

        public static string CachedCopy(TimeSpan age) =>
            string.Format(
                CultureInfo.InvariantCulture,
                "A cache between here and the ERP answered a read with a copy {0:0} s old.",
                age.TotalSeconds
            );

        public const string NoTime =
            "too little time was left for a request and its read-back (parameter TimeoutSeconds)";

        public static string TooManyLines(ErpOrder order, TimeSpan needed) =>
            string.Format(
                CultureInfo.InvariantCulture,
                "Its {0} lines are cancelled one by one, which may take longer than a run. Set TimeoutSeconds to at least {1}, or AttemptTimeoutSeconds lower, or cancel the order by hand.",
                order.OpenLines?.Count,
                Math.Ceiling(needed.TotalSeconds)
            );

        public const string StoppedAnswering = "an earlier order of this run got no answer, so nothing more was asked";

        public const string PreviewHeld =
            "would be left alone, because another ERP order of this web order cannot be cancelled";

        public static string Preview(GuardVerdict verdict)
        {
            switch (verdict)
            {
                case GuardVerdict.Allow:
                    return "would be cancelled";
                case GuardVerdict.AlreadyCancelled:
                    return "is cancelled already";
                case GuardVerdict.Cancelling:
                    return "is being cancelled already";
                case GuardVerdict.CancelledUntold:
                    return "is called cancelled, without a word about what was shipped or invoiced";
                case GuardVerdict.TooLate:
                    return "is called cancelled although something was shipped or invoiced";
                case GuardVerdict.Refuse:
                    return "would be refused";
                default:
                    throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A verdict without a text.");
            }
        }
    }
}

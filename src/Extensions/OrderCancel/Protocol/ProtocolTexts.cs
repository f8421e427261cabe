#nullable enable
using System;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>Sentences that only the protocol can say.</summary>
    internal static class ProtocolTexts
    {
        public const string NeedsErpNumber =
            "This ERP cannot search by the website's order number, and the ERP's number is not known. Select the preprocessor OrderCancel on the job definition, which looks it up, or set OrderNumberKind to Erp if the job is given the ERP's number.";

        public const string NoTime =
            "too little time was left for a request and its read-back (parameter TimeoutSeconds)";

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

#nullable enable
using System;
using Extensions.OrderCancel.Protocol;

namespace Extensions.OrderCancel.Job
{
    /// <summary>Refusals in plain words.</summary>
    internal static class ReasonTexts
    {
        public static string Of(RefusalReason reason)
        {
            switch (reason)
            {
                case RefusalReason.UnknownState:
                    return "no parameter says what this status means (StatusOpen, StatusShipped and so on do)";
                case RefusalReason.InFulfilment:
                    return "the warehouse is working on it";
                case RefusalReason.PartlyShipped:
                    return "a part of it has been shipped";
                case RefusalReason.Shipped:
                    return "it has been shipped";
                case RefusalReason.Invoiced:
                    return "it has been invoiced";
                case RefusalReason.Fulfilled:
                    return "something of it has been shipped or invoiced";
                case RefusalReason.FulfilmentNotTold:
                    return "the ERP does not tell whether something of it was shipped or invoiced";
                case RefusalReason.Closed:
                    return "it is closed";
                case RefusalReason.Locked:
                    return "it is locked";
                case RefusalReason.PartlyCancelled:
                    return "some of its lines are cancelled already";
                case RefusalReason.RefusedByErp:
                    return "the ERP refused";
                case RefusalReason.ChangedMeanwhile:
                    return "somebody else changed it at the same time";
                case RefusalReason.OtherOrderRefused:
                    return "it was not asked for, because another ERP order of the same web order cannot be cancelled";
                default:
                    throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without a text.");
            }
        }
    }
}

#nullable enable
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol
{
    /// <summary>What an answer, or the lack of one, means for what may be done next.</summary>
    internal static class LastWords
    {
        public static LastWord Of(CancelReplyKind kind)
        {
            switch (kind)
            {
                case CancelReplyKind.Done:
                    return LastWord.Yes;
                case CancelReplyKind.Accepted:
                    return LastWord.Accepted;
                case CancelReplyKind.Refused:
                case CancelReplyKind.Failed:
                    return LastWord.No;
                case CancelReplyKind.Conflict:
                    return LastWord.Conflict;
                default:
                    return LastWord.Lost;
            }
        }

        /// <param name="fault">What came instead of an answer.</param>
        /// <param name="maySent">Whether something may have reached the ERP.</param>
        public static LastWord Of(ErpFaultException fault, bool maySent)
        {
            switch (fault.Kind)
            {
                case ErpFaultKind.Throttled:
                case ErpFaultKind.SignInExpired:
                    return LastWord.Declined;
                case ErpFaultKind.Misconfigured:
                    return maySent && !fault.NothingWasDone ? LastWord.Lost : LastWord.Misconfigured;
                default:
                    return maySent ? LastWord.Lost : LastWord.NotSent;
            }
        }
    }
}

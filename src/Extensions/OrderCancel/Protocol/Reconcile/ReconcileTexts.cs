#nullable enable
using Extensions.OrderCancel.Erp;

namespace Extensions.OrderCancel.Protocol.Reconcile
{
    /// <summary>Sentences that only a comparison can say.</summary>
    internal static class ReconcileTexts
    {
        public const string NoTime = "The time of the run was over (parameter TimeoutSeconds).";

        public const string Ended = "The run was ended.";

        public const string PartsDiffer = "Some of its ERP orders are cancelled, others are not.";

        public static string Waits(ErpFaultException fault) =>
            $"The ERP cannot be reached: {fault.Message} It is asked again for up to two minutes.";

        public static string StoppedAnswering(ErpFaultException fault) =>
            $"The ERP had stopped answering: {fault.Message}";

        public static string NothingButFaults(int faults, ErpFaultException fault) =>
            $"{faults} orders one after the other brought no usable answer, the last of them: {fault.Message}";

        /// <summary>Why one ERP order tells nothing certain.</summary>
        public static string Untold(ErpOrder order)
        {
            string state = $"ERP order {order.Number} is {Name(order)}";
            if (order.State == ErpOrderState.Cancelled && order.Fulfilment == Fulfilment.Something)
            {
                return state + ", although something of it was shipped or invoiced.";
            }

            string silence =
                order.Fulfilment == Fulfilment.NotTold
                    ? ", and whether something of it was shipped or invoiced is not told."
                    : ".";
            return order.FulfilmentText.Length == 0 ? state + silence : $"{state}{silence} {order.FulfilmentText}";
        }

        private static string Name(ErpOrder order) =>
            order.State == ErpOrderState.Unknown
                ? $"\"{order.StatusText}\", which is mapped to no state"
                : $"{order.State} (\"{order.StatusText}\")";
    }
}

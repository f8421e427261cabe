#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>What flags and quantities mean together.</summary>
    internal static class Prophet21States
    {
        public static ErpOrder ToOrder(Prophet21Row row, Prophet21Lines lines)
        {
            ErpOrderState state = StateOf(row, lines);
            return new ErpOrder(
                row.Number,
                row.Number,
                state,
                TextOf(row, state),
                lines.Fulfilment,
                row.Reference,
                row.Customer,
                fulfilmentText: lines.Text
            );
        }

        private static ErpOrderState StateOf(Prophet21Row row, Prophet21Lines lines)
        {
            if (row.Unclear.Length > 0)
            {
                return ErpOrderState.Unknown;
            }

            if (row.IsCancelled)
            {
                return ErpOrderState.Cancelled;
            }

            if (row.IsCompleted || row.IsDeleted)
            {
                return lines.IsInvoiced ? ErpOrderState.Invoiced : ErpOrderState.Closed;
            }

            return lines.IsInvoiced ? ErpOrderState.PartlyShipped
                : lines.IsPicked ? ErpOrderState.InFulfilment
                : lines.IsCancelled ? ErpOrderState.PartlyCancelled
                : row.IsApproved ? ErpOrderState.Open
                : ErpOrderState.OnHold;
        }

        // Prophet 21 has flags, no status text. These are the words that its windows and the vendor's feed use.
        private static string TextOf(Prophet21Row row, ErpOrderState state)
        {
            switch (state)
            {
                case ErpOrderState.Unknown:
                    return row.Unclear + " is neither Y nor N";
                case ErpOrderState.Cancelled:
                    return "Cancelled";
                case ErpOrderState.Invoiced:
                case ErpOrderState.Closed:
                    return row.IsDeleted ? "Deleted" : "Complete";
                case ErpOrderState.PartlyShipped:
                    return "Open, partly invoiced";
                case ErpOrderState.InFulfilment:
                    return "Open, on pick tickets";
                case ErpOrderState.PartlyCancelled:
                    return "Open, partly cancelled";
                case ErpOrderState.OnHold:
                    return "Not approved";
                default:
                    return "Open";
            }
        }
    }
}

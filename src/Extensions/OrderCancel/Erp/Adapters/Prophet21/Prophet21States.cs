#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>What flags and quantities mean together.</summary>
    internal static class Prophet21States
    {
        public static ErpOrder ToOrder(Prophet21Row row, Prophet21Line line)
        {
            ErpOrderState state = StateOf(row, line);
            return new ErpOrder(
                row.Number,
                row.Number,
                state,
                TextOf(row, line, state),
                line.IsInvoiced ? Fulfilment.Something : Fulfilment.Nothing,
                row.Reference,
                row.Customer
            );
        }

        private static ErpOrderState StateOf(Prophet21Row row, Prophet21Line line)
        {
            if (row.IsCancelled == null || row.IsCompleted == null || row.IsApproved == null || row.IsDeleted == null)
            {
                return ErpOrderState.Unknown;
            }

            if (row.IsCancelled.Value)
            {
                return ErpOrderState.Cancelled;
            }

            if (row.IsCompleted.Value || row.IsDeleted.Value)
            {
                return line.IsInvoiced ? ErpOrderState.Invoiced : ErpOrderState.Closed;
            }

            return line.IsInvoiced ? ErpOrderState.PartlyShipped
                : line.IsPicked ? ErpOrderState.InFulfilment
                : line.IsCancelled ? ErpOrderState.PartlyCancelled
                : row.IsApproved.Value ? ErpOrderState.Open
                : ErpOrderState.OnHold;
        }

        // Prophet 21 has flags, no status text. These are the words that its windows and the vendor's feed use.
        private static string TextOf(Prophet21Row row, Prophet21Line line, ErpOrderState state)
        {
            switch (state)
            {
                case ErpOrderState.Unknown:
                    return "a flag is neither Y nor N";
                case ErpOrderState.Cancelled:
                    return "Cancelled";
                case ErpOrderState.Invoiced:
                case ErpOrderState.Closed:
                    return row.IsDeleted == true ? "Deleted" : "Complete";
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

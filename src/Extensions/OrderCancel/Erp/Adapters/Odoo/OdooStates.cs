#nullable enable
using System.Collections.Generic;
using System.Globalization;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>What Odoo's fields mean together.</summary>
    internal static class OdooStates
    {
        public static ErpOrder ToOrder(OdooRow row, OdooFulfilment fulfilment, OdooStatusMap statuses)
        {
            ErpOrderState state = statuses.StateOf(row.State);
            return new ErpOrder(
                row.Id.ToString(CultureInfo.InvariantCulture),
                row.Number,
                state == ErpOrderState.Open ? StateOfOpen(row, fulfilment) : state,
                StatusText(row),
                fulfilment.Value,
                row.Reference,
                row.Customer,
                fulfilmentText: fulfilment.Text
            );
        }

        // Where nothing has left although transfers are done, they were steps within the warehouse, or all came back.
        private static ErpOrderState StateOfOpen(OdooRow row, OdooFulfilment fulfilment)
        {
            bool isPlain = row.Delivery == null || row.Delivery == "pending";
            return row.IsLocked ? ErpOrderState.Locked
                : !isPlain && !row.HasMoved ? ErpOrderState.Unknown
                : fulfilment.IsDelivered
                    ? (row.Delivery == "full" ? ErpOrderState.Shipped : ErpOrderState.PartlyShipped)
                : fulfilment.IsInvoiced ? ErpOrderState.Invoiced
                : isPlain ? ErpOrderState.Open
                : ErpOrderState.InFulfilment;
        }

        // The state alone says too little to a person, or to a row of the website's Order Status Mapping.
        private static string StatusText(OdooRow row)
        {
            var parts = new List<string> { row.State };
            if (row.IsLocked)
            {
                parts.Add("locked");
            }

            if (row.Delivery != null)
            {
                parts.Add(row.Delivery);
            }

            if (row.IsInvoiced)
            {
                parts.Add(row.Invoice!);
            }

            return string.Join("/", parts);
        }
    }
}

#nullable enable
using System.Collections.Generic;
using System.Globalization;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>What Odoo's fields mean together.</summary>
    internal static class OdooStates
    {
        private const string Pending = "pending";
        private const string Started = "started";
        private const string Partial = "partial";
        private const string Full = "full";

        public static ErpOrder ToOrder(OdooRow row, OdooFulfilment lines, OdooStatusMap statuses)
        {
            bool delivered = row.Delivery == Partial || row.Delivery == Full || lines.IsDelivered(row.Id);
            bool invoiced = IsInvoiced(row) || lines.IsInvoiced(row.Id);
            ErpOrderState state = statuses.StateOf(row.State);
            return new ErpOrder(
                row.Id.ToString(CultureInfo.InvariantCulture),
                row.Number,
                state == ErpOrderState.Open ? StateOfOpen(row, delivered, invoiced) : state,
                StatusText(row),
                delivered || invoiced ? Fulfilment.Something : Fulfilment.Nothing,
                row.Reference,
                row.Customer
            );
        }

        private static ErpOrderState StateOfOpen(OdooRow row, bool delivered, bool invoiced)
        {
            if (row.IsLocked)
            {
                return ErpOrderState.Locked;
            }

            switch (row.Delivery)
            {
                case Full:
                    return ErpOrderState.Shipped;
                case Partial:
                    return ErpOrderState.PartlyShipped;
                case null:
                case Pending:
                case Started:
                    return delivered ? ErpOrderState.PartlyShipped
                        : invoiced ? ErpOrderState.Invoiced
                        : row.Delivery == Started ? ErpOrderState.InFulfilment
                        : ErpOrderState.Open;
                default:
                    return ErpOrderState.Unknown;
            }
        }

        // "upselling": more was delivered than ordered, and what was ordered is invoiced.
        private static bool IsInvoiced(OdooRow row) => row.Invoice == "invoiced" || row.Invoice == "upselling";

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

            if (IsInvoiced(row))
            {
                parts.Add(row.Invoice!);
            }

            return string.Join("/", parts);
        }
    }
}

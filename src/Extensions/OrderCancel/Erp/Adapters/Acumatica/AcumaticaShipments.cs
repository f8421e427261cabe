#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>
    /// What an order's shipments tell. The list also has drop shipments, and a row for each invoice that was made without a
    /// shipment (H: the ERP's source); such rows need not have a status.
    /// </summary>
    internal sealed class AcumaticaShipments
    {
        private AcumaticaShipments(bool isShipped, bool isInvoiced, string untold)
        {
            this.IsShipped = isShipped;
            this.IsInvoiced = isInvoiced;
            this.Fulfilment =
                isShipped || isInvoiced ? Fulfilment.Something
                : untold.Length > 0 ? Fulfilment.NotTold
                : Fulfilment.Nothing;
            this.Text = this.Fulfilment == Fulfilment.NotTold ? untold : string.Empty;
        }

        public bool IsShipped { get; }

        public bool IsInvoiced { get; }

        public Fulfilment Fulfilment { get; }

        /// <summary>Where nothing is told: why, and what mends it.</summary>
        public string Text { get; }

        public static AcumaticaShipments Read(JObject order, AcumaticaSettings settings)
        {
            string field = settings.ShipmentsField;
            IReadOnlyList<JToken>? rows = field.Length == 0 ? null : Rows(order[field]);
            if (rows == null)
            {
                return new AcumaticaShipments(
                    false,
                    false,
                    $"Acumatica's answer has no list {field} of this order. Add it to the endpoint, or check parameter ShipmentsField."
                );
            }

            bool isTold = rows.All(row =>
                AcumaticaValues.Text(row, "Status") != null && AcumaticaValues.IsTold(row, "InvoiceNbr")
            );
            return new AcumaticaShipments(
                rows.Any(row => IsOut(row, settings)),
                rows.Any(row => AcumaticaValues.Text(row, "InvoiceNbr") != null),
                isTold
                    ? string.Empty
                    : $"A row of {field} tells no Status or no InvoiceNbr, as of a drop shipment without an invoice. Look at the order; if all rows are so, mend the endpoint or parameter ShipmentsField."
            );
        }

        // One row may come without its list around it.
        private static IReadOnlyList<JToken>? Rows(JToken? token) =>
            token is JArray list ? list.ToList()
            : token is JObject ? new[] { token }
            : null;

        private static bool IsOut(JToken row, AcumaticaSettings settings)
        {
            string? status = AcumaticaValues.Text(row, "Status");
            return status != null && !settings.UnshippedStatuses.Contains(status, StringComparer.OrdinalIgnoreCase);
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>What the fields of an order mean, and the rows of its shipments.</summary>
    internal sealed class AcumaticaRow
    {
        private readonly AcumaticaSettings settings;

        public AcumaticaRow(AcumaticaSettings settings)
        {
            this.settings = settings;
        }

        /// <exception cref="ErpFaultException">It lacks a field that every order has.</exception>
        public ErpOrder ToOrder(JToken json)
        {
            string? type = Text(json, "OrderType");
            string? number = Text(json, "OrderNbr");
            if (type == null || number == null)
            {
                throw ErpFaultException.NoData(
                    "Acumatica's answer has an order without OrderType and OrderNbr. Check parameters EndpointName, EndpointVersion and EntityName."
                );
            }

            // The list also has drop shipments, and a row for each invoice that was made without a shipment (H: the ERP's
            // source); such rows need not have a status.
            string? field = this.settings.ShipmentsField;
            IReadOnlyList<JToken>? rows = Answers.Rows(field == null ? null : json[field]);
            Evidence told =
                rows == null
                    ? Evidence.NotTold(
                        $"Acumatica's answer has no list {field} of this order. Add it to the endpoint, or check parameter ShipmentsField."
                    )
                    : Evidence.All(rows.Select(row => this.Judge(row, field!)), ofNone: Evidence.Nothing);
            string status = Text(json, "Status") ?? string.Empty;
            return new ErpOrder(
                OrderKey.Of(type, number),
                number,
                Refine(this.settings.States.StateOf(status), told, rows),
                status,
                told.Value,
                Text(json, this.settings.ReferenceField),
                Text(json, this.settings.CustomerField),
                fulfilmentText: told.Text
            );
        }

        private Evidence Judge(JToken row, string field)
        {
            string? status = Text(row, "Status");
            bool isOut = status != null && !IsOneOf(status, this.settings.UnshippedStatuses);
            return isOut || Text(row, "InvoiceNbr") != null ? Evidence.Something
                : status != null && Value(row, "InvoiceNbr") != null ? Evidence.Nothing
                : Evidence.NotTold(
                    $"A row of {field} tells no Status or no InvoiceNbr, as of a drop shipment without an invoice. Look at the order; if all rows are so, mend the endpoint or parameter ShipmentsField."
                );
        }

        // A status tells less than the shipments: Completed stands for shipped, invoiced and completed by hand.
        private static ErpOrderState Refine(ErpOrderState state, Evidence told, IReadOnlyList<JToken>? rows)
        {
            switch (state)
            {
                case ErpOrderState.Closed when told.IsSomething:
                    bool isInvoiced = rows!.Any(row => Text(row, "InvoiceNbr") != null);
                    return isInvoiced ? ErpOrderState.Invoiced : ErpOrderState.Shipped;
                case ErpOrderState.Open when told.IsSomething:
                case ErpOrderState.OnHold when told.IsSomething:
                case ErpOrderState.InFulfilment when told.IsSomething:
                    return ErpOrderState.PartlyShipped;
                default:
                    return state;
            }
        }

        public static bool IsOneOf(string text, IReadOnlyList<string> texts) =>
            texts.Contains(text, StringComparer.OrdinalIgnoreCase);

        public static string? Text(JToken? json, string? field)
        {
            string? text = Convert.ToString(Value(json, field)?.Value, CultureInfo.InvariantCulture)?.Trim();
            return string.IsNullOrEmpty(text) ? null : text;
        }

        // Null: not told. Middleware can leave the wrapper out.
        private static JValue? Value(JToken? json, string? field)
        {
            JToken? token = field == null ? null : (json as JObject)?[field];
            return token is JObject wrapped ? (wrapped.HasValues ? wrapped["value"] as JValue : JValue.CreateNull())
                : token is JValue plain && plain.Value != null ? plain
                : null;
        }
    }
}

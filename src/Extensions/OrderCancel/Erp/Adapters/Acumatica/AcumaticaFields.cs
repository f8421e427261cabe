#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>Makes an ERP order from the JSON of one, where each field is <c>{"value": …}</c> (H).</summary>
    internal sealed class AcumaticaFields
    {
        private readonly AcumaticaSettings settings;

        public AcumaticaFields(AcumaticaSettings settings)
        {
            this.settings = settings;
        }

        /// <exception cref="ErpFaultException">It lacks a field that every order has.</exception>
        public ErpOrder Read(JToken json)
        {
            var order = json as JObject;
            string? type = Value(order, "OrderType");
            string? number = Value(order, "OrderNbr");
            if (order == null || string.IsNullOrWhiteSpace(type) || string.IsNullOrWhiteSpace(number))
            {
                throw ErpFaultException.Misconfigured(
                    "Acumatica's answer has an order without OrderType and OrderNbr. Check parameters EndpointName, EndpointVersion and EntityName."
                );
            }

            List<JObject> shipments = this.Shipments(order);
            bool shipped = shipments.Any(this.IsShipped);
            bool invoiced = shipments.Any(IsInvoiced);
            string status = Value(order, "Status") ?? string.Empty;
            return new ErpOrder(
                new AcumaticaKey(type!.Trim(), number!.Trim()).ToString(),
                number.Trim(),
                Refine(this.settings.States.StateOf(status), shipped, invoiced),
                status,
                shipped || invoiced ? Fulfilment.Something : Fulfilment.Nothing,
                Value(order, this.settings.ReferenceField),
                Value(order, this.settings.CustomerField)
            );
        }

        // A status tells less than the shipments: Completed stands for shipped, invoiced and completed by hand.
        private static ErpOrderState Refine(ErpOrderState state, bool shipped, bool invoiced)
        {
            if (!shipped && !invoiced)
            {
                return state;
            }

            switch (state)
            {
                case ErpOrderState.Closed:
                    return invoiced ? ErpOrderState.Invoiced : ErpOrderState.Shipped;
                case ErpOrderState.Open:
                case ErpOrderState.OnHold:
                case ErpOrderState.InFulfilment:
                    return ErpOrderState.PartlyShipped;
                default:
                    return state;
            }
        }

        private List<JObject> Shipments(JObject order)
        {
            if (this.settings.ShipmentsField.Length == 0)
            {
                return new List<JObject>();
            }

            return order[this.settings.ShipmentsField] is JArray list && list.All(one => one is JObject)
                ? list.Cast<JObject>().ToList()
                : throw ErpFaultException.Misconfigured(
                    $"Acumatica's answer does not tell the order's {this.settings.ShipmentsField}, so it cannot be seen whether something was shipped. Add them to the endpoint, or check parameter ShipmentsField."
                );
        }

        private bool IsShipped(JObject shipment)
        {
            string status = (Value(shipment, "Status") ?? string.Empty).Trim();
            return !this.settings.UnshippedStatuses.Contains(status, StringComparer.OrdinalIgnoreCase);
        }

        private static bool IsInvoiced(JObject shipment) => !string.IsNullOrWhiteSpace(Value(shipment, "InvoiceNbr"));

        private static string? Value(JObject? json, string field) =>
            field.Length > 0
            && json?[field] is JObject wrapped
            && wrapped["value"] is JValue value
            && value.Value != null
                ? Convert.ToString(value.Value, CultureInfo.InvariantCulture)
                : null;
    }
}

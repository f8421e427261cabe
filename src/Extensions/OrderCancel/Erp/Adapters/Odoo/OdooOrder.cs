#nullable enable
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>What the fields of one <c>sale.order</c> mean together.</summary>
    internal static class OdooOrder
    {
        /// <summary>No field that was asked for is missing or of the wrong type, as in no answer of Odoo.</summary>
        public static bool IsComplete(OdooRow row, OdooSettings known)
        {
            RequireText(row, known.NumberField, "NumberField", "name");
            RequireText(row, known.ReferenceField, "WebReferenceField", "client_order_ref");
            string?[] texts = { known.ReferenceField, known.DeliveryField, known.InvoiceField };
            string?[] lists = { known.LinesField, known.PickingsField, known.InvoicesField };
            return row.Text(known.NumberField) != null
                && row.Text("state") != null
                && texts.All(row.IsTextOrEmpty)
                && lists.All(field => row.Ids(field) != null)
                && (known.LockedField == null || row[known.LockedField]?.Type == JTokenType.Boolean)
                && (known.CustomerField == null || row[known.CustomerField] != null);
        }

        // Such a parameter is wrong for ever; a missing field is an answer that is none.
        private static void RequireText(OdooRow row, string field, string parameter, string example)
        {
            JToken? value = row[field];
            if (value != null && value.Type != JTokenType.Null && !row.IsTextOrEmpty(field))
            {
                throw ErpFaultException.NoData(
                    $"Parameter {parameter}: the field {field} of sale.order is no text in Odoo. Name the text field that holds the number, such as {example}."
                );
            }
        }

        public static ErpOrder Read(OdooRow row, OdooSettings settings, Evidence delivered, Evidence invoiced)
        {
            string? delivery = row.Text(settings.DeliveryField);
            string? invoice = row.Text(settings.InvoiceField);
            bool isLocked = settings.LockedField != null && row[settings.LockedField]!.Value<bool>();
            JToken? customer = settings.CustomerField == null ? null : row[settings.CustomerField];
            string state = row.Text("state")!;
            ErpOrderState mapped = settings.States.StateOf(state);
            Evidence all = delivered.And(invoiced);
            // The state alone says too little to a person, or to a row of the website's Order Status Mapping.
            string?[] words =
            {
                state,
                isLocked ? "locked" : null,
                delivery,
                OdooFulfilment.IsInvoiced(invoice) ? invoice : null,
            };
            return new ErpOrder(
                row.Id.ToString(CultureInfo.InvariantCulture),
                row.Text(settings.NumberField)!,
                mapped == ErpOrderState.Open && !isLocked ? StateOf(delivery, delivered, invoiced)
                    : mapped == ErpOrderState.Open ? ErpOrderState.Locked
                    : mapped,
                string.Join("/", words.OfType<string>()),
                all.Value,
                row.Text(settings.ReferenceField),
                KeyText.Of(customer is JArray link ? link.FirstOrDefault() : customer), // a text is the number itself
                fulfilmentText: all.Text
            );
        }

        // Where nothing has left although transfers are done, they were steps within the warehouse, or all came back.
        private static ErpOrderState StateOf(string? delivery, Evidence delivered, Evidence invoiced)
        {
            bool isPlain = delivery == null || delivery == "pending";
            return !isPlain && !OdooFulfilment.HasMoved(delivery) ? ErpOrderState.Unknown
                : delivered.IsSomething ? (delivery == "full" ? ErpOrderState.Shipped : ErpOrderState.PartlyShipped)
                : invoiced.IsSomething ? ErpOrderState.Invoiced
                : isPlain ? ErpOrderState.Open
                : ErpOrderState.InFulfilment;
        }
    }
}

#nullable enable
using System;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>The fields of one <c>sale.order</c>, as a search brings them. Odoo writes false where a field is empty.</summary>
    internal sealed class OdooRow
    {
        private OdooRow(JObject json, OdooSettings settings)
        {
            this.Id = OdooJson.Id(json["id"])!.Value;
            this.Number = OdooJson.Text(json, settings.NumberField)!;
            this.State = OdooJson.Text(json, "state")!;
            this.Reference = OdooJson.Text(json, settings.ReferenceField);
            this.Customer = settings.CustomerField == null ? null : CustomerOf(json[settings.CustomerField]!);
            this.IsLocked = settings.LockedField != null && json.Value<bool>(settings.LockedField);
            this.Delivery = OdooJson.Text(json, settings.DeliveryField);
            this.Invoice = OdooJson.Text(json, settings.InvoiceField);
        }

        public long Id { get; }

        public string Number { get; }

        public string State { get; }

        public string? Reference { get; }

        public string? Customer { get; }

        public bool IsLocked { get; }

        public string? Delivery { get; }

        public string? Invoice { get; }

        /// <summary>Null when a field that was asked for is missing or of the wrong type: not an answer of Odoo.</summary>
        public static OdooRow? Read(JToken json, OdooSettings settings) =>
            json is JObject row && IsComplete(row, settings) ? new OdooRow(row, settings) : null;

        private static bool IsComplete(JObject row, OdooSettings settings)
        {
            string?[] texts = { settings.ReferenceField, settings.DeliveryField, settings.InvoiceField };
            return OdooJson.Id(row["id"]) != null
                && OdooJson.Text(row, settings.NumberField) != null
                && OdooJson.Text(row, "state") != null
                && texts.All(field => field == null || OdooJson.IsTextOrEmpty(row[field]))
                && (settings.LockedField == null || row[settings.LockedField]?.Type == JTokenType.Boolean)
                && (settings.CustomerField == null || row[settings.CustomerField] != null);
        }

        // A link is [id, name]; a text is the number itself.
        private static string? CustomerOf(JToken value)
        {
            JToken? number = value is JArray link ? link.FirstOrDefault() : value;
            return number is JValue scalar && scalar.Type != JTokenType.Boolean
                ? Convert.ToString(scalar.Value, CultureInfo.InvariantCulture)
                : null;
        }
    }
}

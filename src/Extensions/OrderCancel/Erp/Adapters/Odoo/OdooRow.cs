#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;
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
            this.Lines = Ids(json, settings.LinesField)!;
            this.Pickings = Ids(json, settings.PickingsField)!;
            this.Invoices = Ids(json, settings.InvoicesField)!;
        }

        public long Id { get; }

        public string Number { get; }

        public string State { get; }

        public string? Reference { get; }

        public string? Customer { get; }

        public bool IsLocked { get; }

        public string? Delivery { get; }

        public string? Invoice { get; }

        /// <summary>The ids of its lines; empty where they are not asked for. The same holds for the lists below.</summary>
        public IReadOnlyList<long> Lines { get; }

        /// <summary>Transfers of any kind and state.</summary>
        public IReadOnlyList<long> Pickings { get; }

        /// <summary>Invoices and credit notes of any state.</summary>
        public IReadOnlyList<long> Invoices { get; }

        /// <summary>At least one of its transfers is done, be it one within the warehouse.</summary>
        public bool HasMoved => this.Delivery == "started" || this.Delivery == "partial" || this.Delivery == "full";

        /// <summary>"upselling": more was delivered than ordered, and what was ordered is invoiced.</summary>
        public bool IsInvoiced => this.Invoice == "invoiced" || this.Invoice == "upselling";

        /// <summary>Null when a field that was asked for is missing or of the wrong type: not an answer of Odoo.</summary>
        public static OdooRow? Read(JToken json, OdooSettings settings) =>
            json is JObject row && IsComplete(row, settings) ? new OdooRow(row, settings) : null;

        private static bool IsComplete(JObject row, OdooSettings settings)
        {
            RequireText(row, settings.NumberField, OdooParameters.NumberField);
            RequireText(row, settings.ReferenceField, OdooParameters.WebReferenceField);
            string?[] texts = { settings.ReferenceField, settings.DeliveryField, settings.InvoiceField };
            string?[] lists = { settings.LinesField, settings.PickingsField, settings.InvoicesField };
            return OdooJson.Id(row["id"]) != null
                && OdooJson.Text(row, settings.NumberField) != null
                && OdooJson.Text(row, "state") != null
                && texts.All(field => field == null || OdooJson.IsTextOrEmpty(row[field]))
                && lists.All(field => Ids(row, field) != null)
                && (settings.LockedField == null || row[settings.LockedField]?.Type == JTokenType.Boolean)
                && (settings.CustomerField == null || row[settings.CustomerField] != null);
        }

        private static IReadOnlyList<long>? Ids(JObject row, string? field) =>
            field == null ? Array.Empty<long>() : OdooJson.Ids(row[field]);

        // Such a parameter is wrong for ever; a missing field is an answer that is none.
        private static void RequireText(JObject row, string field, JobParameter parameter)
        {
            JToken? value = row[field];
            if (value != null && value.Type != JTokenType.Null && !OdooJson.IsTextOrEmpty(value))
            {
                throw ErpFaultException.NoData(
                    $"Parameter {parameter.Name}: the field {field} of sale.order is no text in Odoo. Name the text field that holds the number, such as {parameter.Default}."
                );
            }
        }

        // A link is [id, name]; a text is the number itself.
        private static string? CustomerOf(JToken value)
        {
            return KeyText.Of(value is JArray link ? link.FirstOrDefault() : value);
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>The Odoo adapter's parameters, checked before anything is sent.</summary>
    internal sealed class OdooSettings
    {
        public OdooSettings(JobOptions options)
        {
            this.Api = options.Choice(OdooParameters.Api, OdooApiKind.Json2, OdooApiKind.JsonRpc);
            this.ReferenceField = Required(options, OdooParameters.WebReferenceField);
            this.NumberField = Required(options, OdooParameters.NumberField);
            this.CustomerField = Optional(options, OdooParameters.CustomerField);
            this.LockedField = Optional(options, OdooParameters.LockedField);
            this.DeliveryField = Optional(options, OdooParameters.DeliveryStatusField);
            this.InvoiceField = Optional(options, OdooParameters.InvoiceStatusField);
            this.DeliveredField = Optional(options, OdooParameters.DeliveredField);
            this.InvoicedField = Optional(options, OdooParameters.InvoicedField);
            this.PickingsField = Optional(options, OdooParameters.PickingsField);
            this.MovedField = Optional(options, OdooParameters.MovedField);
            this.InvoicesField = Optional(options, OdooParameters.InvoicesField);
            this.Statuses = new OdooStatusMap(options);
            this.RequestNote = options.Text(OdooParameters.RequestNote).Trim();
        }

        public OdooApiKind Api { get; }

        public string ReferenceField { get; }

        public string NumberField { get; }

        /// <summary>Null: not asked for. The same holds for the fields below.</summary>
        public string? CustomerField { get; }

        public string? LockedField { get; }

        public string? DeliveryField { get; }

        public string? InvoiceField { get; }

        public string? DeliveredField { get; }

        public string? InvoicedField { get; }

        public string? PickingsField { get; }

        public string? MovedField { get; }

        public string? InvoicesField { get; }

        /// <summary>The order's list of lines; null where no quantity is asked for.</summary>
        public string? LinesField => this.QuantityFields.Count > 0 ? "order_line" : null;

        /// <summary>Nothing is asked for that tells what was delivered or invoiced.</summary>
        public bool ChecksNothing =>
            this.LinesField == null && this.PickingsField == null && this.InvoicesField == null;

        public OdooStatusMap Statuses { get; }

        public string RequestNote { get; }

        /// <summary>The fields of an order that are asked for.</summary>
        public IReadOnlyList<string> OrderFields =>
            new[]
            {
                this.NumberField,
                this.ReferenceField,
                "state",
                this.CustomerField,
                this.LockedField,
                this.DeliveryField,
                this.InvoiceField,
                this.LinesField,
                this.PickingsField,
                this.InvoicesField,
            }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .ToList();

        /// <summary>The quantities of a line that are asked for; none: lines are not read.</summary>
        public IReadOnlyList<string> QuantityFields =>
            new[] { this.DeliveredField, this.InvoicedField }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .ToList();

        private static string Required(JobOptions options, JobParameter parameter)
        {
            string? name = Optional(options, parameter);
            return name != null && name != "id"
                ? name
                : throw JobOptions.Bad(
                    parameter,
                    name ?? "-",
                    $"the technical name of a text field, such as {parameter.Default}"
                );
        }

        private static string? Optional(JobOptions options, JobParameter parameter)
        {
            string name = options.Text(parameter).Trim();
            if (name == "-")
            {
                return null;
            }

            return IsFieldName(name)
                ? name
                : throw JobOptions.Bad(
                    parameter,
                    name,
                    $"the technical name of a field, such as {parameter.Default}, or a dash where none is needed"
                );
        }

        private static bool IsFieldName(string name) =>
            name.Length > 0
            && !(name[0] >= '0' && name[0] <= '9')
            && name.All(c => (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
    }
}

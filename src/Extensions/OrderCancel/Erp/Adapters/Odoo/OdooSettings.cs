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

        private static string Required(JobOptions options, JobParameter parameter) =>
            Optional(options, parameter) ?? throw JobOptions.Bad(parameter, "-", "the technical name of a field");

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

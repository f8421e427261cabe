#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>The parameters about views, checked before anything is sent.</summary>
    internal sealed class Prophet21Settings
    {
        public Prophet21Settings(JobOptions options)
        {
            this.OrderView = options.Text(Prophet21Parameters.OrderView).Trim();
            this.LineView = NullIfDash(options.Text(Prophet21Parameters.LineView));
            this.ReferenceField = Column(options, Prophet21Parameters.WebReferenceField);
            this.NumberField = Column(options, Prophet21Parameters.NumberField);
            this.NumberIsText = options.Flag(Prophet21Parameters.NumberIsText);
            this.CustomerField = Optional(options, Prophet21Parameters.CustomerField);
            this.CancelledField = Column(options, Prophet21Parameters.CancelledField);
            this.CompletedField = Column(options, Prophet21Parameters.CompletedField);
            this.ApprovedField = Optional(options, Prophet21Parameters.ApprovedField);
            this.DeletedField = Optional(options, Prophet21Parameters.DeletedField);
            this.InvoicedField = Column(options, Prophet21Parameters.InvoicedField);
            this.PickedField = Column(options, Prophet21Parameters.PickedField);
            this.LineCancelledField = Column(options, Prophet21Parameters.LineCancelledField);
        }

        public string OrderView { get; }

        /// <summary>Null: lines are not read.</summary>
        public string? LineView { get; }

        public string ReferenceField { get; }

        public string NumberField { get; }

        public bool NumberIsText { get; }

        /// <summary>Null: not asked for. The same holds for the other columns that may be a dash.</summary>
        public string? CustomerField { get; }

        public string CancelledField { get; }

        public string CompletedField { get; }

        public string? ApprovedField { get; }

        public string? DeletedField { get; }

        public string InvoicedField { get; }

        public string PickedField { get; }

        public string LineCancelledField { get; }

        /// <summary>The columns of the order view that are asked for.</summary>
        public IReadOnlyList<string> OrderColumns =>
            new[]
            {
                this.NumberField,
                this.ReferenceField,
                this.CustomerField,
                this.CancelledField,
                this.CompletedField,
                this.ApprovedField,
                this.DeletedField,
            }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .ToList();

        /// <summary>The quantities of the line view that are asked for.</summary>
        public IReadOnlyList<string> QuantityColumns =>
            new[] { this.InvoicedField, this.PickedField, this.LineCancelledField };

        private static string Column(JobOptions options, JobParameter parameter) =>
            Optional(options, parameter) ?? throw JobOptions.Bad(parameter, "-", "the name of a column");

        private static string? Optional(JobOptions options, JobParameter parameter)
        {
            string? name = NullIfDash(options.Text(parameter));
            return name == null || IsColumnName(name)
                ? name
                : throw JobOptions.Bad(
                    parameter,
                    name,
                    $"the name of a column, such as {parameter.Default}, or a dash where none is needed"
                );
        }

        private static string? NullIfDash(string text) => text.Trim() == "-" ? null : text.Trim();

        private static bool IsColumnName(string name) =>
            name.Length > 0
            && !(name[0] >= '0' && name[0] <= '9')
            && name.All(c => (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>What the flags of an order's header and the quantities of its lines mean together.</summary>
    internal sealed class Prophet21Order
    {
        private readonly JObject header;
        private readonly Prophet21Settings settings;
        private readonly List<string> unclear = new List<string>();

        /// <exception cref="ErpFaultException">A column that was asked for is missing: not a row of this view.</exception>
        public Prophet21Order(JToken json, Prophet21Settings settings)
        {
            var row = json as JObject;
            string? number = KeyText.Of(row?[settings.NumberField]);
            IEnumerable<string> missing = settings.OrderColumns.Where(column => !(row?[column] is JValue));
            missing = number == null ? missing.Prepend(settings.NumberField).Distinct(StringComparer.Ordinal) : missing;
            string untold = string.Join(", ", missing);
            this.Number = untold.Length == 0 ? number! : throw ErpFaultException.NoData(NotTold(untold));
            this.header = row!;
            this.settings = settings;
        }

        public string Number { get; }

        public static string NotTold(string columns) =>
            $"Prophet 21's order view does not tell {columns} of an order. Check the parameters that name views and columns.";

        /// <param name="lines">All of its lines; null: the customer has written that they are not read.</param>
        public ErpOrder With(IReadOnlyList<JToken>? lines)
        {
            Prophet21Settings known = this.settings;
            Evidence told = lines == null ? Evidence.NotTold(string.Empty) : OfLines(lines, known);
            (ErpOrderState state, string text) = this.StateOf(lines ?? Array.Empty<JToken>());
            return new ErpOrder(
                this.Number,
                this.Number,
                state,
                text,
                told.Value,
                KeyText.Of(this.header[known.ReferenceField]),
                known.CustomerField == null ? null : KeyText.Of(this.header[known.CustomerField]),
                fulfilmentText: told.Text
            );
        }

        // Prophet 21 has flags, no status text. These are the words that its windows and the vendor's feed use.
        private (ErpOrderState State, string Text) StateOf(IReadOnlyList<JToken> lines)
        {
            bool isCancelled = this.Flag(this.settings.CancelledField);
            bool isCompleted = this.Flag(this.settings.CompletedField);
            bool isApproved = this.settings.ApprovedField == null || this.Flag(this.settings.ApprovedField);
            bool isDeleted = this.settings.DeletedField != null && this.Flag(this.settings.DeletedField);
            bool isInvoiced = HasAny(lines, this.settings.InvoicedField);
            return this.unclear.Count > 0
                    ? (ErpOrderState.Unknown, string.Join(", ", this.unclear) + " is neither Y nor N")
                : isCancelled ? (ErpOrderState.Cancelled, "Cancelled")
                : isCompleted || isDeleted
                    ? (isInvoiced ? ErpOrderState.Invoiced : ErpOrderState.Closed, isDeleted ? "Deleted" : "Complete")
                : isInvoiced ? (ErpOrderState.PartlyShipped, "Open, partly invoiced")
                : HasAny(lines, this.settings.PickedField) ? (ErpOrderState.InFulfilment, "Open, on pick tickets")
                : HasAny(lines, this.settings.LineCancelledField)
                    ? (ErpOrderState.PartlyCancelled, "Open, partly cancelled")
                : isApproved ? (ErpOrderState.Open, "Open")
                : (ErpOrderState.OnHold, "Not approved");
        }

        // Y or N; anything else, null and blank included, is not known.
        private bool Flag(string column)
        {
            object? value = ((JValue)this.header[column]!).Value;
            string? text = (value as string)?.Trim().ToUpperInvariant();
            bool isClear = value is bool || text == "Y" || text == "N";
            if (!isClear)
            {
                this.unclear.Add(column);
            }

            return text == "Y" || value is true;
        }

        private static Evidence OfLines(IReadOnlyList<JToken> lines, Prophet21Settings known)
        {
            IEnumerable<string> untold = known.QuantityColumns.Where(column =>
                lines.Any(line => SignOf(line, column) == null)
            );
            return HasAny(lines, known.InvoicedField) ? Evidence.Something
                : lines.Count == 0
                    ? Evidence.NotTold(
                        "Prophet 21's line view has no line of this order. Check parameters LineView and NumberField, and whether the connection's user may see the lines."
                    )
                : untold.Any()
                    ? Evidence.NotTold(
                        $"Prophet 21's line view does not tell {string.Join(", ", untold)} of a line. Check parameters LineView, InvoicedField, PickedField and LineCancelledField."
                    )
                : Evidence.Nothing;
        }

        private static bool HasAny(IEnumerable<JToken> lines, string column) =>
            lines.Any(line => SignOf(line, column) is int sign && sign != 0);

        private static int? SignOf(JToken line, string column) => Quantity.SignOf((line as JObject)?[column]);
    }
}

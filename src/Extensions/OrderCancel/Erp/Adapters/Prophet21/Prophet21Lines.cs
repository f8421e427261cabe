#nullable enable
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>What all lines of an order tell together. A quantity of either sign counts.</summary>
    internal sealed class Prophet21Lines
    {
        /// <summary>The customer has written that lines are not read.</summary>
        public static readonly Prophet21Lines NotRead = new Prophet21Lines(false, false, false, string.Empty, false);

        private Prophet21Lines(bool isInvoiced, bool isPicked, bool isCancelled, string text, bool isTold)
        {
            this.IsInvoiced = isInvoiced;
            this.IsPicked = isPicked;
            this.IsCancelled = isCancelled;
            this.Fulfilment =
                isInvoiced ? Fulfilment.Something
                : isTold ? Fulfilment.Nothing
                : Fulfilment.NotTold;
            this.Text = this.Fulfilment == Fulfilment.NotTold ? text : string.Empty;
        }

        public bool IsInvoiced { get; }

        public bool IsPicked { get; }

        public bool IsCancelled { get; }

        public Fulfilment Fulfilment { get; }

        /// <summary>Where nothing is told: why, and what mends it.</summary>
        public string Text { get; }

        /// <param name="rows">All rows of the order's lines.</param>
        /// <param name="settings">The names of the columns.</param>
        public static Prophet21Lines Read(IReadOnlyList<JToken> rows, Prophet21Settings settings)
        {
            string untold = string.Join(", ", settings.QuantityColumns.Where(column => !IsTold(rows, column)));
            string text =
                rows.Count == 0
                    ? "Prophet 21's line view has no line of this order. Check parameters LineView and NumberField, and whether the connection's user may see the lines."
                    : $"Prophet 21's line view does not tell {untold} of a line. Check parameters LineView, InvoicedField, PickedField and LineCancelledField.";
            return new Prophet21Lines(
                HasAny(rows, settings.InvoicedField),
                HasAny(rows, settings.PickedField),
                HasAny(rows, settings.LineCancelledField),
                text,
                rows.Count > 0 && untold.Length == 0
            );
        }

        private static bool HasAny(IEnumerable<JToken> rows, string column) =>
            rows.Any(row => SignOf(row, column) is int sign && sign != 0);

        private static bool IsTold(IEnumerable<JToken> rows, string column) =>
            rows.All(row => SignOf(row, column) != null);

        private static int? SignOf(JToken row, string column) => Quantity.SignOf((row as JObject)?[column]);
    }
}

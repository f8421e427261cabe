#nullable enable
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>How far the line of an order is on which most has happened.</summary>
    internal sealed class Prophet21Line
    {
        /// <summary>An order without lines, or whose lines are not read.</summary>
        public static readonly Prophet21Line None = new Prophet21Line(0, 0, 0);

        private readonly decimal invoiced;
        private readonly decimal picked;
        private readonly decimal cancelled;

        private Prophet21Line(decimal invoiced, decimal picked, decimal cancelled)
        {
            this.invoiced = invoiced;
            this.picked = picked;
            this.cancelled = cancelled;
        }

        public bool IsInvoiced => this.invoiced > 0;

        public bool IsPicked => this.picked > 0;

        public bool IsCancelled => this.cancelled > 0;

        /// <summary>Null when a quantity is missing or none.</summary>
        public static Prophet21Line? Read(JToken json, Prophet21Settings settings)
        {
            var row = json as JObject;
            decimal? onInvoices = Prophet21Json.Quantity(row?[settings.InvoicedField]);
            decimal? onTickets = Prophet21Json.Quantity(row?[settings.PickedField]);
            decimal? takenBack = Prophet21Json.Quantity(row?[settings.LineCancelledField]);
            return onInvoices == null || onTickets == null || takenBack == null
                ? null
                : new Prophet21Line(onInvoices.Value, onTickets.Value, takenBack.Value);
        }
    }
}

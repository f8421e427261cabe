#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using static Extensions.OrderCancel.Erp.ErpOrderState;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// The adapter's parameters, checked before anything is sent. What the defaults name is measured or read in the source
    /// (H); which fields hold the web order number and the customer's is the choice of the integration that submits (L).
    /// </summary>
    internal sealed class OdooSettings
    {
        // One parameter, one line: name, default, help.
        // csharpier-ignore
        public OdooSettings(ParameterReader read)
        {
            this.Api = read.Choice("OdooApi", OdooApiKind.Json2, "How Odoo is spoken to: Json2 (Odoo 19 and later) or JsonRpc (Odoo 18 and earlier).", OdooApiKind.Json2, OdooApiKind.JsonRpc);
            this.ReferenceField = read.Field("WebReferenceField", "client_order_ref", "The field of sale.order that holds the web order number; it is compared exactly.");
            this.NumberField = read.Field("NumberField", "name", "The field of sale.order that holds Odoo's own order number.");
            this.CustomerField = read.FieldOrNone("CustomerField", "partner_id", "The field of sale.order that tells the customer's number as the website knows it; a link such as partner_id counts by its id. A dash for none.");
            this.LockedField = read.FieldOrNone("LockedField", "locked", "The field of sale.order that tells whether it is locked. A dash where Odoo has none (16 and earlier).");
            this.DeliveryField = read.FieldOrNone("DeliveryStatusField", "delivery_status", "The field of sale.order that tells how far the delivery is: pending, started, partial or full. A dash where Odoo has none (15 and earlier, or without the module Inventory).");
            this.InvoiceField = read.FieldOrNone("InvoiceStatusField", "invoice_status", "The field of sale.order that tells whether it is invoiced; Odoo resets it when it cancels. A dash for none.");
            this.DeliveredField = read.FieldOrNone("DeliveredField", "qty_delivered", "The field of sale.order.line that tells the delivered quantity; any but 0 counts. A dash: not checked.");
            this.InvoicedField = read.FieldOrNone("InvoicedField", "qty_invoiced", "The field of sale.order.line that tells the invoiced quantity; any but 0 counts. A dash: not checked.");
            this.PickingsField = read.FieldOrNone("PickingsField", "picking_ids", "The field of sale.order that lists its transfers, of which those that are done tell whether goods have left. A dash where Odoo has none (without the module Inventory).");
            this.MovedField = read.FieldOrNone("MovedField", "quantity", "The field of stock.move that tells the moved quantity: quantity_done in 16 and earlier. It is read where goods have left and come back. A dash: what came back still counts as delivered.");
            this.InvoicesField = read.FieldOrNone("InvoicesField", "invoice_ids", "The field of sale.order that lists its invoices and credit notes. A dash: not checked.");
            this.States = new StatusMap(read, "state", StringComparer.Ordinal, state => $"Values of state, separated by |, in which an order {MeaningOf(state)}.",
                (Open, "draft|sent|sale"), (OnHold, ""), (Closed, "done"), (Cancelled, "cancel"));
            this.WebReferenceUnique = read.Flag("WebReferenceUnique", "false", "Whether Odoo orders with one web reference always belong to one web order. People can type the reference, so not by default.");
            this.RepeatingIsSafe = read.Flag("RepeatingIsSafe", "false", "Whether a request to cancel may be repeated in the same run when its answer was lost and the order still looks open. Only if nobody sets cancelled orders back to quotation meanwhile.");
            this.RequestNote = read.Text("RequestNote", "", "A note that is posted to the order before it is cancelled, such as \"The website asks to cancel: {reason}\". Blank for none.");
            RequireNotId("WebReferenceField", this.ReferenceField);
            RequireNotId("NumberField", this.NumberField);
        }

        public static IReadOnlyList<JobParameter> Parameters { get; } =
            ParameterReader.ReadBy(read => new OdooSettings(read));
        public OdooApiKind Api { get; }
        public string ReferenceField { get; }
        public string NumberField { get; }
        public string? CustomerField { get; }
        public string? LockedField { get; }
        public string? DeliveryField { get; }
        public string? InvoiceField { get; }
        public string? DeliveredField { get; }
        public string? InvoicedField { get; }
        public string? PickingsField { get; }
        public string? MovedField { get; }
        public string? InvoicesField { get; }
        public StatusMap States { get; }
        public bool WebReferenceUnique { get; }
        public bool RepeatingIsSafe { get; }
        public string RequestNote { get; }

        /// <summary>The order's list of lines; null where no quantity is asked for.</summary>
        public string? LinesField => this.DeliveredField == null && this.InvoicedField == null ? null : "order_line";

        /// <summary>The fields of an order that are asked for.</summary>
        public IEnumerable<string> OrderFields =>
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
                .Distinct(StringComparer.Ordinal);

        /// <summary>Nothing is asked for that tells what was delivered or invoiced.</summary>
        public bool ChecksNothing =>
            this.LinesField == null && this.PickingsField == null && this.InvoicesField == null;

        public static OdooSettings In(JobOptions options) => new OdooSettings(new ParameterReader(options));

        private static string MeaningOf(ErpOrderState state) =>
            state == Open ? "may be open; delivery, lock and invoice decide"
            : state == OnHold ? "waits for a person, for example for an approval"
            : state == Closed ? "is finished (Odoo 16 and earlier lock orders by it)"
            : "is cancelled";

        private static void RequireNotId(string parameter, string field)
        {
            if (field == "id")
            {
                throw JobOptions.Bad(parameter, field, "the technical name of a text field");
            }
        }
    }

    /// <summary>How Odoo is spoken to; the values of parameter OdooApi.</summary>
    internal enum OdooApiKind
    {
        /// <summary><c>/json/2</c>, Odoo 19 and later.</summary>
        Json2 = 0,

        /// <summary><c>/jsonrpc</c>, Odoo 18 and earlier; deprecated in 19.</summary>
        JsonRpc,
    }
}

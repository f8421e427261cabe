#nullable enable
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>The parameters of the Odoo adapter. Confidence of a default: H measured or read in the source, L a guess.</summary>
    internal static class OdooParameters
    {
        /// <summary>H.</summary>
        public static readonly JobParameter Api = new JobParameter(
            "OdooApi",
            "Json2",
            "How Odoo is spoken to: Json2 (Odoo 19 and later) or JsonRpc (Odoo 18 and earlier)."
        );

        /// <summary>L: the integration that submits the orders chooses the field.</summary>
        public static readonly JobParameter WebReferenceField = new JobParameter(
            "WebReferenceField",
            "client_order_ref",
            "The field of sale.order that holds the web order number; it is compared exactly."
        );

        /// <summary>H.</summary>
        public static readonly JobParameter NumberField = new JobParameter(
            "NumberField",
            "name",
            "The field of sale.order that holds Odoo's own order number."
        );

        /// <summary>L: which number the website knows the customer by is the integration's choice.</summary>
        public static readonly JobParameter CustomerField = new JobParameter(
            "CustomerField",
            "partner_id",
            "The field of sale.order that tells the customer's number as the website knows it; a link such as partner_id counts by its id. A dash for none."
        );

        /// <summary>H for 17 and later; earlier versions lock by the state done.</summary>
        public static readonly JobParameter LockedField = new JobParameter(
            "LockedField",
            "locked",
            "The field of sale.order that tells whether it is locked. A dash where Odoo has none (16 and earlier)."
        );

        /// <summary>H; the field comes with the module sale_stock.</summary>
        public static readonly JobParameter PickingsField = new JobParameter(
            "PickingsField",
            "picking_ids",
            "The field of sale.order that lists its transfers, of which those that are done tell whether goods have left. A dash where Odoo has none (without the module Inventory)."
        );

        /// <summary>H for 17 and later.</summary>
        public static readonly JobParameter MovedField = new JobParameter(
            "MovedField",
            "quantity",
            "The field of stock.move that tells the moved quantity: quantity_done in 16 and earlier. It is read where goods have left and come back. A dash: what came back still counts as delivered."
        );

        /// <summary>H; posted ones count whatever the lines say, since a draft credit note hides them there.</summary>
        public static readonly JobParameter InvoicesField = new JobParameter(
            "InvoicesField",
            "invoice_ids",
            "The field of sale.order that lists its invoices and credit notes. A dash: not checked."
        );

        /// <summary>H; the field comes with the module sale_stock, from 16 on.</summary>
        public static readonly JobParameter DeliveryStatusField = new JobParameter(
            "DeliveryStatusField",
            "delivery_status",
            "The field of sale.order that tells how far the delivery is: pending, started, partial or full. A dash where Odoo has none (15 and earlier, or without the module Inventory)."
        );

        /// <summary>H.</summary>
        public static readonly JobParameter InvoiceStatusField = new JobParameter(
            "InvoiceStatusField",
            "invoice_status",
            "The field of sale.order that tells whether it is invoiced; Odoo resets it when it cancels. A dash for none."
        );

        /// <summary>H that lines have it; that it is not 0 once something was delivered is Odoo's own rule.</summary>
        public static readonly JobParameter DeliveredField = new JobParameter(
            "DeliveredField",
            "qty_delivered",
            "The field of sale.order.line that tells the delivered quantity; any but 0 counts. A dash: not checked."
        );

        /// <summary>H that lines have it; unlike the order's invoice status it outlives a cancellation.</summary>
        public static readonly JobParameter InvoicedField = new JobParameter(
            "InvoicedField",
            "qty_invoiced",
            "The field of sale.order.line that tells the invoiced quantity; any but 0 counts. A dash: not checked."
        );

        public static readonly JobParameter WebReferenceUnique = new JobParameter(
            "WebReferenceUnique",
            "false",
            "Whether Odoo orders with one web reference always belong to one web order. People can type the reference, so not by default."
        );

        public static readonly JobParameter RepeatingIsSafe = new JobParameter(
            "RepeatingIsSafe",
            "false",
            "Whether a request to cancel may be repeated in the same run when its answer was lost and the order still looks open. Only if nobody sets cancelled orders back to quotation meanwhile."
        );

        /// <summary>H (message_post, measured).</summary>
        public static readonly JobParameter RequestNote = new JobParameter(
            "RequestNote",
            "",
            "A note that is posted to the order before it is cancelled, such as \"The website asks to cancel: {reason}\". Blank for none."
        );

        public static readonly IReadOnlyList<JobParameter> All = new[]
        {
            Api,
            WebReferenceField,
            NumberField,
            CustomerField,
            LockedField,
            DeliveryStatusField,
            InvoiceStatusField,
            DeliveredField,
            InvoicedField,
            PickingsField,
            MovedField,
            InvoicesField,
        }
            .Concat(OdooStatusMap.Parameters)
            .Concat(new[] { WebReferenceUnique, RepeatingIsSafe, RequestNote })
            .ToList();
    }
}

#nullable enable
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// What an order's invoices and credit notes tell. A draft credit note sets the lines' invoiced quantity back to 0
    /// while the invoice still stands (H, measured on 19), and Odoo cancels all drafts along with the order.
    /// </summary>
    internal static class OdooInvoices
    {
        public const string Model = "account.move";

        public static readonly string[] Fields = { "state", "move_type", "payment_state" };

        public static OdooEvidence Judge(OdooRow order, OdooTable invoices)
        {
            OdooEvidence all = order.IsInvoiced ? OdooEvidence.Something : OdooEvidence.Nothing;
            foreach (long id in order.Invoices)
            {
                all = all.And(Judge(invoices.Find(id)));
            }

            return all;
        }

        // What a posted credit note takes back, the lines' quantities tell.
        private static OdooEvidence Judge(JObject? invoice)
        {
            string? type = invoice == null ? null : OdooJson.Text(invoice, "move_type");
            string? payment = invoice == null ? null : OdooJson.Text(invoice, "payment_state");
            if (type == null || payment == null)
            {
                return OdooEvidence.NotTold(OdooFaults.NotShown("invoice", Model, "move_type or payment_state"));
            }

            switch (OdooJson.Text(invoice!, "state"))
            {
                case "cancel":
                    return OdooEvidence.Nothing;
                case "posted":
                    return type == "out_refund" || payment == "reversed"
                        ? OdooEvidence.Nothing
                        : OdooEvidence.Something;
                case "draft":
                    return OdooEvidence.Something;
                default:
                    return OdooEvidence.NotTold(OdooFaults.NotShown("invoice", Model, "state"));
            }
        }
    }
}

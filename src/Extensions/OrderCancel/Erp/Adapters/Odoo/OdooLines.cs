#nullable enable
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// What an order's lines tell. Quantities are signed: a trade-in line has delivered less than nothing, and so has an
    /// invoice that was credited twice.
    /// </summary>
    internal static class OdooLines
    {
        public const string Model = "sale.order.line";

        /// <param name="order">The order.</param>
        /// <param name="lines">The lines that Odoo showed.</param>
        /// <param name="field">The field with the quantity; null: not checked.</param>
        public static OdooEvidence Judge(OdooRow order, OdooTable lines, string? field)
        {
            if (field == null)
            {
                return OdooEvidence.Nothing;
            }

            OdooEvidence all =
                order.Lines.Count > 0
                    ? OdooEvidence.Nothing
                    : OdooEvidence.NotTold(
                        "Odoo shows no line of the order, so nothing tells what was delivered or invoiced. Look at the order in Odoo, and at the rights of the connection's user."
                    );
            foreach (long id in order.Lines)
            {
                JObject? line = lines.Find(id);
                int? sign = OdooJson.Link(line?["order_id"]) == order.Id ? Quantity.SignOf(line![field]) : null;
                all = all.And(
                    sign == null ? OdooEvidence.NotTold(OdooFaults.NotShown("line", Model, field))
                    : sign == 0 ? OdooEvidence.Nothing
                    : OdooEvidence.Something
                );
            }

            return all;
        }
    }
}

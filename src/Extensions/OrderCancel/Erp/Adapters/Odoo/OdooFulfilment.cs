#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// What was delivered and invoiced of orders: their lines, transfers and invoices. The order's own fields do not tell all:
    /// the invoice status of a partly invoiced order is "to invoice", and after a cancellation it is "no" whatever was
    /// invoiced. Each order names its own by their ids, and each of these has to be shown: an answer that is silent is no
    /// evidence.
    /// </summary>
    internal sealed class OdooFulfilment
    {
        private const string LineModel = "sale.order.line";
        private const string InvoiceModel = "account.move";

        private static readonly string[] InvoiceFields = { "state", "move_type", "payment_state" };

        private readonly OdooSettings settings;
        private readonly OdooApi api;

        public OdooFulfilment(OdooSettings settings, OdooApi api)
        {
            this.settings = settings;
            this.api = api;
        }

        /// <summary>At least one of its transfers is done, be it one within the warehouse.</summary>
        public static bool HasMoved(string? delivery) =>
            delivery == "started" || delivery == "partial" || delivery == "full";

        /// <summary>"upselling": more was delivered than ordered, and what was ordered is invoiced.</summary>
        public static bool IsInvoiced(string? invoice) => invoice == "invoiced" || invoice == "upselling";

        /// <summary>In the order of the orders.</summary>
        public async Task<IReadOnlyList<(Evidence Delivered, Evidence Invoiced)>> JudgeAsync(
            IReadOnlyList<OdooRow> orders,
            CancellationToken token
        )
        {
            OdooSettings known = this.settings;
            string?[] fields = { "order_id", known.DeliveredField, known.InvoicedField };
            IEnumerable<long> Ids(string? list) => orders.SelectMany(order => order.Ids(list)!);
            var lines = await this.ReadAsync(LineModel, Ids(known.LinesField), fields, token).ConfigureAwait(false);
            IEnumerable<long> ids = Ids(known.PickingsField);
            var pickings = await this.ReadAsync(OdooTransfers.Model, ids, OdooTransfers.Fields, token)
                .ConfigureAwait(false);
            ids = Ids(known.InvoicesField);
            var invoices = await this.ReadAsync(InvoiceModel, ids, InvoiceFields, token).ConfigureAwait(false);
            var transfers = orders.Select(order => new OdooTransfers(order, known, pickings)).ToList();
            ids = transfers.SelectMany(one => one.ToCompare);
            fields = OdooTransfers.MoveFields(known.MovedField);
            var moves = await this.ReadAsync(OdooTransfers.MoveModel, ids, fields, token, "picking_id")
                .ConfigureAwait(false);
            IEnumerable<OdooRow> moved = moves.SelectMany(one => one);
            Evidence unread = known.ChecksNothing
                ? Evidence.NotTold("The parameters that name what was delivered and invoiced are all a dash.")
                : Evidence.Nothing;
            return orders
                .Zip(transfers, (order, own) => (order, delivered: own.Judge(moved)))
                .Select(one =>
                    (
                        OfLines(one.order, lines, known.DeliveredField).And(one.delivered),
                        OfLines(one.order, lines, known.InvoicedField)
                            .And(this.OfInvoices(one.order, invoices))
                            .And(unread)
                    )
                )
                .ToList();
        }

        // Most orders have no invoice, and many no transfer.
        private async Task<ILookup<long, OdooRow>> ReadAsync(
            string model,
            IEnumerable<long> ids,
            string?[] fields,
            CancellationToken token,
            string key = "id"
        )
        {
            var all = new JArray(ids);
            IEnumerable<string> asked = fields.OfType<string>().Distinct(StringComparer.Ordinal);
            IReadOnlyList<OdooRow> rows = all.HasValues
                ? await this
                    .api.SearchAsync(model, new JArray(key, "in", all), asked, OdooRow.List, token)
                    .ConfigureAwait(false)
                : new List<OdooRow>();
            return rows.ToLookup(row => row.Id);
        }

        // Quantities are signed: a trade-in line has delivered less than nothing, and so has an invoice that was credited twice.
        private static Evidence OfLines(OdooRow order, ILookup<long, OdooRow> lines, string? field) =>
            field == null
                ? Evidence.Nothing
                : Evidence.All(
                    order
                        .Ids("order_line")!
                        .Select(id =>
                            lines[id].FirstOrDefault() is OdooRow line && line.Link("order_id") == order.Id
                                ? Evidence.OfQuantity(line[field], () => OdooErrors.NotShown("line", LineModel, field))
                                : OdooErrors.NotShown("line", LineModel, field)
                        ),
                    ofNone: Evidence.NotTold(
                        "Odoo shows no line of the order, so nothing tells what was delivered or invoiced. Look at the order in Odoo, and at the rights of the connection's user."
                    )
                );

        private Evidence OfInvoices(OdooRow order, ILookup<long, OdooRow> invoices) =>
            order
                .Ids(this.settings.InvoicesField)!
                .Select(id => OfInvoice(invoices[id].FirstOrDefault()))
                .Aggregate(Evidence.Of(IsInvoiced(order.Text(this.settings.InvoiceField))), (sum, one) => sum.And(one));

        // A draft credit note sets the lines' invoiced quantity back to 0 while the invoice still stands (H, measured on 19), and
        // Odoo cancels all drafts along with the order. What a posted credit note takes back, the lines' quantities tell.
        private static Evidence OfInvoice(OdooRow? invoice)
        {
            string? type = invoice?.Text("move_type");
            string? payment = invoice?.Text("payment_state");
            if (type == null || payment == null)
            {
                return OdooErrors.NotShown("invoice", InvoiceModel, "move_type or payment_state");
            }

            switch (invoice!.Text("state"))
            {
                case "cancel":
                    return Evidence.Nothing;
                case "posted":
                    return Evidence.Of(type != "out_refund" && payment != "reversed");
                case "draft":
                    return Evidence.Something;
                default:
                    return OdooErrors.NotShown("invoice", InvoiceModel, "state");
            }
        }
    }
}

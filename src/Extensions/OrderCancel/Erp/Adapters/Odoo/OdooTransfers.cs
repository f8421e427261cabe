#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// Whether goods of one order have left: transfers that are done, out of the warehouse less back into it. The lines do
    /// not tell it of a kit that is shipped in part, and the order's delivery status counts steps within the warehouse.
    /// </summary>
    internal sealed class OdooTransfers
    {
        public const string Model = "stock.picking";
        public const string MoveModel = "stock.move";

        public static readonly string[] Fields = { "state", "picking_type_code" };

        private static readonly string[] NotDone = { "draft", "waiting", "confirmed", "assigned", "cancel" };

        private readonly OdooRow order;
        private readonly HashSet<long> left = new HashSet<long>();
        private readonly HashSet<long> back = new HashSet<long>();
        private OdooEvidence told = OdooEvidence.Nothing;
        private bool isAnyDone;

        public OdooTransfers(OdooRow order, OdooTable pickings)
        {
            this.order = order;
            foreach (long id in order.Pickings)
            {
                this.Add(id, pickings.Find(id));
            }
        }

        /// <summary>The transfers whose quantities decide: where goods have left and goods have come back.</summary>
        public IEnumerable<long> ToCompare =>
            this.left.Count > 0 && this.back.Count > 0 ? this.left.Concat(this.back) : Enumerable.Empty<long>();

        public static IEnumerable<string> MoveFields(string? quantityField) =>
            new[] { "picking_id", "product_id", "product_uom", "state", quantityField }.OfType<string>();

        /// <summary>Where transfers are not read, "partial" and "full" count as delivered, whatever was moved.</summary>
        public static OdooEvidence JudgeByStatus(OdooRow order) =>
            order.Delivery == "partial" || order.Delivery == "full" ? OdooEvidence.Something : OdooEvidence.Nothing;

        /// <param name="moves">The moves of <see cref="ToCompare"/>.</param>
        /// <param name="quantityField">The field with a move's quantity; null: a return is taken for a partial one.</param>
        public OdooEvidence Judge(OdooTable moves, string? quantityField)
        {
            if (this.order.HasMoved && !this.isAnyDone)
            {
                return OdooEvidence
                    .NotTold(
                        $"Odoo calls the delivery \"{this.order.Delivery}\", but shows no transfer of the order that is done ({Model}). Check that the connection's user may see the transfers."
                    )
                    .And(this.told);
            }

            bool both = this.left.Count > 0 && this.back.Count > 0 && quantityField != null;
            return both ? this.told.And(this.Balance(moves, quantityField!))
                : this.left.Count + this.back.Count > 0 ? OdooEvidence.Something
                : this.told;
        }

        // A direct delivery (dropship), or a kind that a module adds, counts as one that leaves.
        private void Add(long id, JObject? picking)
        {
            string? state = picking == null ? null : OdooJson.Text(picking, "state");
            string? kind = picking == null ? null : OdooJson.Text(picking, "picking_type_code");
            bool isDone = state == "done";
            if (kind == null || !(isDone || NotDone.Contains(state, StringComparer.Ordinal)))
            {
                this.told = OdooEvidence.NotTold(OdooFaults.NotShown("transfer", Model, string.Join(" or ", Fields)));
                return;
            }

            this.isAnyDone |= isDone;
            if (isDone && kind != "internal")
            {
                (kind == "incoming" ? this.back : this.left).Add(id);
            }
        }

        private OdooEvidence Balance(OdooTable moves, string quantityField)
        {
            var balance = new Dictionary<(long Product, long Unit), decimal>();
            var shown = new HashSet<long>();
            foreach (JObject move in moves.Rows)
            {
                string? state = OdooJson.Text(move, "state");
                if (
                    !(OdooJson.Link(move["picking_id"]) is long picking)
                    || !(OdooJson.Link(move["product_id"]) is long product)
                    || !(OdooJson.Link(move["product_uom"]) is long unit)
                    || !(OdooJson.Number(move[quantityField]) is decimal quantity)
                    || (state != "done" && state != "cancel")
                )
                {
                    return NoMove(quantityField);
                }

                bool hasLeft = this.left.Contains(picking);
                if (!hasLeft && !this.back.Contains(picking))
                {
                    continue; // another order's, read along with it
                }

                shown.Add(picking);
                balance.TryGetValue((product, unit), out decimal before);
                balance[(product, unit)] =
                    before
                    + (
                        state == "cancel" ? 0
                        : hasLeft ? quantity
                        : -quantity
                    );
            }

            return balance.Values.Any(quantity => quantity != 0) ? OdooEvidence.Something
                : shown.Count < this.left.Count + this.back.Count ? NoMove(quantityField)
                : OdooEvidence.Nothing;
        }

        private static OdooEvidence NoMove(string field) =>
            OdooEvidence.NotTold(OdooFaults.NotShown("move", MoveModel, "product_id, product_uom, state or " + field));
    }
}

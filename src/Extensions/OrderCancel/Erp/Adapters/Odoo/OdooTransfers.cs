#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;

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

        private readonly OdooSettings settings;
        private readonly string? delivery;
        private readonly HashSet<long> left = new HashSet<long>();
        private readonly HashSet<long> back = new HashSet<long>();
        private Evidence told = Evidence.Nothing;
        private bool isAnyDone;

        public OdooTransfers(OdooRow order, OdooSettings settings, ILookup<long, OdooRow> pickings)
        {
            this.settings = settings;
            this.delivery = order.Text(settings.DeliveryField);
            foreach (long id in order.Ids(settings.PickingsField)!)
            {
                this.Add(id, pickings[id].FirstOrDefault());
            }
        }

        /// <summary>The transfers whose quantities decide: where goods have left and goods have come back.</summary>
        public IEnumerable<long> ToCompare =>
            this.settings.MovedField != null && this.left.Count > 0 && this.back.Count > 0
                ? this.left.Concat(this.back)
                : Enumerable.Empty<long>();

        public static string?[] MoveFields(string? quantityField) =>
            new[] { "picking_id", "product_id", "product_uom", "state", quantityField };

        /// <param name="moves">The moves of <see cref="ToCompare"/>; where they are not read, a return is taken for a partial one.</param>
        public Evidence Judge(IEnumerable<OdooRow> moves)
        {
            // Where transfers are not read, "partial" and "full" count as delivered, whatever was moved.
            if (this.settings.PickingsField == null)
            {
                return Evidence.Of(this.delivery == "partial" || this.delivery == "full");
            }

            if (OdooFulfilment.HasMoved(this.delivery) && !this.isAnyDone)
            {
                return Evidence
                    .NotTold(
                        $"Odoo calls the delivery \"{this.delivery}\", but shows no transfer of the order that is done ({Model}). Check that the connection's user may see the transfers."
                    )
                    .And(this.told);
            }

            return this.ToCompare.Any() ? this.told.And(this.Balance(moves, this.settings.MovedField!))
                : this.left.Count + this.back.Count > 0 ? Evidence.Something
                : this.told;
        }

        // A direct delivery (dropship), or a kind that a module adds, counts as one that leaves.
        private void Add(long id, OdooRow? picking)
        {
            string? state = picking?.Text("state");
            string? kind = picking?.Text("picking_type_code");
            bool isDone = state == "done";
            if (kind == null || !(isDone || NotDone.Contains(state, StringComparer.Ordinal)))
            {
                this.told = OdooErrors.NotShown("transfer", Model, string.Join(" or ", Fields));
                return;
            }

            this.isAnyDone |= isDone;
            if (isDone && kind != "internal")
            {
                (kind == "incoming" ? this.back : this.left).Add(id);
            }
        }

        private Evidence Balance(IEnumerable<OdooRow> moves, string field)
        {
            Evidence unshown = OdooErrors.NotShown("move", MoveModel, "product_id, product_uom, state or " + field);
            var balance = new Dictionary<(long Product, long Unit), decimal>();
            var shown = new HashSet<long>();
            foreach (OdooRow move in moves)
            {
                string? state = move.Text("state");
                if (
                    !(move.Link("picking_id") is long picking)
                    || !(move.Link("product_id") is long product)
                    || !(move.Link("product_uom") is long unit)
                    || !(move.Number(field) is decimal quantity)
                    || (state != "done" && state != "cancel")
                )
                {
                    return unshown;
                }

                bool hasLeft = this.left.Contains(picking);
                if (hasLeft || this.back.Contains(picking)) // else another order's, read along with it
                {
                    decimal moved =
                        state == "cancel" ? 0
                        : hasLeft ? quantity
                        : -quantity;
                    shown.Add(picking);
                    balance.TryGetValue((product, unit), out decimal before);
                    balance[(product, unit)] = before + moved;
                }
            }

            return balance.Values.Any(quantity => quantity != 0) ? Evidence.Something
                : shown.Count < this.left.Count + this.back.Count ? unshown
                : Evidence.Nothing;
        }
    }
}

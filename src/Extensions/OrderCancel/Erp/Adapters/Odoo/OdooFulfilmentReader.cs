#nullable enable
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// Reads what belongs to orders: lines, transfers, invoices. Each order names its own by their ids, and each of these has
    /// to be shown: an answer that is silent is no evidence.
    /// </summary>
    internal sealed class OdooFulfilmentReader
    {
        private readonly OdooSettings settings;
        private readonly IOdooApi api;

        public OdooFulfilmentReader(OdooSettings settings, IOdooApi api)
        {
            this.settings = settings;
            this.api = api;
        }

        /// <summary>By the orders' ids.</summary>
        public async Task<IReadOnlyDictionary<long, OdooFulfilment>> ReadAsync(
            IReadOnlyList<OdooRow> orders,
            CancellationToken cancellationToken
        )
        {
            Task<OdooTable> Read(string model, string key, IEnumerable<long> ids, IEnumerable<string> fields) =>
                this.TableAsync(model, new JArray(key, "in", new JArray(ids)), fields, cancellationToken);

            IEnumerable<string> lineFields = new[] { "order_id" }.Concat(this.settings.QuantityFields);
            OdooTable lines = await Read(OdooLines.Model, "id", orders.SelectMany(order => order.Lines), lineFields)
                .ConfigureAwait(false);
            IEnumerable<long> ids = orders.SelectMany(order => order.Pickings);
            OdooTable pickings = await Read(OdooTransfers.Model, "id", ids, OdooTransfers.Fields).ConfigureAwait(false);
            ids = orders.SelectMany(order => order.Invoices);
            OdooTable invoices = await Read(OdooInvoices.Model, "id", ids, OdooInvoices.Fields).ConfigureAwait(false);
            var transfers = orders.ToDictionary(order => order.Id, order => new OdooTransfers(order, pickings));
            string? moved = this.settings.MovedField;
            ids = transfers.Values.SelectMany(one => moved == null ? Enumerable.Empty<long>() : one.ToCompare);
            OdooTable moves = await Read(OdooTransfers.MoveModel, "picking_id", ids, OdooTransfers.MoveFields(moved))
                .ConfigureAwait(false);
            return orders.ToDictionary(
                order => order.Id,
                order => new OdooFulfilment(
                    OdooLines
                        .Judge(order, lines, this.settings.DeliveredField)
                        .And(
                            this.settings.PickingsField == null
                                ? OdooTransfers.JudgeByStatus(order)
                                : transfers[order.Id].Judge(moves, moved)
                        ),
                    OdooLines.Judge(order, lines, this.settings.InvoicedField).And(OdooInvoices.Judge(order, invoices)),
                    this.settings.ChecksNothing
                )
            );
        }

        // Most orders have no invoice, and many no transfer.
        private Task<OdooTable> TableAsync(
            string model,
            JArray condition,
            IEnumerable<string> fields,
            CancellationToken cancellationToken
        ) =>
            condition[2].HasValues
                ? this.api.CallAsync(
                    OdooCall.SearchRead(model, new JArray { condition }, fields),
                    OdooTable.Read,
                    cancellationToken
                )
                : Task.FromResult(new OdooTable());
    }
}

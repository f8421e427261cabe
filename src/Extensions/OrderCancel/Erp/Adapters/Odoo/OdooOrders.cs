#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>Odoo's sales orders. What is read and cancelled is the same for both interfaces.</summary>
    internal sealed class OdooOrders : IErpOrders
    {
        private const string Model = "sale.order";

        private readonly OdooSettings settings;
        private readonly IOdooApi api;
        private readonly OdooFulfilmentReader fulfilments;
        private readonly HashSet<string> noted = new HashSet<string>(StringComparer.Ordinal);

        public OdooOrders(OdooSettings settings, IOdooApi api)
        {
            this.settings = settings;
            this.api = api;
            this.fulfilments = new OdooFulfilmentReader(settings, api);
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            bool byWeb = order.Kind == OrderNumberKind.Web;
            string field = byWeb ? this.settings.ReferenceField : this.settings.NumberField;
            bool IsSame(OdooRow row, StringComparison comparison) =>
                string.Equals(byWeb ? row.Reference : row.Number, order.Number, comparison);

            return await this.SearchAsync(
                    new JArray(field, "in", new JArray(order.Number, order.Number + " ")), // as some integrations leave it
                    row => IsSame(row, StringComparison.OrdinalIgnoreCase), // as some databases compare
                    row => IsSame(row, StringComparison.Ordinal),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        // By a search, because a search tells "gone" the same way in every version.
        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            long id = IdOf(order);
            IReadOnlyList<ErpOrder> found = await this.SearchAsync(
                    new JArray("id", "=", id),
                    row => row.Id == id,
                    row => row.Id == id,
                    cancellationToken
                )
                .ConfigureAwait(false);
            return found.FirstOrDefault();
        }

        public async Task<CancelReply> CancelAsync(
            ErpOrder order,
            CancelReason reason,
            CancellationToken cancellationToken
        )
        {
            await this.PostNoteAsync(order, reason, cancellationToken).ConfigureAwait(false);

            // Without this context Odoo 18 and earlier answer with a dialog and cancel nothing (H); 19 ignores it.
            var arguments = new JObject { ["context"] = new JObject { ["disable_cancel_warning"] = true } };
            return await this
                .api.CallAsync(
                    new OdooCall(ErpExchangeKind.Write, Model, "action_cancel", arguments, IdOf(order)),
                    OdooReplies.Cancelled,
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        private static long IdOf(ErpOrder order) => long.Parse(order.Key, CultureInfo.InvariantCulture);

        private async Task<IReadOnlyList<ErpOrder>> SearchAsync(
            JArray condition,
            Func<OdooRow, bool> isPossible,
            Func<OdooRow, bool> isMeant,
            CancellationToken cancellationToken
        )
        {
            IReadOnlyList<OdooRow> rows = await this
                .api.CallAsync(
                    OdooCall.SearchRead(Model, new JArray { condition }, this.settings.OrderFields),
                    reply => this.Rows(reply, isPossible),
                    cancellationToken
                )
                .ConfigureAwait(false);
            List<OdooRow> meant = rows.Where(isMeant).ToList();
            IReadOnlyDictionary<long, OdooFulfilment> fulfilment = await this
                .fulfilments.ReadAsync(meant, cancellationToken)
                .ConfigureAwait(false);
            return meant.Select(row => OdooStates.ToOrder(row, fulfilment[row.Id], this.settings.Statuses)).ToList();
        }

        private ErpAnswer<IReadOnlyList<OdooRow>> Rows(OdooReply reply, Func<OdooRow, bool> isPossible)
        {
            if (reply.Error != null)
            {
                throw OdooFaults.OfRead(reply.Error);
            }

            List<OdooRow?>? rows = (reply.Value as JArray)?.Select(row => OdooRow.Read(row, this.settings)).ToList();
            return
                rows == null
                || rows.Any(row => row == null || !isPossible(row))
                || rows.Select(row => row!.Id).Distinct().Count() < rows.Count
                ? ErpAnswer<IReadOnlyList<OdooRow>>.NotRecognised
                : ErpAnswer<IReadOnlyList<OdooRow>>.Of(rows.Select(row => row!).ToList());
        }

        // Before the cancellation: whoever wants the note gets it, or the order stays as it is.
        private async Task PostNoteAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken)
        {
            if (this.settings.RequestNote.Length == 0 || this.noted.Contains(order.Key))
            {
                return;
            }

            var arguments = new JObject { ["body"] = this.settings.RequestNote.Replace("{reason}", reason.Code) };
            await this
                .api.CallAsync(
                    new OdooCall(ErpExchangeKind.Note, Model, "message_post", arguments, IdOf(order)),
                    OdooReplies.NotePosted,
                    cancellationToken
                )
                .ConfigureAwait(false);
            this.noted.Add(order.Key);
        }
    }
}

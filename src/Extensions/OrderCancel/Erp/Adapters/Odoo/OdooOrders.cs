#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>Odoo's sales orders. What is read and cancelled is the same for both interfaces.</summary>
    internal sealed class OdooOrders : IErpOrdersInBulk
    {
        private const string Model = "sale.order";

        private readonly OdooSettings settings;
        private readonly OdooApi api;
        private readonly OdooFulfilment fulfilment;
        private readonly HashSet<string> noted = new HashSet<string>(StringComparer.Ordinal);

        public OdooOrders(OdooSettings settings, OdooApi api)
        {
            this.settings = settings;
            this.api = api;
            this.fulfilment = new OdooFulfilment(settings, api);
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(
            OrderReference order,
            CancellationToken cancellationToken
        ) => (await this.FindManyAsync(new[] { order }, cancellationToken).ConfigureAwait(false))[0];

        public async Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(
            IReadOnlyList<OrderReference> orders,
            CancellationToken cancellationToken
        )
        {
            bool byWeb = orders[0].Kind == OrderNumberKind.Web;
            string field = byWeb ? this.settings.ReferenceField : this.settings.NumberField;
            List<string> numbers = orders.Select(order => order.Number).ToList();
            var possible = new HashSet<string>(numbers, StringComparer.OrdinalIgnoreCase); // as some databases compare
            var meant = new HashSet<string>(numbers, StringComparer.Ordinal);
            IReadOnlyList<(OdooRow Row, ErpOrder Order)> found = await this.SearchAsync(
                    new JArray(field, "in", new JArray(numbers.SelectMany(one => new[] { one, one + " " }))), // as some integrations leave it
                    row => row.Text(field) is string told && possible.Contains(told),
                    row => meant.Contains(row.Text(field)!),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return numbers
                .Select(number => found.Where(one => one.Row.Text(field) == number).Select(one => one.Order).ToList())
                .ToList();
        }

        // By a search, because a search tells "gone" the same way in every version.
        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            long id = IdOf(order);
            var condition = new JArray("id", "=", id);
            IReadOnlyList<(OdooRow Row, ErpOrder Order)> found = await this.SearchAsync(
                    condition,
                    row => row.Id == id,
                    _ => true,
                    cancellationToken
                )
                .ConfigureAwait(false);
            return found.FirstOrDefault().Order;
        }

        public async Task<CancelReply> CancelAsync(
            ErpOrder order,
            CancelReason reason,
            CancellationToken cancellationToken
        )
        {
            var ids = new JArray(IdOf(order));
            if (this.settings.RequestNote.Length > 0 && !this.noted.Contains(order.Key))
            {
                // Before the cancellation: whoever wants the note gets it, or the order stays as it is.
                string text = this.settings.RequestNote.Replace("{reason}", reason.Code);
                var note = new JObject { ["body"] = text, ["ids"] = ids };
                ErpAnswer<bool> Posted(JToken result) => ErpAnswer<bool>.Of(true);
                (string, string) post = (Model, "message_post");
                await this
                    .api.CallAsync(ErpExchangeKind.Note, post, note, Posted, OfNote, cancellationToken)
                    .ConfigureAwait(false);
                this.noted.Add(order.Key);
            }

            // Without this context Odoo 18 and earlier answer with a dialog and cancel nothing (H); 19 ignores it.
            var context = new JObject { ["disable_cancel_warning"] = true };
            var arguments = new JObject { ["context"] = context, ["ids"] = ids };
            ErpAnswer<CancelReply> OfError(ErpError error) => error.OfCancel(CancelReply.Refused);
            (string, string) cancel = (Model, "action_cancel");
            return await this
                .api.CallAsync(ErpExchangeKind.Write, cancel, arguments, Cancelled, OfError, cancellationToken)
                .ConfigureAwait(false);
        }

        private static long IdOf(ErpOrder order) => long.Parse(order.Key, CultureInfo.InvariantCulture);

        private static ErpAnswer<bool> OfNote(ErpError error) =>
            error.Meaning == Meaning.Refused
                ? throw ErpFaultException.TurnedDown($"Odoo refuses the note of parameter RequestNote: {error.Words}")
                : error.OfWrite<bool>();

        private static ErpAnswer<CancelReply> Cancelled(JToken result)
        {
            // An action for Odoo's own client, such as the window of 18 and earlier without our context (H).
            bool isDialog =
                result is JObject action
                && action["type"] is JValue type
                && type.Value is string text
                && text.Trim().StartsWith("ir.actions.", StringComparison.Ordinal);
            CancelReply? reply =
                isDialog ? CancelReply.Refused("Odoo wants a person to answer a dialog first")
                : result.Type == JTokenType.Null ? CancelReply.Done() // a module's own action_cancel that returns nothing
                : result.Type != JTokenType.Boolean ? null
                : result.Value<bool>() ? CancelReply.Done()
                : CancelReply.Unknown("Odoo answered false");
            return reply == null ? ErpAnswer<CancelReply>.NotRecognised : ErpAnswer<CancelReply>.Of(reply);
        }

        private async Task<IReadOnlyList<(OdooRow Row, ErpOrder Order)>> SearchAsync(
            JArray condition,
            Func<OdooRow, bool> isPossible,
            Func<OdooRow, bool> isMeant,
            CancellationToken cancellationToken
        )
        {
            ErpAnswer<IReadOnlyList<OdooRow>> Read(JToken result)
            {
                ErpAnswer<IReadOnlyList<OdooRow>> rows = OdooRow.List(result);
                return rows.Value?.All(row => OdooOrder.IsComplete(row, this.settings) && isPossible(row)) == true
                    ? rows
                    : ErpAnswer<IReadOnlyList<OdooRow>>.NotRecognised;
            }

            IReadOnlyList<OdooRow> found = await this
                .api.SearchAsync(Model, condition, this.settings.OrderFields, Read, cancellationToken)
                .ConfigureAwait(false);
            List<OdooRow> meant = found.Where(isMeant).ToList();
            IReadOnlyList<(Evidence Delivered, Evidence Invoiced)> judged = await this
                .fulfilment.JudgeAsync(meant, cancellationToken)
                .ConfigureAwait(false);
            return meant
                .Select((row, i) => (row, OdooOrder.Read(row, this.settings, judged[i].Delivered, judged[i].Invoiced)))
                .ToList();
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>Acumatica's sales orders. It takes no reason for a cancellation, so none is sent.</summary>
    internal sealed class AcumaticaOrders : IErpOrdersWithPoll
    {
        private readonly AcumaticaSettings settings;
        private readonly AcumaticaUrls urls;
        private readonly AcumaticaAnswers answers;
        private readonly AcumaticaFields fields;
        private readonly ErpHttp http;

        public AcumaticaOrders(AcumaticaSettings settings, ErpHttp http)
        {
            this.settings = settings;
            this.urls = new AcumaticaUrls(settings);
            this.fields = new AcumaticaFields(settings);
            this.answers = new AcumaticaAnswers(settings, this.fields);
            this.http = http;
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            string field = order.Kind == OrderNumberKind.Web ? this.settings.ReferenceField : "OrderNbr";
            var request = new ErpRequest(ErpExchangeKind.Read, "GET", this.urls.Find(field, order.Number));
            IReadOnlyList<JToken> rows = await this
                .http.SendAsync(request, this.answers.Find, cancellationToken)
                .ConfigureAwait(false);
            this.http.LookedThrough(rows.Count);
            return rows.Where(row => this.IsWanted(row, field, order.Number)).Select(this.fields.Read).ToList();
        }

        public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
            this.http.SendAsync(
                new ErpRequest(ErpExchangeKind.Read, "GET", this.urls.Read(AcumaticaKey.Of(order))),
                this.answers.Read,
                cancellationToken
            );

        public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken)
        {
            AcumaticaKey key = AcumaticaKey.Of(order);
            var body = new JObject
            {
                ["entity"] = new JObject
                {
                    ["OrderType"] = new JObject { ["value"] = key.OrderType },
                    ["OrderNbr"] = new JObject { ["value"] = key.OrderNbr },
                },
                ["parameters"] = new JObject(),
            };
            var request = new ErpRequest(ErpExchangeKind.Write, "POST", this.urls.Cancel())
            {
                Body = body.ToString(Formatting.None),
            };
            return this.http.SendAsync(request, response => this.answers.Cancel(response, order), cancellationToken);
        }

        public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken) =>
            this.http.SendAsync(
                new ErpRequest(ErpExchangeKind.Read, "GET", AcumaticaUrls.Status(handle.Value)) { IsUrlOfErp = true },
                response => this.answers.Poll(response, handle),
                cancellationToken
            );

        // A database compares without regard to case, and does not see spaces at the end.
        private bool IsWanted(JToken row, string field, string number)
        {
            string? type = AcumaticaValues.Text(row, "OrderType");
            bool isOtherType =
                type != null
                && this.settings.OrderTypes.Count > 0
                && !this.settings.OrderTypes.Contains(type, StringComparer.OrdinalIgnoreCase);
            string? found = AcumaticaValues.Text(row, field);
            return found == null && !isOtherType
                ? throw ErpFaultException.NoData(
                    $"Acumatica's answer does not tell {field} of an order that it found, so it cannot be checked that this is the order. Check parameters EntityName and ReferenceField."
                )
                : !isOtherType && string.Equals(found, number, StringComparison.Ordinal);
        }
    }
}

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
    internal sealed class AcumaticaOrders : IErpOrders
    {
        private readonly AcumaticaSettings settings;
        private readonly AcumaticaUrls urls;
        private readonly AcumaticaAnswers answers;
        private readonly ErpHttp http;

        public AcumaticaOrders(AcumaticaSettings settings, ErpHttp http)
        {
            this.settings = settings;
            this.urls = new AcumaticaUrls(settings);
            this.answers = new AcumaticaAnswers(settings);
            this.http = http;
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            bool byWeb = order.Kind == OrderNumberKind.Web;
            string url = this.urls.Find(byWeb ? this.settings.ReferenceField : "OrderNbr", order.Number);
            IReadOnlyList<ErpOrder> found = await this
                .http.SendAsync(new ErpRequest(ErpExchangeKind.Read, "GET", url), this.answers.Find, cancellationToken)
                .ConfigureAwait(false);
            return found.Where(candidate => this.IsExact(candidate, order.Number, byWeb)).ToList();
        }

        public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken) =>
            this.http.SendAsync(
                new ErpRequest(ErpExchangeKind.Read, "GET", this.urls.Read(AcumaticaKey.Of(order))),
                response => this.answers.Read(response, order),
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
        private bool IsExact(ErpOrder candidate, string number, bool byWeb)
        {
            string? found = byWeb ? candidate.WebReference : candidate.Number;
            bool isOfType =
                this.settings.OrderTypes.Count == 0
                || this.settings.OrderTypes.Contains(
                    AcumaticaKey.Of(candidate).OrderType,
                    StringComparer.OrdinalIgnoreCase
                );
            return found == null
                ? throw ErpFaultException.Misconfigured(
                    $"Acumatica's answer does not tell {this.settings.ReferenceField} of the order that it found, so it cannot be checked that this is the order. Check parameter ReferenceField."
                )
                : isOfType && string.Equals(found.Trim(), number, StringComparison.Ordinal);
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>An ERP, or a middleware before it, that speaks JSON over HTTP.</summary>
    internal sealed class RestOrders : IErpOrders
    {
        private readonly ErpConnection connection;
        private readonly RestSettings settings;
        private readonly RestAnswers answers;
        private readonly ErpHttp http;

        public RestOrders(ErpConnection connection, RestSettings settings, ErpHttp http)
        {
            this.connection = connection;
            this.settings = settings;
            this.answers = new RestAnswers(settings);
            this.http = http;
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            bool byWeb = order.Kind == OrderNumberKind.Web;
            string template = byWeb ? this.settings.FindUrl : this.settings.FindByErpNumberUrl;
            var values = new RestValues(this.connection).With(order);
            IReadOnlyList<ErpOrder> found = await this
                .http.SendAsync(
                    this.Read(ErpUrl.Expand(template, values.All), values),
                    this.answers.Find,
                    cancellationToken
                )
                .ConfigureAwait(false);
            return found.Where(candidate => IsExact(candidate, order, byWeb)).ToList();
        }

        public Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            var values = new RestValues(this.connection).With(order);
            return this.http.SendAsync(
                this.Read(ErpUrl.Expand(this.settings.ReadUrl, values.All), values),
                response => this.answers.Read(response, order),
                cancellationToken
            );
        }

        public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken)
        {
            string? idempotencyKey = this.settings.SendsIdempotencyKey ? this.http.IdempotencyKeyFor(order) : null;
            RestValues values = new RestValues(this.connection).With(order).With(reason, idempotencyKey);
            var request = new ErpRequest(
                ErpExchangeKind.Write,
                this.settings.CancelMethod,
                ErpUrl.Expand(this.settings.CancelUrl, values.All)
            );
            if (this.settings.CancelBody.Trim() != "-")
            {
                request.ContentType = this.settings.CancelContentType;
                request.Body = RestTemplate.Expand(
                    this.settings.CancelBody,
                    values.All,
                    RestTemplate.EscapeFor(request.ContentType)
                );
            }

            this.AddHeaders(request, values);
            AddHeader(request, this.settings.VersionHeader, order.Version);
            AddHeader(request, this.settings.IdempotencyKeyHeader, idempotencyKey);
            return this.http.SendAsync(request, response => this.answers.Cancel(response, order), cancellationToken);
        }

        public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken)
        {
            ErpRequest request = this.Read(handle.Value, new RestValues(this.connection));
            request.IsUrlOfErp = true;
            return this.http.SendAsync(request, response => this.answers.Poll(response, handle), cancellationToken);
        }

        private static bool IsExact(ErpOrder candidate, OrderReference order, bool byWeb)
        {
            string? number = byWeb ? candidate.WebReference : candidate.Number;
            return number == null
                ? throw ErpFaultException.Misconfigured(
                    "The ERP's answer does not tell the web order number of what it found, so it cannot be checked that this is the order. Set parameter ReferencePath."
                )
                : string.Equals(number.Trim(), order.Number, StringComparison.Ordinal);
        }

        private static void AddHeader(ErpRequest request, string name, string? value)
        {
            if (name.Length > 0 && !string.IsNullOrEmpty(value))
            {
                request.Headers[name] = value!;
            }
        }

        private ErpRequest Read(string url, RestValues values)
        {
            var request = new ErpRequest(ErpExchangeKind.Read, "GET", url);
            this.AddHeaders(request, values);
            return request;
        }

        private void AddHeaders(ErpRequest request, RestValues values)
        {
            foreach (KeyValuePair<string, string> header in this.settings.ExtraHeaders)
            {
                request.Headers[header.Key] = RestTemplate.Expand(header.Value, values.All, value => value);
            }
        }
    }
}

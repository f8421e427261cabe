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

namespace Extensions.OrderCancel.Erp.Adapters.Acumatica
{
    /// <summary>
    /// Acumatica's sales orders (H: vendor's help and C# client). Each field is <c>{"value": …}</c>, and <c>{}</c> when it is
    /// empty (M). It takes no reason for a cancellation, so none is sent.
    /// </summary>
    internal sealed class AcumaticaOrders : IErpOrdersWithPoll, IErpOrdersInBulk
    {
        private readonly Uri baseUrl;
        private readonly AcumaticaSettings settings;
        private readonly AcumaticaErrors errors;
        private readonly AcumaticaRow row;
        private readonly ErpHttp http;
        private readonly Url entity;
        private readonly Url header;
        private readonly Url shipments;
        private bool areShipmentsRefused;

        public AcumaticaOrders(ErpConnection connection, AcumaticaSettings settings, ErpHttp http)
        {
            this.baseUrl = connection.BaseUrl;
            this.settings = settings;
            this.errors = new AcumaticaErrors(settings);
            this.row = new AcumaticaRow(settings);
            this.http = http;
            this.entity = Url.Of($"entity/{settings.EndpointName}/{settings.EndpointVersion}/{settings.EntityName}");
            this.header = Url.Fields("OrderType,OrderNbr,Status", settings.ReferenceField, settings.CustomerField);
            string? list = settings.ShipmentsField;
            this.shipments =
                list == null ? default : Url.Of($",{list}/ShipmentNbr,{list}/Status,{list}/InvoiceNbr&$expand={list}");
        }

        // Shipments are left to the read by the key: a list that is to tell them can be refused (M).
        public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken) =>
            Batches.OfOneAsync(this.FindAsync(new[] { order }, tellShipments: false, cancellationToken));

        public async Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindManyAsync(
            IReadOnlyList<OrderReference> orders,
            CancellationToken cancellationToken
        )
        {
            bool tellShipments = !this.areShipmentsRefused;
            var found = await this.FindAsync(orders, tellShipments, cancellationToken).ConfigureAwait(false);
            return tellShipments && this.areShipmentsRefused
                ? await this.FindAsync(orders, tellShipments: false, cancellationToken).ConfigureAwait(false)
                : found;
        }

        private Task<IReadOnlyList<IReadOnlyList<ErpOrder>>> FindAsync(
            IReadOnlyList<OrderReference> orders,
            bool tellShipments,
            CancellationToken cancellationToken
        )
        {
            Url fields = tellShipments ? Url.Of($"{this.header}{this.shipments}") : this.header;
            string field = orders[0].Kind == OrderNumberKind.Web ? this.settings.ReferenceField : "OrderNbr";
            IReadOnlyList<string> types = this.settings.OrderTypes;
            Url ofTypes = types.Count == 0 ? default : Url.Of($" and {Url.AnyOf("OrderType", types)}");
            Url IsOf(IReadOnlyList<OrderReference> part) =>
                part.Count == 1
                    ? Url.Of($"{field} eq '{part[0].Number}'")
                    : Url.AnyOf(field, part.Select(order => order.Number));
            return Batches.EachAsync(
                this.baseUrl,
                orders,
                part => Url.Of($"{this.entity}?$filter={IsOf(part)}{ofTypes}&$select={fields}"),
                url => this.ListAsync(url, tellShipments, cancellationToken),
                (rows, part) =>
                    ExactMatch
                        .WithEach(
                            rows.Where(row =>
                                types.Count == 0
                                || AcumaticaRow.IsOneOf(AcumaticaRow.Text(row, "OrderType") ?? types[0], types)
                            ),
                            row => AcumaticaRow.Text(row, field),
                            part.Select(order => order.Number),
                            $"Acumatica's answer does not tell {field} of an order that it found, so it cannot be checked that this is the order. Check parameters EntityName and ReferenceField."
                        )
                        .Select(own => own.Select(this.row.ToOrder).ToList())
            );
        }

        private async Task<IReadOnlyList<JToken>> ListAsync(Url url, bool tellShipments, CancellationToken token)
        {
            ErpAnswer<JArray> Rows(ErpResponse response)
            {
                bool isRefused = tellShipments && this.errors.Read(response).Meaning == Meaning.SetUp;
                this.areShipmentsRefused |= isRefused;
                return isRefused
                    ? ErpAnswer<JArray>.Of(new JArray())
                    : this.errors.OfRead(response, () => new JArray());
            }

            JArray rows = await this.http.SendAsync(url.Get(), Rows, token).ConfigureAwait(false);
            this.http.LookedThrough(rows.Count);
            return rows.ToList();
        }

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            (string type, string number) = OrderKey.PartsOf(order);
            Url url = Url.Of($"{this.entity}/{type}/{number}?$select={this.header}{this.shipments}");
            JObject? json = await this
                .http.SendAsync(
                    url.Get(),
                    response => this.errors.OfRead<JObject?>(response, () => null),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return json == null ? null : this.row.ToOrder(json);
        }

        public Task<CancelReply> CancelAsync(ErpOrder order, CancelReason reason, CancellationToken cancellationToken)
        {
            (string type, string number) = OrderKey.PartsOf(order);
            var key = new JObject
            {
                ["OrderType"] = new JObject { ["value"] = type },
                ["OrderNbr"] = new JObject { ["value"] = number },
            };
            var body = new JObject { ["entity"] = key, ["parameters"] = new JObject() };
            return this.http.SendAsync(
                Url.Of($"{this.entity}/{this.settings.ActionName}").Post(ErpExchangeKind.Write, body),
                response =>
                    Answers.Reply(response, new CancelHandle(order, response.Header("Location") ?? string.Empty))
                    ?? this.errors.OfCancel(response),
                cancellationToken
            );
        }

        public Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken) =>
            this.http.SendAsync(
                Url.Told(handle.Value).Get(),
                response => Answers.Reply(response, handle) ?? this.errors.Read(response).OfCancel(CancelReply.Failed),
                cancellationToken
            );
    }
}

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
    internal sealed class AcumaticaOrders : IErpOrdersWithPoll
    {
        private readonly AcumaticaSettings settings;
        private readonly AcumaticaErrors errors;
        private readonly ErpHttp http;
        private readonly Url entity;
        private readonly Url header;

        public AcumaticaOrders(AcumaticaSettings settings, ErpHttp http)
        {
            this.settings = settings;
            this.errors = new AcumaticaErrors(settings);
            this.http = http;
            this.entity = Url.Of($"entity/{settings.EndpointName}/{settings.EndpointVersion}/{settings.EntityName}");
            this.header = Url.Fields("OrderType,OrderNbr,Status", settings.ReferenceField, settings.CustomerField);
        }

        // Shipments are left to the read by the key: a list that is to tell them can be refused (M).
        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            string field = order.Kind == OrderNumberKind.Web ? this.settings.ReferenceField : "OrderNbr";
            IReadOnlyList<string> types = this.settings.OrderTypes;
            Url ofTypes = types.Count == 0 ? default : Url.Of($" and {Url.AnyOf("OrderType", types)}");
            Url url = Url.Of($"{this.entity}?$filter={field} eq '{order.Number}'{ofTypes}&$select={this.header}");
            JArray rows = await this
                .http.SendAsync(
                    url.Get(),
                    response => this.errors.OfRead(response, () => new JArray()),
                    cancellationToken
                )
                .ConfigureAwait(false);
            this.http.LookedThrough(rows.Count);
            return ExactMatch
                .With(
                    rows.Where(row => types.Count == 0 || IsOneOf(Text(row, "OrderType") ?? types[0], types)),
                    row => Text(row, field),
                    order.Number,
                    $"Acumatica's answer does not tell {field} of an order that it found, so it cannot be checked that this is the order. Check parameters EntityName and ReferenceField."
                )
                .Select(this.ToOrder)
                .ToList();
        }

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            (string type, string number) = OrderKey.PartsOf(order);
            string? list = this.settings.ShipmentsField;
            Url more =
                list == null ? default : Url.Of($",{list}/ShipmentNbr,{list}/Status,{list}/InvoiceNbr&$expand={list}");
            JObject? json = await this
                .http.SendAsync(
                    Url.Of($"{this.entity}/{type}/{number}?$select={this.header}{more}").Get(),
                    response => this.errors.OfRead<JObject?>(response, () => null),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return json == null ? null : this.ToOrder(json);
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

        internal ErpOrder ToOrder(JToken json)
        {
            string? type = Text(json, "OrderType");
            string? number = Text(json, "OrderNbr");
            if (type == null || number == null)
            {
                throw ErpFaultException.NoData(
                    "Acumatica's answer has an order without OrderType and OrderNbr. Check parameters EndpointName, EndpointVersion and EntityName."
                );
            }

            // The list also has drop shipments, and a row for each invoice that was made without a shipment (H: the ERP's
            // source); such rows need not have a status.
            string? field = this.settings.ShipmentsField;
            IReadOnlyList<JToken>? rows = Answers.Rows(field == null ? null : json[field]);
            Evidence told =
                rows == null
                    ? Evidence.NotTold(
                        $"Acumatica's answer has no list {field} of this order. Add it to the endpoint, or check parameter ShipmentsField."
                    )
                    : Evidence.All(rows.Select(row => this.Judge(row, field!)), ofNone: Evidence.Nothing);
            string status = Text(json, "Status") ?? string.Empty;
            return new ErpOrder(
                OrderKey.Of(type, number),
                number,
                Refine(this.settings.States.StateOf(status), told, rows),
                status,
                told.Value,
                Text(json, this.settings.ReferenceField),
                Text(json, this.settings.CustomerField),
                fulfilmentText: told.Text
            );
        }

        private Evidence Judge(JToken row, string field)
        {
            string? status = Text(row, "Status");
            bool isOut = status != null && !IsOneOf(status, this.settings.UnshippedStatuses);
            return isOut || Text(row, "InvoiceNbr") != null ? Evidence.Something
                : status != null && Value(row, "InvoiceNbr") != null ? Evidence.Nothing
                : Evidence.NotTold(
                    $"A row of {field} tells no Status or no InvoiceNbr, as of a drop shipment without an invoice. Look at the order; if all rows are so, mend the endpoint or parameter ShipmentsField."
                );
        }

        // A status tells less than the shipments: Completed stands for shipped, invoiced and completed by hand.
        private static ErpOrderState Refine(ErpOrderState state, Evidence told, IReadOnlyList<JToken>? rows)
        {
            switch (state)
            {
                case ErpOrderState.Closed when told.IsSomething:
                    bool isInvoiced = rows!.Any(row => Text(row, "InvoiceNbr") != null);
                    return isInvoiced ? ErpOrderState.Invoiced : ErpOrderState.Shipped;
                case ErpOrderState.Open when told.IsSomething:
                case ErpOrderState.OnHold when told.IsSomething:
                case ErpOrderState.InFulfilment when told.IsSomething:
                    return ErpOrderState.PartlyShipped;
                default:
                    return state;
            }
        }

        private static bool IsOneOf(string text, IReadOnlyList<string> texts) =>
            texts.Contains(text, StringComparer.OrdinalIgnoreCase);

        private static string? Text(JToken? json, string? field)
        {
            string? text = Convert.ToString(Value(json, field)?.Value, CultureInfo.InvariantCulture)?.Trim();
            return string.IsNullOrEmpty(text) ? null : text;
        }

        // Null: not told. Middleware can leave the wrapper out.
        private static JValue? Value(JToken? json, string? field)
        {
            JToken? token = field == null ? null : (json as JObject)?[field];
            return token is JObject wrapped ? (wrapped.HasValues ? wrapped["value"] as JValue : JValue.CreateNull())
                : token is JValue plain && plain.Value != null ? plain
                : null;
        }
    }
}

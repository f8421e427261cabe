#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>Prophet 21's orders: read from OData views (M), cancelled by an edit through the transaction API (M).</summary>
    internal sealed class Prophet21Orders : IErpOrdersWithPoll
    {
        private readonly Prophet21Settings settings;
        private readonly Prophet21Api api;
        private readonly Prophet21Replies replies;

        public Prophet21Orders(Prophet21Settings settings, Prophet21Api api)
        {
            this.settings = settings;
            this.api = api;
            this.replies = new Prophet21Replies(settings.PassingText);
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference order, CancellationToken cancellationToken)
        {
            bool byWeb = order.Kind == OrderNumberKind.Web;
            string column = byWeb ? this.settings.ReferenceField : this.settings.NumberField;
            IReadOnlyList<JToken> headers = await this.HeadersAsync(column, order.Number, cancellationToken)
                .ConfigureAwait(false);
            this.api.LookedThrough(headers.Count);
            var orders = new List<ErpOrder>();
            foreach (JToken header in With(column, order.Number, headers))
            {
                orders.Add(await this.OrderAsync(header, cancellationToken).ConfigureAwait(false));
            }

            return orders;
        }

        public async Task<ErpOrder?> ReadAsync(ErpOrder order, CancellationToken cancellationToken)
        {
            string column = this.settings.NumberField;
            IReadOnlyList<JToken> headers = await this.HeadersAsync(column, order.Key, cancellationToken)
                .ConfigureAwait(false);
            IReadOnlyList<JToken> own = With(column, order.Key, headers);
            return own.Count == 1 ? await this.OrderAsync(own[0], cancellationToken).ConfigureAwait(false)
                : headers.Count == 0 ? null
                : throw ErpFaultException.NoData(
                    $"Prophet 21's order view was asked for order {order.Key}, and answered with {(own.Count == 0 ? "others" : "several rows of it")}. Check parameters OrderView, NumberField and NumberIsText."
                );
        }

        public async Task<CancelReply> CancelAsync(
            ErpOrder order,
            CancelReason reason,
            CancellationToken cancellationToken
        )
        {
            Url transactions = await this.api.TransactionsAsync(cancellationToken).ConfigureAwait(false);
            bool isAsync = this.settings.IsAsync;
            Url url = isAsync ? Url.Of($"{transactions}/async") : transactions;
            return await this
                .api.SendAsync(
                    url.Post(ErpExchangeKind.Write, this.Body(order, reason)),
                    response => isAsync ? this.replies.Queued(response, order) : this.replies.Done(response),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        public async Task<CancelReply> PollAsync(CancelHandle handle, CancellationToken cancellationToken)
        {
            Url transactions = await this.api.TransactionsAsync(cancellationToken).ConfigureAwait(false);
            return await this
                .api.SendAsync(
                    Url.Of($"{transactions}/async?id={handle.Value}").Get(),
                    response => this.replies.Progress(response, handle),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }

        // There is no operation that cancels: the edit ticks the check box of the order window. Status "New" with the key is
        // how an existing order is edited. Fields are set in this order, as a person would in the window.
        private JObject Body(ErpOrder order, CancelReason reason)
        {
            Prophet21Settings known = this.settings;
            (string Name, string Value)[] fields =
            {
                (known.KeyField, order.Key),
                (known.ReasonField, reason.Code),
                (known.CancelField, known.CancelValue),
            };
            IEnumerable<JObject> edits = fields
                .Where(field => field.Name.Length > 0)
                .Select(field => new JObject { ["Name"] = field.Name, ["Value"] = field.Value });
            var row = new JObject { ["Edits"] = new JArray(edits), ["RelativeDateEdits"] = new JArray() };
            var header = new JObject
            {
                ["Name"] = known.HeaderElement,
                ["Type"] = "Form",
                ["Keys"] = new JArray(known.KeyField),
                ["Rows"] = new JArray { row },
            };
            var transaction = new JObject
            {
                ["Status"] = "New",
                ["DataElements"] = new JArray { header },
            };
            return new JObject
            {
                ["Name"] = known.ServiceName,
                ["UseCodeValues"] = known.UsesCodes,
                ["Transactions"] = new JArray { transaction },
            };
        }

        /// <summary>The headers that a query brings, also those of others.</summary>
        private Task<IReadOnlyList<JToken>> HeadersAsync(
            string column,
            string value,
            CancellationToken cancellationToken
        )
        {
            bool isNumber = column == this.settings.NumberField && !this.settings.NumberIsText;
            Url view = this.settings.OrderView;
            IReadOnlyList<string> columns = this.settings.OrderColumns;
            return isNumber && !value.All(c => c >= '0' && c <= '9')
                ? Task.FromResult<IReadOnlyList<JToken>>(Array.Empty<JToken>()) // no order can have it
                : this.api.RowsAsync(
                    Url.Of($"{view}?$filter={Is(column, value, isNumber)}&$select={columns}"),
                    cancellationToken
                );
        }

        private static Url Is(string column, string value, bool isNumber) =>
            isNumber ? Url.Of($"{column} eq {value}") : Url.Of($"{column} eq '{value}'");

        private static IReadOnlyList<JToken> With(string column, string value, IReadOnlyList<JToken> headers) =>
            ExactMatch.With(
                headers,
                header => KeyText.Of((header as JObject)?[column]),
                value,
                Prophet21Order.NotTold(column)
            );

        /// <summary>The order of a header, with what its lines tell.</summary>
        private async Task<ErpOrder> OrderAsync(JToken header, CancellationToken cancellationToken)
        {
            Prophet21Settings known = this.settings;
            var order = new Prophet21Order(header, known);
            if (known.LineView == null)
            {
                return order.With(null);
            }

            Url own = Is(known.NumberField, order.Number, !known.NumberIsText);
            IEnumerable<string> columns = known.QuantityColumns.Prepend(known.NumberField);
            IReadOnlyList<JToken> lines = await this
                .api.RowsAsync(Url.Of($"{known.LineView}?$filter={own}&$select={columns}"), cancellationToken)
                .ConfigureAwait(false);
            return lines.All(line => KeyText.Of((line as JObject)?[known.NumberField]) == order.Number)
                ? order.With(lines)
                : throw ErpFaultException.NoData(
                    $"Prophet 21's line view was asked for the lines of order {order.Number}, and answered with one that is not known to be of it. Check parameters LineView, NumberField and NumberIsText."
                );
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>
    /// Reads orders from the OData views (M). Their filters are not taken on trust: a database may compare without regard to
    /// case, and what stands before it may leave options out.
    /// </summary>
    internal sealed class Prophet21Views
    {
        private readonly Prophet21Settings settings;
        private readonly Prophet21Query query;

        public Prophet21Views(Prophet21Settings settings, Prophet21Query query)
        {
            this.settings = settings;
            this.query = query;
        }

        /// <summary>The headers that a query for this web reference brings, also those of others.</summary>
        public Task<IReadOnlyList<JToken>> ByReferenceAsync(string reference, CancellationToken cancellationToken) =>
            this.HeadersAsync(this.Filter(this.settings.ReferenceField, true), reference, cancellationToken);

        /// <summary>The headers that a query for this number brings, also those of others.</summary>
        public Task<IReadOnlyList<JToken>> ByNumberAsync(string number, CancellationToken cancellationToken) =>
            this.settings.NumberIsText || number.All(c => c >= '0' && c <= '9')
                ? this.HeadersAsync(this.NumberFilter, number, cancellationToken)
                : Task.FromResult<IReadOnlyList<JToken>>(Array.Empty<JToken>()); // no order can have it

        /// <summary>Those of the headers that have exactly this value in a column.</summary>
        /// <exception cref="ErpFaultException">A header that does not tell it, and so is no answer to a query by it.</exception>
        public static IReadOnlyList<JToken> With(string column, string value, IReadOnlyList<JToken> headers) =>
            headers.All(header => KeyText.Of((header as JObject)?[column]) != null)
                ? headers.Where(header => KeyText.Of(header[column]) == value).ToList()
                : throw ErpFaultException.NoData(
                    $"Prophet 21's order view does not tell {column} of an order. Check the parameters that name views and columns."
                );

        /// <summary>The order of a header, with what its lines tell.</summary>
        public async Task<ErpOrder> OrderAsync(JToken header, CancellationToken cancellationToken)
        {
            Prophet21Row row = Prophet21Row.Read(header, this.settings);
            Prophet21Lines lines =
                this.settings.LineView == null
                    ? Prophet21Lines.NotRead
                    : await this.LinesAsync(this.settings.LineView, row.Number, cancellationToken)
                        .ConfigureAwait(false);
            return Prophet21States.ToOrder(row, lines);
        }

        private string NumberFilter => this.Filter(this.settings.NumberField, this.settings.NumberIsText);

        private Task<IReadOnlyList<JToken>> HeadersAsync(
            string filter,
            string value,
            CancellationToken cancellationToken
        ) =>
            this.query.AllAsync(
                this.settings.OrderView + filter + "&$select=" + string.Join(",", this.settings.OrderColumns),
                value,
                cancellationToken
            );

        private async Task<Prophet21Lines> LinesAsync(string view, string number, CancellationToken cancellationToken)
        {
            IEnumerable<string> columns = this.settings.QuantityColumns.Prepend(this.settings.NumberField);
            IReadOnlyList<JToken> rows = await this
                .query.AllAsync(
                    view + this.NumberFilter + "&$select=" + string.Join(",", columns),
                    number,
                    cancellationToken
                )
                .ConfigureAwait(false);
            return rows.All(row => KeyText.Of((row as JObject)?[this.settings.NumberField]) == number)
                ? Prophet21Lines.Read(rows, this.settings)
                : throw ErpFaultException.NoData(
                    $"Prophet 21's line view was asked for the lines of order {number}, and answered with one that is not known to be of it. Check parameters LineView, NumberField and NumberIsText."
                );
        }

        private string Filter(string column, bool isText) =>
            isText ? $"?$filter={column} eq '{{value}}'" : $"?$filter={column} eq {{value}}";
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>Reads orders from the OData views (M).</summary>
    internal sealed class Prophet21Views
    {
        private readonly Prophet21Settings settings;
        private readonly Prophet21Http http;

        public Prophet21Views(Prophet21Settings settings, Prophet21Http http)
        {
            this.settings = settings;
            this.http = http;
        }

        /// <summary>The orders with this web reference; the database may compare without regard to case.</summary>
        public async Task<IReadOnlyList<ErpOrder>> ByReferenceAsync(
            string reference,
            CancellationToken cancellationToken
        )
        {
            IReadOnlyList<Prophet21Row> rows = await this.RowsAsync(
                    this.Filter(this.settings.ReferenceField, true),
                    reference,
                    _ => true,
                    cancellationToken
                )
                .ConfigureAwait(false);
            var orders = new List<ErpOrder>();
            foreach (Prophet21Row row in rows.Where(row => row.Reference == reference))
            {
                orders.Add(await this.WithLinesAsync(row, cancellationToken).ConfigureAwait(false));
            }

            return orders;
        }

        /// <summary>The order with this number; null when there is none.</summary>
        public async Task<ErpOrder?> ByNumberAsync(string number, CancellationToken cancellationToken)
        {
            if (!this.settings.NumberIsText && !number.All(c => c >= '0' && c <= '9'))
            {
                return null; // no order can have it
            }

            IReadOnlyList<Prophet21Row> rows = await this.RowsAsync(
                    this.Filter(this.settings.NumberField, this.settings.NumberIsText),
                    number,
                    row => row.Number == number,
                    cancellationToken
                )
                .ConfigureAwait(false);
            Prophet21Row? row = rows.FirstOrDefault();
            return row == null ? null : await this.WithLinesAsync(row, cancellationToken).ConfigureAwait(false);
        }

        private Task<IReadOnlyList<Prophet21Row>> RowsAsync(
            string filter,
            string value,
            Func<Prophet21Row, bool> isPossible,
            CancellationToken cancellationToken
        ) =>
            this.QueryAsync(
                this.settings.OrderView + filter + "&$select=" + string.Join(",", this.settings.OrderColumns),
                value,
                json => Prophet21Row.Read(json, this.settings) is Prophet21Row row && isPossible(row) ? row : null,
                cancellationToken
            );

        // Sorted so that the first line alone tells: invoiced before picked before cancelled before untouched.
        private async Task<ErpOrder> WithLinesAsync(Prophet21Row row, CancellationToken cancellationToken)
        {
            if (this.settings.LineView == null)
            {
                return Prophet21States.ToOrder(row, Prophet21Line.None);
            }

            string[] quantities =
            {
                this.settings.InvoicedField,
                this.settings.PickedField,
                this.settings.LineCancelledField,
            };
            string query =
                this.Filter(this.settings.NumberField, this.settings.NumberIsText)
                + "&$select="
                + string.Join(",", quantities)
                + "&$orderby="
                + string.Join(",", quantities.Select(column => column + " desc"))
                + "&$top=1";
            IReadOnlyList<Prophet21Line> lines = await this.QueryAsync(
                    this.settings.LineView + query,
                    row.Number,
                    json => Prophet21Line.Read(json, this.settings),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return Prophet21States.ToOrder(row, lines.FirstOrDefault() ?? Prophet21Line.None);
        }

        private string Filter(string column, bool isText) =>
            isText ? $"?$filter={column} eq '{{value}}'" : $"?$filter={column} eq {{value}}";

        private Task<IReadOnlyList<T>> QueryAsync<T>(
            string template,
            string value,
            Func<JToken, T?> read,
            CancellationToken cancellationToken
        )
            where T : class
        {
            var values = new Dictionary<string, string?>(StringComparer.Ordinal) { ["value"] = value };
            var request = new ErpRequest(ErpExchangeKind.Read, "GET", ErpUrl.Expand(template, values));
            return this.http.SendAsync(request, response => Rows(response, read), cancellationToken);
        }

        private static ErpAnswer<IReadOnlyList<T>> Rows<T>(ErpResponse response, Func<JToken, T?> read)
            where T : class
        {
            var json = response.Json() as JObject;
            if (response.Status == 400 || response.Status == 404)
            {
                string text = Prophet21Json.Message(json);
                return text.Length == 0
                    ? ErpAnswer<IReadOnlyList<T>>.NotRecognised
                    : throw ErpFaultException.Misconfigured(
                        $"Prophet 21 cannot answer the query of a view: {text.TrimEnd('.')}. Check the parameters that name views and columns."
                    );
            }

            List<T?>? rows =
                response.IsSuccess && json?["value"] is JArray list ? list.Select(read).ToList() : (List<T?>?)null;
            return rows == null || rows.Any(row => row == null)
                ? ErpAnswer<IReadOnlyList<T>>.NotRecognised
                : ErpAnswer<IReadOnlyList<T>>.Of(rows.Select(row => row!).ToList());
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Dialects.OData
{
    /// <summary>Rows of an OData service of V2 or V4: all of them or a fault, because an order, a line or an invoice might be missed.</summary>
    internal sealed class ODataSource
    {
        private readonly Uri baseUrl;
        private readonly ErpHttp http;
        private readonly string erp;
        private readonly Func<ErpResponse, ErpError> errors;

        /// <param name="connection">Whose address the lists are relative to.</param>
        /// <param name="http">The run's.</param>
        /// <param name="erp">The ERP's name, for admins.</param>
        /// <param name="errors">What an error of it means.</param>
        public ODataSource(ErpConnection connection, ErpHttp http, string erp, Func<ErpResponse, ErpError> errors)
        {
            this.baseUrl = connection.BaseUrl;
            this.http = http;
            this.erp = erp;
            this.errors = errors;
        }

        /// <summary>The version that an entity was read with; null where none is told.</summary>
        public static string? VersionOf(JObject row) =>
            KeyText.Of(row["@odata.etag"]) ?? KeyText.Of((row["__metadata"] as JObject)?["etag"]);

        /// <summary>
        /// The rows of an expanded list: V2 has them in <c>results</c>. Null where it was not expanded, or is no list of rows.
        /// </summary>
        public static IReadOnlyList<JObject>? RowsOf(JToken? list)
        {
            var wrapped = list as JObject;
            IReadOnlyList<JToken>? rows = Answers.Rows(wrapped?["results"] ?? list);
            return rows == null || wrapped?["__deferred"] != null || !rows.All(row => row is JObject)
                ? null
                : rows.Cast<JObject>().ToList();
        }

        /// <summary>Of each order, one or many at once, what its rows are read as: those with exactly its number.</summary>
        /// <param name="orders">All of one kind.</param>
        /// <param name="field">The field that holds their numbers: of texts, unless a condition says otherwise.</param>
        /// <param name="address">The address of the list with a condition.</param>
        /// <param name="read">Reads the rows of an order.</param>
        /// <param name="cancellationToken">Ends the wait.</param>
        /// <param name="form">The form in which numbers are compared. Default: as they are.</param>
        /// <param name="condition">The condition of a number. Default: the field is this text.</param>
        /// <exception cref="ErpFaultException">No usable answer, or only a part.</exception>
        public Task<IReadOnlyList<IReadOnlyList<T>>> FindAsync<T>(
            IReadOnlyList<OrderReference> orders,
            string field,
            Func<Url, Url> address,
            Func<IReadOnlyList<JObject>, IEnumerable<T>> read,
            CancellationToken cancellationToken,
            Func<string, string>? form = null,
            Func<string, Url>? condition = null
        )
        {
            Func<string, string> formOf = form ?? (number => number);
            Func<string, Url> isOf = condition ?? (number => Url.Of($"{field} eq '{number}'"));
            async Task<IReadOnlyList<JObject>> List(Url url)
            {
                IReadOnlyList<JObject> rows = await this.ListAsync(url, cancellationToken).ConfigureAwait(false);
                this.http.LookedThrough(rows.Count);
                return rows;
            }

            IEnumerable<IReadOnlyList<JObject>> Own(IReadOnlyList<JObject> rows, IReadOnlyList<OrderReference> part) =>
                ExactMatch.WithEach(
                    rows,
                    row => KeyText.Of(row[field]) is string told ? formOf(told) : null,
                    part.Select(order => formOf(order.Number)),
                    $"{this.erp}'s answer does not tell {field} of an order that it found, so it cannot be checked that this is the order. Check the adapter's parameters that name fields and lists."
                );
            return Batches.EachAsync(
                this.baseUrl,
                orders,
                part => address(Url.Any(part.Select(order => isOf(order.Number)))),
                List,
                (rows, part) => Own(rows, part).Select(own => read(own).ToList())
            );
        }

        /// <summary>The rows of a list that belong to each of these orders.</summary>
        /// <param name="orders">The orders.</param>
        /// <param name="address">The address of the list with those of some of them.</param>
        /// <param name="own">Of rows, and the orders that were asked about, the rows of each.</param>
        /// <param name="cancellationToken">Ends the wait.</param>
        /// <exception cref="ErpFaultException">No usable answer, or only a part.</exception>
        public Task<IReadOnlyList<IReadOnlyList<JObject>>> EachAsync(
            IReadOnlyList<ErpOrder> orders,
            Func<IReadOnlyList<ErpOrder>, Url> address,
            Func<IReadOnlyList<JObject>, IReadOnlyList<ErpOrder>, IEnumerable<IReadOnlyList<JObject>>> own,
            CancellationToken cancellationToken
        ) => Batches.EachAsync(this.baseUrl, orders, address, url => this.ListAsync(url, cancellationToken), own);

        /// <summary>Each row of each page of a list.</summary>
        /// <exception cref="ErpFaultException">No usable answer, or only a part.</exception>
        public async Task<IReadOnlyList<JObject>> ListAsync(Url url, CancellationToken cancellationToken)
        {
            var pages = new ODataPages(
                this.baseUrl,
                request => this.http.SendAsync(request, this.Page, cancellationToken),
                sign => this.Part(sign.Length == 0 ? "fewer rows than its total" : sign)
            );
            IReadOnlyList<JToken> rows = await pages.AllAsync(url.Get()).ConfigureAwait(false);
            return rows.Cast<JObject>().ToList();
        }

        /// <summary>One entity by its key; null: the ERP says that it has none.</summary>
        /// <exception cref="ErpFaultException">No usable answer, or only a part.</exception>
        public Task<JObject?> OneAsync(Url url, CancellationToken cancellationToken) =>
            this.http.SendAsync(url.Get(), this.One, cancellationToken);

        private ErpAnswer<JObject?> One(ErpResponse response)
        {
            if (!response.IsSuccess)
            {
                return this.errors(response).OfRead<JObject?>(() => null);
            }

            ErpAnswer<JObject> whole = Answers.Whole<JObject>(response, this.erp);
            return whole.Kind == ErpAnswerKind.Recognised
                ? ErpAnswer<JObject?>.Of(whole.Value["d"] as JObject ?? whole.Value)
                : ErpAnswer<JObject?>.NotRecognised;
        }

        // A list that is not there is not an empty one.
        private ErpAnswer<ErpResponse> Page(ErpResponse response)
        {
            if (!response.IsSuccess)
            {
                ErpError error = this.errors(response);
                return error.OfRead<ErpResponse>(() =>
                    throw ErpFaultException.NoData(
                        error.Advice.Length > 0
                            ? error.Advice
                            : $"{this.erp} has no list at this address (HTTP {response.Status}). Check the connection's Url and the adapter's parameters."
                    )
                );
            }

            var said = Completeness.Of(response, response.Json());
            return said.IsPartInside ? throw this.Part(said.Words)
                : ODataPages.RowsIn(response)?.All(row => row is JObject) == true ? ErpAnswer<ErpResponse>.Of(response)
                : ErpAnswer<ErpResponse>.NotRecognised;
        }

        private ErpFaultException Part(string sign) => ErpFaultException.NoData(Answers.PartText(this.erp, sign));
    }
}

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

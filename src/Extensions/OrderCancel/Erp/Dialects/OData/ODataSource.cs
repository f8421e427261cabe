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
        private const int MostPages = 100;

        private readonly ErpHttp http;
        private readonly string erp;
        private readonly Func<ErpResponse, ErpError> errors;

        /// <param name="http">The run's.</param>
        /// <param name="erp">The ERP's name, for admins.</param>
        /// <param name="errors">What an error of it means.</param>
        public ODataSource(ErpHttp http, string erp, Func<ErpResponse, ErpError> errors)
        {
            this.http = http;
            this.erp = erp;
            this.errors = errors;
        }

        /// <summary>The version that an entity was read with; null where none is told.</summary>
        public static string? VersionOf(JObject row) =>
            KeyText.Of(row["@odata.etag"]) ?? KeyText.Of((row["__metadata"] as JObject)?["etag"]);

        /// <summary>Each row of each page of a list.</summary>
        /// <exception cref="ErpFaultException">No usable answer, or only a part.</exception>
        public async Task<IReadOnlyList<JObject>> ListAsync(Url url, CancellationToken cancellationToken)
        {
            var rows = new List<JObject>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            Url? next = url;
            while (next is Url page)
            {
                if (!seen.Add(page.ToString()) || seen.Count > MostPages)
                {
                    throw ErpFaultException.NoData(
                        $"{this.erp}'s pages of a list do not come to an end (after {seen.Count}). Have what stands before {this.erp} pass on its links."
                    );
                }

                ODataPage answer = await this
                    .http.SendAsync(page.Get(), this.Page, cancellationToken)
                    .ConfigureAwait(false);
                rows.AddRange(answer.Rows);
                next = answer.Next;
                if (next == null && rows.Count < answer.Said.Total)
                {
                    throw ErpFaultException.NoData(Answers.PartText(this.erp, answer.Said.TotalFrom));
                }
            }

            return rows;
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
        private ErpAnswer<ODataPage> Page(ErpResponse response)
        {
            if (!response.IsSuccess)
            {
                return this.errors(response)
                    .OfRead<ODataPage>(() =>
                        throw ErpFaultException.NoData(
                            $"{this.erp} has no list at this address (HTTP {response.Status}). Check the connection's Url and the adapter's parameters."
                        )
                    );
            }

            IReadOnlyList<JObject>? rows = response.Json() is JObject json ? RowsOf(json) : null;
            return rows == null
                ? ErpAnswer<ODataPage>.NotRecognised
                : ErpAnswer<ODataPage>.Of(this.Checked(rows, Completeness.Of(response, response.Json())));
        }

        private ODataPage Checked(IReadOnlyList<JObject> rows, Completeness said) =>
            said.IsPartInside || (said.IsPart && said.Next == null)
                ? throw ErpFaultException.NoData(Answers.PartText(this.erp, said.Words))
                : new ODataPage(rows, said);

        private static IReadOnlyList<JObject>? RowsOf(JObject json)
        {
            JToken? list = json["value"] ?? (json["d"] as JObject)?["results"] ?? json["d"];
            return list is JArray rows && rows.All(row => row is JObject) ? rows.Cast<JObject>().ToList() : null;
        }
    }
}

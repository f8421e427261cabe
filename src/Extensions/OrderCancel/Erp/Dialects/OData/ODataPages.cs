#nullable enable
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Dialects.OData
{
    /// <summary>Follows the pages of an OData query to the end: a part is never used as if it were the whole.</summary>
    internal sealed class ODataPages
    {
        private const int MostPages = 20;

        private readonly Uri baseUrl;
        private readonly Func<ErpRequest, Task<ErpResponse>> send;
        private readonly Func<string, ErpFaultException> incomplete;

        /// <param name="baseUrl">The connection's.</param>
        /// <param name="send">Brings an answer that has <see cref="RowsIn">rows</see>.</param>
        /// <param name="incomplete">The fault of a part, of which the sign is given; blank where it gives none.</param>
        public ODataPages(
            Uri baseUrl,
            Func<ErpRequest, Task<ErpResponse>> send,
            Func<string, ErpFaultException> incomplete
        )
        {
            this.baseUrl = baseUrl;
            this.send = send;
            this.incomplete = incomplete;
        }

        /// <summary>The rows of one answer, of V4 or V2; null where it has none.</summary>
        public static JArray? RowsIn(ErpResponse response)
        {
            var root = response.Json() as JObject;
            return (root?["value"] ?? (root?["d"] as JObject)?["results"] ?? root?["d"]) as JArray;
        }

        /// <exception cref="ErpFaultException">No usable answer, or not all of it.</exception>
        public async Task<IReadOnlyList<JToken>> AllAsync(ErpRequest request)
        {
            var asked = new HashSet<string>(StringComparer.Ordinal);
            var rows = new List<JToken>();
            long total = 0;
            JArray? last = null;
            while (true)
            {
                asked.Add(request.Url);
                ErpResponse response = await this.send(request).ConfigureAwait(false);
                JArray page = RowsIn(response)!;
                var said = Completeness.Of(response, response.Json());
                bool isSameAgain = page.Count > 0 && JToken.DeepEquals(page, last);
                last = page;
                rows.AddRange(page);
                total = Math.Max(total, said.Total ?? 0);
                if (said.Next == null)
                {
                    bool isWhole = rows.Count >= total && (total > 0 || !said.IsPart);
                    return isWhole ? rows : throw this.incomplete(said.Words);
                }

                string next = this.Next(request.Url, said.Next);
                if (isSameAgain || asked.Contains(next) || asked.Count == MostPages)
                {
                    throw this.incomplete("its pages have no end");
                }

                request = Url.Told(next).Get();
            }
        }

        // A server behind a proxy may not know that it is called by https.
        private string Next(string url, string next)
        {
            Uri current = UrlRules.Resolve(this.baseUrl, url);
            return
                Uri.TryCreate(current, next, out Uri? target)
                && (target.Scheme == Uri.UriSchemeHttps || target.Scheme == Uri.UriSchemeHttp)
                && string.Equals(target.Host, current.Host, StringComparison.OrdinalIgnoreCase)
                ? target.PathAndQuery
                : throw this.incomplete("its next page is on another server");
        }
    }
}

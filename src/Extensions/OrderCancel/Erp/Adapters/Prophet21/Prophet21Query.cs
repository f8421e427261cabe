#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Prophet21
{
    /// <summary>Asks a view and follows its pages to the end: a part is never used as if it were the whole.</summary>
    internal sealed class Prophet21Query
    {
        private const int MostPages = 20;

        private readonly Uri baseUrl;
        private readonly Prophet21Http http;

        public Prophet21Query(Uri baseUrl, Prophet21Http http)
        {
            this.baseUrl = baseUrl;
            this.http = http;
        }

        /// <summary>All rows.</summary>
        /// <exception cref="ErpFaultException">No usable answer, or not all of it.</exception>
        public async Task<IReadOnlyList<JToken>> AllAsync(
            string template,
            string value,
            CancellationToken cancellationToken
        )
        {
            var values = new Dictionary<string, string?>(StringComparer.Ordinal) { ["value"] = value };
            var request = new ErpRequest(ErpExchangeKind.Read, "GET", ErpUrl.Expand(template, values));
            var asked = new HashSet<string>(StringComparer.Ordinal);
            var rows = new List<JToken>();
            long total = 0;
            JArray? last = null;
            bool isSameAgain;
            while (true)
            {
                asked.Add(request.Url);
                Prophet21Page page = await this
                    .http.SendAsync(request, Prophet21Page.Read, cancellationToken)
                    .ConfigureAwait(false);
                isSameAgain = page.Rows.Count > 0 && JToken.DeepEquals(new JArray(page.Rows), last);
                last = new JArray(page.Rows);
                rows.AddRange(page.Rows);
                total = Math.Max(total, page.Completeness.Total ?? 0);
                if (page.Completeness.Next == null)
                {
                    bool isWhole = rows.Count >= total && (total > 0 || !page.Completeness.IsPart);
                    return isWhole ? rows : throw Incomplete(page.Completeness.Words);
                }

                string next = this.Next(request.Url, page.Completeness.Next);
                if (isSameAgain || asked.Contains(next) || asked.Count == MostPages)
                {
                    throw Incomplete("its pages have no end");
                }

                request = new ErpRequest(ErpExchangeKind.Read, "GET", next) { IsUrlOfErp = true };
            }
        }

        private static ErpFaultException Incomplete(string why) =>
            ErpFaultException.NoData(
                $"Prophet 21's view answered with a part{(why.Length > 0 ? $" ({why})" : string.Empty)}, and the rest cannot be read. Check parameters OrderView and LineView, and what stands before Prophet 21."
            );

        // A server behind a proxy may not know that it is called by https.
        private string Next(string url, string next)
        {
            Uri current = UrlRules.Resolve(this.baseUrl, url);
            return
                Uri.TryCreate(current, next, out Uri? target)
                && (target.Scheme == Uri.UriSchemeHttps || target.Scheme == Uri.UriSchemeHttp)
                && string.Equals(target.Host, current.Host, StringComparison.OrdinalIgnoreCase)
                ? target.PathAndQuery
                : throw Incomplete("its next page is on another server");
        }
    }
}

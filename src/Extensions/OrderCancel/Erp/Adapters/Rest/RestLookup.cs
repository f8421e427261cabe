#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Looks an order up: all pages, or none; and keeps what is exactly the order.</summary>
    internal sealed class RestLookup
    {
        private readonly RestSettings settings;
        private readonly RestAnswers answers;
        private readonly ErpHttp http;
        private bool hasToldParts;

        public RestLookup(RestSettings settings, RestAnswers answers, ErpHttp http)
        {
            this.settings = settings;
            this.answers = answers;
            this.http = http;
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(
            RestQuery query,
            RestValues values,
            CancellationToken cancellationToken
        )
        {
            RestPaging paging = this.settings.Paging;
            var rows = new RestRows(query, this.settings.Fields);
            string? link = null;
            for (int index = 0; index < paging.MostPages; index++)
            {
                values.WithPage(Text(paging.NumberOf(index)), Text(rows.Came));
                string url = link ?? query.Url.Expand(values);
                RestPage page = await this.PageAsync(url, link != null, query, values, cancellationToken)
                    .ConfigureAwait(false);
                this.http.LookedThrough(page.Rows.Count);
                rows.Add(page);
                link = NextLink(page.Next, url);
                bool isLast = !query.IsCounted || page.Rows.Count == 0 || rows.AreAll;
                if (link == null && isLast)
                {
                    bool isPaged = query.IsCounted || paging.HasLink || index > 0;
                    IReadOnlyList<ErpOrder> found = rows.Meant(page, isPaged);
                    return query.IsOfMany && !isPaged && !rows.AreAll ? this.NotToldWhole(found) : found;
                }

                if (!query.IsOfMany && this.settings.Reach?.IsFarEnough(page, rows.HasMeant, this.http.Now) == true)
                {
                    return rows.MeantSoFar();
                }
            }

            throw paging.TooManyPages(query);
        }

        private Task<RestPage> PageAsync(
            string url,
            bool isLink,
            RestQuery query,
            RestValues values,
            CancellationToken cancellationToken
        )
        {
            ErpRequest request = this.settings.Bodies.FindRequest(url, query, values);
            request.IsUrlOfErp = isLink;
            this.settings.AddHeaders(request, values);
            return this.http.SendAsync(request, this.answers.Find, cancellationToken);
        }

        // One order is hardly more than a page of rows; of many, the part of an order that is missing would not be missed.
        private IReadOnlyList<ErpOrder> NotToldWhole(IReadOnlyList<ErpOrder> found)
        {
            if (found.Count > 0 && !this.hasToldParts)
            {
                this.hasToldParts = true;
                this.http.Tell(
                    "The ERP's answer to FindManyUrl does not tell that it is whole, so each order is asked for by itself. Put {page} or {offset} into it, set NextPagePath, or have it tell how many orders it has (CountPath)."
                );
            }

            return Array.Empty<ErpOrder>();
        }

        // A link that is a query alone belongs to the address that it came from.
        private static string? NextLink(string? link, string url) =>
            link == null ? null
            : link[0] == '?' ? url.Split('?')[0] + link
            : link;

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}

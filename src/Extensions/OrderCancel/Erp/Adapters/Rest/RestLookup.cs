#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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

        public RestLookup(RestSettings settings, RestAnswers answers, ErpHttp http)
        {
            this.settings = settings;
            this.answers = answers;
            this.http = http;
        }

        public async Task<IReadOnlyList<ErpOrder>> FindAsync(
            OrderReference order,
            RestValues values,
            CancellationToken cancellationToken
        )
        {
            bool byWeb = order.Kind == OrderNumberKind.Web && this.settings.FindsByWebNumber;
            string template = byWeb ? this.settings.FindUrl : this.settings.FindByErpNumberUrl;
            string body = byWeb ? this.settings.Bodies.Find : this.settings.Bodies.FindByErpNumber;
            IReadOnlyList<ErpOrder> all = await this.AllPagesAsync(template, body, values, cancellationToken)
                .ConfigureAwait(false);
            return byWeb ? OfWebOrder(all, order.Number) : all.Where(o => IsSame(o.Number, order.ErpNumber)).ToList();
        }

        private async Task<IReadOnlyList<ErpOrder>> AllPagesAsync(
            string template,
            string body,
            RestValues values,
            CancellationToken cancellationToken
        )
        {
            RestPaging paging = this.settings.Paging;
            bool isCounted = RestPaging.IsCounted(template) || RestPaging.IsCounted(body);
            var all = new List<ErpOrder>();
            string? link = null;
            for (int index = 0; index < paging.MostPages; index++)
            {
                this.Count(values, index);
                string url = link ?? ErpUrl.Expand(template, values);
                ErpRequest request = this.settings.Bodies.FindRequest(url, body, values);
                request.IsUrlOfErp = link != null;
                this.settings.AddHeaders(request, values);
                RestPage page = await this
                    .http.SendAsync(request, this.answers.Find, cancellationToken)
                    .ConfigureAwait(false);
                Add(all, page.Orders, index);
                link = NextLink(page.Next, url);
                if (link == null && !(isCounted && paging.GoesOnAfter(page.Orders.Count)))
                {
                    return all;
                }
            }

            throw paging.TooManyPages();
        }

        private void Count(RestValues values, int index) =>
            values.WithPage(
                this.settings.Paging.NumberOf(index).ToString(CultureInfo.InvariantCulture),
                this.settings.Paging.OffsetOf(index)?.ToString(CultureInfo.InvariantCulture)
            );

        // Orders may move from one page to the next while they are read; a page of known ones only is the same page again.
        private static void Add(List<ErpOrder> all, IReadOnlyList<ErpOrder> page, int index)
        {
            List<ErpOrder> fresh = index == 0 ? page.ToList() : page.Where(o => all.All(k => k.Key != o.Key)).ToList();
            if (page.Count > 0 && fresh.Count == 0)
            {
                throw RestPaging.SamePageAgain();
            }

            all.AddRange(fresh);
        }

        // A link that is a query alone belongs to the address that it came from.
        private static string? NextLink(string? link, string url)
        {
            string text = (link ?? string.Empty).Trim();
            return text.Length == 0 ? null
                : text[0] == '?' ? url.Split('?')[0] + text
                : text;
        }

        private static IReadOnlyList<ErpOrder> OfWebOrder(IReadOnlyList<ErpOrder> all, string number) =>
            all.Count > 0 && all.All(o => o.WebReference == null)
                ? throw ErpFaultException.Misconfigured(
                    "The ERP's answer does not tell the web order number of what it found, so it cannot be checked that this is the order. Set parameter ReferencePath."
                )
                : all.Where(o => o.WebReference != null && IsSame(o.WebReference, number)).ToList();

        private static bool IsSame(string told, string? number) =>
            string.Equals(told.Trim(), number, StringComparison.Ordinal);
    }
}

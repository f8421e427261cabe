#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>Questions about many orders at once, in as few addresses as what lies on the way takes.</summary>
    internal static class Batches
    {
        /// <summary>Characters of an address that servers, gateways and proxies are known to take.</summary>
        public const int LongestUrl = 2000;

        /// <summary>The parts of a list in its order, each with its address. One alone has its own, however long it is.</summary>
        /// <param name="baseUrl">The connection's.</param>
        /// <param name="all">What is asked about.</param>
        /// <param name="address">The address that asks about some of it.</param>
        public static IEnumerable<(IReadOnlyList<T> Part, Url Address)> Of<T>(
            Uri baseUrl,
            IReadOnlyList<T> all,
            Func<IReadOnlyList<T>, Url> address
        )
        {
            for (int at = 0; at < all.Count; )
            {
                IReadOnlyList<T> part = at == 0 ? all : all.Skip(at).ToList();
                Url url = address(part);
                for (int length; part.Count > 1 && (length = LengthOf(baseUrl, url)) > LongestUrl; url = address(part))
                {
                    int fitting = (int)((long)part.Count * LongestUrl / length);
                    part = part.Take(Math.Max(1, Math.Min(part.Count - 1, fitting))).ToList();
                }

                yield return (part, url);
                at += part.Count;
            }
        }

        /// <summary>
        /// What a list has of each item, in the order of the items: what an answer brings is given to those alone that it was asked about.
        /// </summary>
        /// <param name="baseUrl">The connection's.</param>
        /// <param name="items">What is asked about.</param>
        /// <param name="address">The address that asks about some of them.</param>
        /// <param name="list">All rows at an address.</param>
        /// <param name="own">Of rows, and the items that were asked about, what each has.</param>
        public static async Task<IReadOnlyList<IReadOnlyList<T>>> EachAsync<TItem, TRow, T>(
            Uri baseUrl,
            IReadOnlyList<TItem> items,
            Func<IReadOnlyList<TItem>, Url> address,
            Func<Url, Task<IReadOnlyList<TRow>>> list,
            Func<IReadOnlyList<TRow>, IReadOnlyList<TItem>, IEnumerable<IReadOnlyList<T>>> own
        )
        {
            var all = new List<IReadOnlyList<T>>(items.Count);
            foreach ((IReadOnlyList<TItem> part, Url url) in Of(baseUrl, items, address))
            {
                all.AddRange(own(await list(url).ConfigureAwait(false), part));
            }

            return all;
        }

        /// <summary>Of a question about one item alone, what it has.</summary>
        public static async Task<IReadOnlyList<T>> OfOneAsync<T>(Task<IReadOnlyList<IReadOnlyList<T>>> each) =>
            (await each.ConfigureAwait(false))[0];

        private static int LengthOf(Uri baseUrl, Url url) =>
            UrlRules.Resolve(baseUrl, url.ToString()).AbsoluteUri.Length;
    }
}

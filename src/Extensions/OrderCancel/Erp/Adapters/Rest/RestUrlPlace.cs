#nullable enable
using System;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// What a value is where it stands in an address. Between single quotes in the path, and in the query after $filter=,
    /// it is a part of one of OData's literals; elsewhere one part of the path or one value of the query.
    /// </summary>
    internal static class RestUrlPlace
    {
        private const string Quote = "%27";
        private const string Filter = "filter=";

        /// <param name="url">The address.</param>
        /// <param name="at">Where the placeholder stands.</param>
        /// <param name="text">What comes before it, since the last one.</param>
        /// <param name="name">Its name.</param>
        /// <param name="own">What its suffix says; null without one.</param>
        public static RestPiece Piece(string url, int at, string text, string name, RestEscape? own)
        {
            int query = url.IndexOf('?');
            bool isInPath = query < 0 || query > at;
            bool isLiteral = IsLiteral(url, isInPath ? 0 : FilterBefore(url, at, query), at);
            RestEscape inner = own ?? (isLiteral ? RestEscape.OData : RestEscape.Url);
            RestEscape[] escapes = inner == RestEscape.Url ? new[] { inner } : new[] { inner, RestEscape.Url };
            return new RestPiece(text, name, isInPath && !isLiteral, escapes);
        }

        // Where the literals of the option that it stands in begin; where it stands itself, when it has none.
        private static int FilterBefore(string url, int at, int query)
        {
            int option = Math.Max(query, url.LastIndexOf('&', at - 1)) + 1;
            int filter = url.IndexOf(Filter, option, at - option, StringComparison.OrdinalIgnoreCase);
            string before = filter < 0 ? string.Empty : url.Substring(option, filter - option);
            return before.EndsWith("$", StringComparison.Ordinal) || before.EndsWith("%24", StringComparison.Ordinal)
                ? filter
                : at;
        }

        // A literal may have a fixed part before the value, as in 'WEB-{orderNumber}'.
        private static bool IsLiteral(string url, int from, int at)
        {
            bool isInside = false;
            for (int i = from; i < at; i++)
            {
                isInside ^= url[i] == '\'' || string.CompareOrdinal(url, i, Quote, 0, Quote.Length) == 0;
            }

            return isInside;
        }
    }
}

#nullable enable
using System;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// Takes the template of an address apart. Between single quotes in the path, and in the query after $filter=, stand
    /// OData's literals; every other value is one part of the path or one value of the query.
    /// </summary>
    internal sealed class RestUrlParser : RestTextParser
    {
        private const string Quote = "%27";
        private const string Filter = "filter=";

        public RestUrlParser(string url, JobParameter parameter, RestPlace place)
            : base(url, parameter, place, RestEscape.Url) { }

        protected override RestPiece Piece(string text, string name, RestEscape? own, int at)
        {
            int query = this.Source.IndexOf('?');
            bool isInPath = query < 0 || query > at;
            bool isLiteral = this.IsLiteral(isInPath ? 0 : this.FilterBefore(at, query), at);
            RestEscape inner = own ?? (isLiteral ? RestEscape.OData : RestEscape.Url);
            return new RestPiece(
                text,
                name,
                inner == RestEscape.Url ? new[] { RestEscape.Url } : new[] { inner, RestEscape.Url }
            )
            {
                IsSegment = isInPath && !isLiteral,
            };
        }

        protected override void Unknown(string name) =>
            throw ErpFaultException.Misconfigured(
                $"Parameter {this.Parameter.Name} has the placeholder {{{name}}}, which is not known there. docs/erp/rest.md lists the placeholders; a brace that is none is written twice."
            );

        // Where the literals of the option that it stands in begin; where it stands itself, when it has none.
        private int FilterBefore(int at, int query)
        {
            int option = Math.Max(query, this.Source.LastIndexOf('&', at - 1)) + 1;
            int filter = this.Source.IndexOf(Filter, option, at - option, StringComparison.OrdinalIgnoreCase);
            string before = filter < 0 ? string.Empty : this.Source.Substring(option, filter - option);
            bool isFilter =
                before.EndsWith("$", StringComparison.Ordinal) || before.EndsWith("%24", StringComparison.Ordinal);
            return isFilter ? filter : at;
        }

        // A literal may have a fixed part before the value, as in 'WEB-{orderNumber}'.
        private bool IsLiteral(int from, int at)
        {
            bool isInside = false;
            for (int i = from; i < at; i++)
            {
                isInside ^=
                    this.Source[i] == '\'' || string.CompareOrdinal(this.Source, i, Quote, 0, Quote.Length) == 0;
            }

            return isInside;
        }
    }
}

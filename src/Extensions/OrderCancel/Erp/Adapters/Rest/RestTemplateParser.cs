#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// Takes a template apart. {{ writes a brace, and }} the one that closes it; all other braces that hold no known name are
    /// the text's own.
    /// </summary>
    internal sealed class RestTemplateParser
    {
        private const string WrittenTwice = "{{";

        private static readonly char[] Braces = { '{', '}' };

        private readonly List<RestPiece> pieces = new List<RestPiece>();
        private readonly Stack<string> open = new Stack<string>();
        private readonly StringBuilder text = new StringBuilder();
        private readonly string source;
        private readonly JobParameter parameter;
        private readonly RestPlace place;
        private readonly RestEscape escape;
        private readonly bool isUrl;
        private bool isQuoted;
        private bool isQuotedInside;

        /// <param name="source">The template.</param>
        /// <param name="parameter">Where it is set.</param>
        /// <param name="place">Where it is used.</param>
        /// <param name="escape">How a value is written in it.</param>
        /// <param name="isUrl">It is an address, and every brace in it a placeholder's.</param>
        public RestTemplateParser(
            string source,
            JobParameter parameter,
            RestPlace place,
            RestEscape escape,
            bool isUrl = false
        )
        {
            this.source = source;
            this.parameter = parameter;
            this.place = place;
            this.escape = escape;
            this.isUrl = isUrl;
        }

        /// <exception cref="ErpFaultException">It has a placeholder that nothing fills.</exception>
        public IReadOnlyList<RestPiece> Parse()
        {
            int at = 0;
            while (at < this.source.Length)
            {
                char c = this.source[at];
                at +=
                    c == '{' ? this.Opened(at)
                    : c == '}' ? this.Closed(at)
                    : this.Other(at);
            }

            if (this.text.Length > 0)
            {
                this.pieces.Add(new RestPiece(this.text.ToString(), null));
            }

            return this.pieces;
        }

        private RestPiece Piece(RestHole hole, int at, RestEscape? own)
        {
            if (this.isUrl)
            {
                return RestUrlPlace.Piece(this.source, at, this.text.ToString(), hole.Name, own);
            }

            RestEscape here = this.escape == RestEscape.Json && !this.isQuoted ? RestEscape.JsonNumber : this.escape;

            // A text in quotes within the text, as in a query of GraphQL, has its escapes twice.
            RestEscape[] escapes = this.isQuotedInside ? new[] { RestEscape.Json, here } : new[] { here };
            bool isOwn = own != null && own != this.escape;
            return new RestPiece(
                this.text.ToString(),
                hole.Name,
                isOwn ? new[] { own!.Value }.Concat(escapes).ToArray() : escapes
            );
        }

        // How many characters it goes on.
        private int Opened(int at)
        {
            if (at + 1 < this.source.Length && this.source[at + 1] == '{')
            {
                this.open.Push(WrittenTwice);
                this.text.Append('{');
                return 2;
            }

            RestHole? hole = RestHole.At(this.source, at);
            if (hole != null && this.place.IsKnown(hole.Name))
            {
                this.place.Require(hole.Name, this.parameter);
                this.pieces.Add(this.Piece(hole, at, this.Suffix(hole)).WithBetween(hole.Between));
                this.text.Clear();
                return hole.Inside.Length + 2;
            }

            if (this.isUrl)
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameter {this.parameter.Name} has the placeholder {{{hole?.Inside ?? this.source.Substring(at + 1)}}}, which is not known there. docs/erp/rest.md lists the placeholders; a brace that is none is written twice."
                );
            }

            this.open.Push("{");
            this.text.Append('{');
            return 1;
        }

        private int Closed(int at)
        {
            bool isWrittenTwice = this.open.Count > 0 && this.open.Pop() == WrittenTwice;
            this.text.Append('}');
            return isWrittenTwice && at + 1 < this.source.Length && this.source[at + 1] == '}' ? 2 : 1;
        }

        private int Other(int at)
        {
            char c = this.source[at];
            this.text.Append(c);
            if (c == '"')
            {
                this.isQuoted = this.escape == RestEscape.Json && !this.isQuoted;
                this.isQuotedInside = false;
            }

            bool isEscape = c == '\\' && at + 1 < this.source.Length && Array.IndexOf(Braces, this.source[at + 1]) < 0;
            if (!isEscape || this.escape != RestEscape.Json)
            {
                return 1;
            }

            this.text.Append(this.source[at + 1]);
            this.isQuotedInside ^= this.isQuoted && this.source[at + 1] == '"';
            return 2;
        }

        private RestEscape? Suffix(RestHole hole) =>
            hole.Suffix == null
                ? (RestEscape?)null
                : RestEscapes.OfSuffix(hole.Suffix)
                    ?? throw ErpFaultException.Misconfigured(
                        $"Parameter {this.parameter.Name} has the placeholder {{{hole.Inside}}}. After the colon stands one of {RestEscapes.Suffixes}; a brace that is no placeholder's is written twice."
                    );
    }
}

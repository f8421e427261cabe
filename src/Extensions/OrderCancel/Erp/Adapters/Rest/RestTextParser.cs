#nullable enable
using System;
using System.Collections.Generic;
using System.Text;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// Takes a template apart. {{ writes a brace, and }} the one that closes it; all other braces that hold no known name are
    /// the text's own.
    /// </summary>
    internal class RestTextParser
    {
        private static readonly char[] Braces = { '{', '}' };

        private readonly List<RestPiece> pieces = new List<RestPiece>();
        private readonly Stack<bool> open = new Stack<bool>();
        private readonly StringBuilder text = new StringBuilder();
        private readonly RestPlace place;
        private readonly RestEscape escape;
        private bool isQuoted;
        private bool isQuotedInside;

        public RestTextParser(string source, JobParameter parameter, RestPlace place, RestEscape escape)
        {
            this.Source = source;
            this.Parameter = parameter;
            this.place = place;
            this.escape = escape;
        }

        protected string Source { get; }

        protected JobParameter Parameter { get; }

        /// <exception cref="ErpFaultException">It has a placeholder that nothing fills.</exception>
        public IReadOnlyList<RestPiece> Parse()
        {
            int at = 0;
            while (at < this.Source.Length)
            {
                char c = this.Source[at];
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

        /// <summary>The piece of a placeholder.</summary>
        /// <param name="text">What comes before it.</param>
        /// <param name="name">Its name.</param>
        /// <param name="own">What its suffix says; null without one.</param>
        /// <param name="at">Where it stands.</param>
        protected virtual RestPiece Piece(string text, string name, RestEscape? own, int at)
        {
            RestEscape here = this.escape == RestEscape.Json && !this.isQuoted ? RestEscape.JsonNumber : this.escape;
            var escapes = new List<RestEscape>();
            if (own != null && own != this.escape)
            {
                escapes.Add(own.Value);
            }

            // A text in quotes within the text, as in a query of GraphQL, has its escapes twice.
            if (this.isQuotedInside)
            {
                escapes.Add(RestEscape.Json);
            }

            escapes.Add(here);
            return new RestPiece(text, name, escapes.ToArray());
        }

        /// <summary>Braces with a name that is none of ours; the text's own where it returns.</summary>
        protected virtual void Unknown(string name) { }

        // How many characters it goes on.
        private int Opened(int at)
        {
            if (at + 1 < this.Source.Length && this.Source[at + 1] == '{')
            {
                this.open.Push(true);
                this.text.Append('{');
                return 2;
            }

            int close = this.Source.IndexOfAny(Braces, at + 1);
            bool isClosed = close >= 0 && this.Source[close] == '}';
            string inside = this.Source.Substring(at + 1, (close < 0 ? this.Source.Length : close) - at - 1);
            string name = inside.Split(':')[0];
            if (isClosed && this.place.IsKnown(name))
            {
                this.place.Require(name, this.Parameter);
                this.pieces.Add(this.Piece(this.text.ToString(), name, this.Suffix(inside, name), at));
                this.text.Clear();
                return inside.Length + 2;
            }

            this.Unknown(inside);
            this.open.Push(false);
            this.text.Append('{');
            return 1;
        }

        private int Closed(int at)
        {
            bool isWrittenTwice = this.open.Count > 0 && this.open.Pop();
            this.text.Append('}');
            return isWrittenTwice && at + 1 < this.Source.Length && this.Source[at + 1] == '}' ? 2 : 1;
        }

        private int Other(int at)
        {
            char c = this.Source[at];
            this.text.Append(c);
            if (c == '"')
            {
                this.isQuoted = this.escape == RestEscape.Json && !this.isQuoted;
                this.isQuotedInside = false;
            }

            bool isEscape = c == '\\' && at + 1 < this.Source.Length && Array.IndexOf(Braces, this.Source[at + 1]) < 0;
            if (!isEscape || this.escape != RestEscape.Json)
            {
                return 1;
            }

            this.text.Append(this.Source[at + 1]);
            this.isQuotedInside ^= this.isQuoted && this.Source[at + 1] == '"';
            return 2;
        }

        private RestEscape? Suffix(string inside, string name) =>
            inside.Length == name.Length
                ? (RestEscape?)null
                : RestEscapes.OfSuffix(inside.Substring(name.Length + 1))
                    ?? throw ErpFaultException.Misconfigured(
                        $"Parameter {this.Parameter.Name} has the placeholder {{{inside}}}. After the colon stands one of {RestEscapes.Suffixes}; a brace that is no placeholder's is written twice."
                    );
    }
}

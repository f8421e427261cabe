#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>An address, a body or a header with placeholders, taken apart once; each knows how its value is written there.</summary>
    internal sealed class RestTemplate
    {
        /// <summary>No text.</summary>
        public static readonly RestTemplate Empty = new RestTemplate(RestParameters.CancelBody, string.Empty, NoPieces);

        private readonly JobParameter parameter;
        private readonly string source;
        private readonly IReadOnlyList<RestPiece> pieces;
        private readonly bool isUrl;

        private RestTemplate(
            JobParameter parameter,
            string source,
            IReadOnlyList<RestPiece> pieces,
            bool isUrl = false,
            bool mayBeBlank = false
        )
        {
            this.parameter = parameter;
            this.source = source;
            this.pieces = pieces;
            this.isUrl = isUrl;
            this.MayBeBlank = mayBeBlank;
        }

        public bool IsEmpty => this.pieces.Count == 0;

        /// <summary>A value that is not there leaves a blank.</summary>
        public bool MayBeBlank { get; }

        private static IReadOnlyList<RestPiece> NoPieces => Array.Empty<RestPiece>();

        /// <summary>An address relative to the connection's; a leading slash is dropped.</summary>
        /// <exception cref="ErpFaultException">It has a placeholder that nothing fills.</exception>
        public static RestTemplate Url(string text, JobParameter parameter, RestPlace place)
        {
            string url = text.Trim().TrimStart('/');
            return new RestTemplate(
                parameter,
                url,
                new RestTemplateParser(url, parameter, place, RestEscape.Url, isUrl: true).Parse(),
                isUrl: true
            );
        }

        /// <param name="text">The text; only known names are placeholders, since a body has braces of its own.</param>
        /// <param name="parameter">Where it is set.</param>
        /// <param name="place">Where it is used.</param>
        /// <param name="contentType">Its media type.</param>
        /// <param name="isBuiltIn">It serves ERPs that have the values, and others.</param>
        /// <exception cref="ErpFaultException">It has a placeholder that nothing fills.</exception>
        public static RestTemplate Body(
            string text,
            JobParameter parameter,
            RestPlace place,
            string contentType,
            bool isBuiltIn = false
        ) =>
            new RestTemplate(
                parameter,
                text,
                new RestTemplateParser(text, parameter, place, RestEscapes.OfMedia(contentType)).Parse(),
                mayBeBlank: isBuiltIn
            );

        /// <exception cref="ErpFaultException">It has a placeholder that nothing fills.</exception>
        public static RestTemplate Header(string text, JobParameter parameter, RestPlace place) =>
            new RestTemplate(
                parameter,
                text,
                new RestTemplateParser(text, parameter, place, RestEscape.None).Parse(),
                mayBeBlank: true
            );

        /// <summary>Whether it has that placeholder.</summary>
        public bool Names(string name)
        {
            foreach (RestPiece piece in this.pieces)
            {
                if (piece.Name == name)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether it has a placeholder of a line.</summary>
        public bool NamesLine
        {
            get
            {
                foreach (RestPiece piece in this.pieces)
                {
                    if (piece.Name != null && RestPlace.IsOfLine(piece.Name))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        /// <summary>The same, with the numbers of many orders where their placeholder stands.</summary>
        /// <exception cref="ErpFaultException">One of them cannot stand there.</exception>
        public RestTemplate WithNumbers(IReadOnlyList<string> numbers) =>
            new RestTemplate(
                this.parameter,
                this.source,
                this.pieces.Select(piece =>
                        piece.Between == null
                            ? piece
                            : new RestPiece(
                                piece.Text
                                    + string.Join(
                                        piece.Between,
                                        numbers.Select(number => this.Written(piece, piece.Name!, number))
                                    ),
                                null
                            )
                    )
                    .ToList(),
                this.isUrl,
                this.MayBeBlank
            );

        /// <exception cref="ErpFaultException">A value is missing, or cannot stand where its placeholder does.</exception>
        public string Expand(IReadOnlyDictionary<string, string?> values)
        {
            var text = new StringBuilder(this.source.Length + 32);
            foreach (RestPiece piece in this.pieces)
            {
                text.Append(piece.Text);
                if (piece.Name != null)
                {
                    text.Append(this.ValueOf(piece, piece.Name, values));
                }
            }

            return text.ToString();
        }

        private string ValueOf(RestPiece piece, string name, IReadOnlyDictionary<string, string?> values)
        {
            values.TryGetValue(name, out string? found);
            return this.Written(piece, name, found ?? string.Empty);
        }

        private string Written(RestPiece piece, string name, string value)
        {
            if (this.isUrl)
            {
                ErpUrl.Check(this.source, name, value, piece.IsSegment);
            }
            else if (value.Length == 0 && (!this.MayBeBlank || RestPlace.IsOfLine(name)))
            {
                throw ErpFaultException.Misconfigured(
                    $"Parameter {this.parameter.Name} needs {{{name}}}, for which there is no value here. Take it out, or set the parameter that leads to it."
                );
            }

            foreach (RestEscape escape in piece.Escapes)
            {
                value = RestEscapes.Apply(escape, value) ?? throw this.CannotStand(escape, name);
            }

            return value;
        }

        private ErpFaultException CannotStand(RestEscape escape, string name) =>
            ErpFaultException.Misconfigured(
                escape == RestEscape.Sql
                    ? $"The placeholder {{{name}:sql}} of parameter {this.parameter.Name} has a value with a backslash, which some databases take for another sign."
                    : $"The placeholder {{{name}}} of parameter {this.parameter.Name} stands outside of quotes in a JSON body, but its value is no JSON number. Put it into quotes there."
            );
    }
}

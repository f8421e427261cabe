#nullable enable
namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>A piece of a template: text, and the placeholder after it.</summary>
    internal sealed class RestPiece
    {
        public RestPiece(string text, string? name, params RestEscape[] escapes)
            : this(text, name, false, escapes) { }

        public RestPiece(string text, string? name, bool isSegment, params RestEscape[] escapes)
        {
            this.IsSegment = isSegment;
            this.Text = text;
            this.Name = name;
            this.Escapes = escapes;
        }

        public string Text { get; }

        /// <summary>The value's name; null where the template ends.</summary>
        public string? Name { get; }

        /// <summary>What stands between the values of a list; null where it is one value.</summary>
        public string? Between { get; private set; }

        /// <summary>In the order in which they are done.</summary>
        public RestEscape[] Escapes { get; }

        /// <summary>It may be a whole part of an address's path, where dots alone lead elsewhere.</summary>
        public bool IsSegment { get; }

        /// <summary>The same, of a list.</summary>
        public RestPiece WithBetween(string? between)
        {
            this.Between = between;
            return this;
        }
    }
}

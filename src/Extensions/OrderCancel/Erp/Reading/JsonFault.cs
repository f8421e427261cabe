#nullable enable
using System.Globalization;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>What made a text unreadable, and where; never what stands there.</summary>
    internal sealed class JsonFault
    {
        public const string LeadingZero = "a number with a leading zero";
        public const string OtherNumber = "a number that is not written as JSON writes it";
        public const string Twice = "a member twice";
        public const string Depth = "nesting deeper than 64";
        public const string OtherEscape = "an escape that JSON does not have";
        public const string EndTooEarly = "an end too early";
        public const string Comment = "a comment";
        public const string SingleQuotes = "single quotes";
        public const string NoValue = "a value that is missing or none of JSON's";

        private readonly string what;
        private readonly int position;

        /// <param name="kind">Why it could not be read.</param>
        /// <param name="what">What broke which rule.</param>
        /// <param name="position">Counts from 0.</param>
        public JsonFault(JsonFaultKind kind, string what, int position)
        {
            this.Kind = kind;
            this.what = what;
            this.position = position;
        }

        public JsonFaultKind Kind { get; }

        /// <summary>For example: a number with a leading zero at character 17.</summary>
        public string Text =>
            string.Format(CultureInfo.InvariantCulture, "{0} at character {1}", this.what, this.position + 1);

        /// <summary>The text, and what the broken rule can lead to.</summary>
        public string Sentence => this.Text + "." + this.Danger;

        private string Danger =>
            this.what == LeadingZero || this.what == OtherNumber ? " Such a number could be read as another one."
            : this.what == Twice ? " Nobody can tell which of the two is meant."
            : string.Empty;
    }
}

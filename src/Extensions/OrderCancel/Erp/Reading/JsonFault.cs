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
        public const string Comment = "a comment";
        public const string SingleQuotes = "single quotes";
        public const string NoValue = "a value that is missing or none of JSON's";

        private readonly string what;
        private readonly int position;

        private JsonFault(JsonFaultKind kind, string what, int position)
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
        public string Sentence =>
            this.Text
            + (
                this.what == LeadingZero || this.what == OtherNumber ? ". Such a number could be read as another one."
                : this.what == Twice ? ". Nobody can tell which of the two is meant."
                : "."
            );

        /// <param name="text">All of it.</param>
        /// <param name="start">Where it begins, counted from 0.</param>
        /// <param name="position">The character that breaks a rule, counted from 0.</param>
        /// <param name="what">Which rule that is, if it is not the end of the text.</param>
        public static JsonFault At(string text, int start, int position, string what)
        {
            while (start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            bool isJson = start == text.Length || text[start] == '{' || text[start] == '[';
            return !isJson ? new JsonFault(JsonFaultKind.NotJson, what, position)
                : position >= text.Length ? new JsonFault(JsonFaultKind.Cut, "an end too early", position)
                : new JsonFault(what == Depth ? JsonFaultKind.TooDeep : JsonFaultKind.BreaksRules, what, position);
        }
    }

    /// <summary>Why a text could not be read as JSON.</summary>
    internal enum JsonFaultKind
    {
        /// <summary>It neither is nor begins as an object or a list: something else, such as XML or plain text.</summary>
        NotJson = 0,

        /// <summary>It ended too early: cut off on its way.</summary>
        Cut,

        /// <summary>It is nested deeper than anything that is read.</summary>
        TooDeep,

        /// <summary>It breaks a rule of RFC 8259, so that what it says is in doubt.</summary>
        BreaksRules,
    }
}

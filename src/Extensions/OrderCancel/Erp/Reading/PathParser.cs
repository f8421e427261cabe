#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Takes a JSON path apart. A <see cref="FormatException"/> says what cannot be used.</summary>
    internal sealed class PathParser
    {
        public const string Ends = ")=<>!&|~ \t";

        private static readonly char[] NotInNames = "'\"()]*?|=<>!&, \t\r\n\f\v\u00A0".ToCharArray();

        private readonly string text;

        private PathParser(string text)
        {
            this.text = text;
        }

        public int Position { get; set; }

        /// <summary>The character to be read; 0 at the end.</summary>
        public char Next => JsonScalar.At(this.text, this.Position);

        /// <summary>The steps; none for a blank and for <c>$</c>.</summary>
        /// <exception cref="FormatException">It is no path.</exception>
        public static PathStep[] Parse(string text)
        {
            bool hasRoot = JsonScalar.At(text, 0) == '$' && "\0.[".IndexOf(JsonScalar.At(text, 1)) >= 0;
            return new PathParser(text) { Position = hasRoot ? 1 : 0 }.Steps(isInFilter: false);
        }

        /// <summary>The steps up to the end, which in a filter is the next sign of a condition.</summary>
        public PathStep[] Steps(bool isInFilter)
        {
            int start = this.Position;
            var steps = new List<PathStep>();
            while (this.Position < this.text.Length && !(isInFilter && Ends.IndexOf(this.Next) >= 0))
            {
                if (this.Position > start && this.Next != '.' && this.Next != '[')
                {
                    throw new FormatException($"A point is missing at character {this.Position + 1}");
                }

                steps.Add(this.Next == '[' ? this.Bracket() : this.Dotted(isInFilter));
            }

            foreach (PathStep step in steps)
            {
                bool isNameWithMore = step.Start >= 0 && step != steps[steps.Count - 1];
                step.Rest = isNameWithMore ? this.text.Substring(step.Start, this.Position - step.Start) : null;
            }

            return steps.ToArray();
        }

        /// <summary>Goes over whatever is one of these characters, or is none of them.</summary>
        public string Read(string characters, bool areOf)
        {
            int start = this.Position;
            while (this.Position < this.text.Length && areOf == characters.IndexOf(this.Next) >= 0)
            {
                this.Position++;
            }

            return this.text.Substring(start, this.Position - start);
        }

        /// <summary>A text in quotes, in which a backslash stands before a quote that belongs to it.</summary>
        public string Quoted()
        {
            char quote = this.Next;
            var value = new StringBuilder();
            for (this.Position++; this.Position < this.text.Length && this.Next != quote; this.Position++)
            {
                char next = JsonScalar.At(this.text, this.Position + 1);
                this.Position += this.Next == '\\' && (next == '\\' || next == '\'' || next == '"') ? 1 : 0;
                value.Append(this.Next);
            }

            this.Expect(quote, "A quote is not closed");
            return value.ToString();
        }

        public void SkipBlanks() => this.Read(" \t", areOf: true);

        /// <summary>Goes over a sign, if it comes next.</summary>
        public bool Has(string sign)
        {
            this.SkipBlanks();
            bool isHere = string.CompareOrdinal(this.text, this.Position, sign, 0, sign.Length) == 0;
            this.Position += isHere ? sign.Length : 0;
            return isHere;
        }

        /// <summary>Goes over a character that must come next.</summary>
        public void Expect(char c, string why)
        {
            if (this.Next != c)
            {
                throw new FormatException(this.Next == '\0' && c != '"' && c != '\'' ? "A bracket is not closed" : why);
            }

            this.Position++;
        }

        private PathStep Dotted(bool isInFilter)
        {
            bool isDeep = this.Has("..");
            this.Position += !isDeep && this.Next == '.' ? 1 : 0;
            int start = this.Position;
            if (isDeep && this.Next == '[')
            {
                PathStep inner = this.Bracket();
                return inner.Kind == PathStepKind.Name
                    ? new PathStep(PathStepKind.Descendants, inner.Name)
                    : throw new FormatException($"A name is missing at character {start + 1}");
            }

            if (!isDeep && this.Next == '*')
            {
                this.Position++;
                return new PathStep(PathStepKind.Members);
            }

            string name = this.Name(isInFilter);
            return isDeep
                ? new PathStep(PathStepKind.Descendants, name)
                : new PathStep(PathStepKind.Name, name) { Start = start };
        }

        private string Name(bool isInFilter)
        {
            int start = this.Position;
            string name = this.Read(isInFilter ? ".[" + Ends : ".[", areOf: false);
            int other = name.IndexOfAny(NotInNames);
            return name.Length == 0 ? throw new FormatException($"A name is missing at character {start + 1}")
                : other < 0 ? name
                : throw new FormatException(
                    $"A name with other than letters, digits, and signs such as _ - @ stands in brackets and quotes, as ['a b']; character {start + other + 1} is another"
                );
        }

        private PathStep Bracket()
        {
            this.Position++;
            this.SkipBlanks();
            PathStep step =
                this.Has("*") ? new PathStep(PathStepKind.All)
                : this.Has("?") ? new PathStep(PathStepKind.Filter) { Condition = new PathFilter(this).Read() }
                : this.Next == '\'' || this.Next == '"' ? new PathStep(PathStepKind.Name, this.Quoted())
                : new PathStep(PathStepKind.Index) { Index = this.Index() };
            this.SkipBlanks();
            bool isMany = this.Next == ',' || this.Next == ':';
            this.Expect(
                ']',
                isMany ? "Several indexes or names in one bracket are not supported" : "A bracket is not closed"
            );
            return step;
        }

        private int Index()
        {
            string digits = this.Read("0123456789", areOf: true);
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                ? index
                : throw new FormatException(
                    digits.Length > 0 ? "An index is too large"
                    : this.Next == '-' ? "A negative index is not supported"
                    : this.Next == '\0' ? "A bracket is not closed"
                    : "In brackets stands an index, *, a name in quotes, or ?(…)"
                );
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Takes a JSON path apart. A <see cref="FormatException"/> says what cannot be used.</summary>
    internal sealed class PathParser
    {
        private const string NotInNames = "'\"()]*?|=<>!&,";

        private readonly List<PathStep> steps = new List<PathStep>();

        private readonly PathScanner scanner;

        private PathParser(PathScanner scanner)
        {
            this.scanner = scanner;
        }

        /// <summary>The steps; none for a blank and for <c>$</c>.</summary>
        /// <exception cref="FormatException">It is no path.</exception>
        public static PathStep[] Parse(string text)
        {
            var parser = new PathParser(new PathScanner(text));
            bool hasRoot =
                text == "$"
                || text.StartsWith("$.", StringComparison.Ordinal)
                || text.StartsWith("$[", StringComparison.Ordinal);
            parser.scanner.Position = hasRoot ? 1 : 0;
            while (!parser.scanner.IsAtEnd)
            {
                if (parser.scanner.Position > 0 && parser.scanner.Next != '.' && parser.scanner.Next != '[')
                {
                    throw new FormatException($"A point is missing at character {parser.scanner.Position + 1}");
                }

                parser.ReadStep();
            }

            return parser.steps.ToArray();
        }

        private void ReadStep()
        {
            if (this.scanner.Next == '[')
            {
                this.ReadBracket();
                return;
            }

            int start = this.scanner.Position;
            bool isDeep = string.CompareOrdinal(this.scanner.Text, start, "..", 0, 2) == 0;
            start +=
                isDeep ? 2
                : this.scanner.Next == '.' ? 1
                : 0;
            this.scanner.Position = start;
            if (isDeep)
            {
                this.steps.Add(PathStep.OfDescendants(this.ReadDeepName()));
            }
            else if (this.scanner.Next == '*')
            {
                this.scanner.Position++;
                this.steps.Add(PathStep.Members);
            }
            else
            {
                string name = this.ReadName();
                this.steps.Add(PathStep.OfName(name, this.scanner.IsAtEnd ? null : this.scanner.Text.Substring(start)));
            }
        }

        private string ReadDeepName()
        {
            if (this.scanner.Next != '[')
            {
                return this.ReadName();
            }

            this.scanner.Position++;
            this.scanner.SkipBlanks();
            bool isQuoted = this.scanner.Next == '\'' || this.scanner.Next == '"';
            string name = isQuoted ? this.scanner.ReadQuoted() : this.ReadName();
            this.Close();
            return name;
        }

        private string ReadName()
        {
            int start = this.scanner.Position;
            while (!this.scanner.IsAtEnd && this.scanner.Next != '.' && this.scanner.Next != '[')
            {
                if (NotInNames.IndexOf(this.scanner.Next) >= 0 || char.IsWhiteSpace(this.scanner.Next))
                {
                    throw new FormatException(
                        $"A name with other than letters, digits, and signs such as _ - @ stands in brackets and quotes, as ['a b']; character {this.scanner.Position + 1} is another"
                    );
                }

                this.scanner.Position++;
            }

            return this.scanner.Position > start
                ? this.scanner.Text.Substring(start, this.scanner.Position - start)
                : throw new FormatException($"A name is missing at character {start + 1}");
        }

        private void ReadBracket()
        {
            this.scanner.Position++;
            this.scanner.SkipBlanks();
            char next = this.scanner.Next;
            if (next == '*')
            {
                this.scanner.Position++;
                this.steps.Add(PathStep.All);
            }
            else if (next == '?')
            {
                this.scanner.Position++;
                this.steps.Add(PathStep.OfFilter(new FilterParser(this.scanner).Read()));
            }
            else if (next == '\'' || next == '"')
            {
                this.steps.Add(PathStep.OfName(this.scanner.ReadQuoted(), null));
            }
            else
            {
                this.steps.Add(PathStep.OfIndex(this.ReadIndex()));
            }

            this.Close();
        }

        private int ReadIndex()
        {
            int start = this.scanner.Position;
            while (this.scanner.Next >= '0' && this.scanner.Next <= '9')
            {
                this.scanner.Position++;
            }

            string digits = this.scanner.Text.Substring(start, this.scanner.Position - start);
            if (digits.Length == 0)
            {
                throw new FormatException(
                    this.scanner.Next == '-' ? "A negative index is not supported"
                    : this.scanner.IsAtEnd ? "A bracket is not closed"
                    : "In brackets stands an index, *, a name in quotes, or ?(…)"
                );
            }

            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                ? index
                : throw new FormatException("An index is too large");
        }

        private void Close()
        {
            this.scanner.SkipBlanks();
            if (this.scanner.Next != ']')
            {
                throw new FormatException(
                    this.scanner.Next == ',' || this.scanner.Next == ':'
                        ? "Several indexes or names in one bracket are not supported"
                        : "A bracket is not closed"
                );
            }

            this.scanner.Position++;
        }
    }
}

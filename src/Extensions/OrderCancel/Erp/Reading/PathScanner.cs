#nullable enable
using System;
using System.Text;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Goes through the text of a JSON path.</summary>
    internal sealed class PathScanner
    {
        private const string Ends = ")=<>!&|~ \t";

        public PathScanner(string text)
        {
            this.Text = text;
        }

        public string Text { get; }

        public int Position { get; set; }

        public bool IsAtEnd => this.Position >= this.Text.Length;

        /// <summary>The character to be read; 0 at the end.</summary>
        public char Next => this.IsAtEnd ? '\0' : this.Text[this.Position];

        /// <summary>A text in quotes, in which a backslash stands before a quote that belongs to it.</summary>
        public string ReadQuoted()
        {
            char quote = this.Next;
            var value = new StringBuilder();
            for (this.Position++; !this.IsAtEnd && this.Next != quote; this.Position++)
            {
                char next = this.Position + 1 < this.Text.Length ? this.Text[this.Position + 1] : '\0';
                this.Position += this.Next == '\\' && (next == '\\' || next == '\'' || next == '"') ? 1 : 0;
                value.Append(this.Next);
            }

            if (this.IsAtEnd)
            {
                throw new FormatException("A quote is not closed");
            }

            this.Position++;
            return value.ToString();
        }

        public void SkipBlanks()
        {
            while (this.Next == ' ' || this.Next == '\t')
            {
                this.Position++;
            }
        }

        /// <summary>Up to the next sign of a condition; in a word, quotes stand in brackets only.</summary>
        public string ReadWord()
        {
            int start = this.Position;
            while (this.Next != '\0' && Ends.IndexOf(this.Next) < 0)
            {
                if (this.Next == '[')
                {
                    this.SkipBracket();
                }

                this.Position++;
            }

            return this.Text.Substring(start, this.Position - start);
        }

        /// <summary>Goes over a sign, if it comes next.</summary>
        public bool Has(string sign)
        {
            this.SkipBlanks();
            bool isHere = string.CompareOrdinal(this.Text, this.Position, sign, 0, sign.Length) == 0;
            this.Position += isHere ? sign.Length : 0;
            return isHere;
        }

        /// <summary>Goes over a round bracket that must come next.</summary>
        public void Expect(char bracket)
        {
            this.SkipBlanks();
            if (this.Next != bracket)
            {
                throw new FormatException(
                    this.Next == '\0' ? "A bracket is not closed"
                    : bracket == '(' ? "A filter is written [?(@.name == 'value')]"
                    : "In a filter, conditions are joined by && or ||"
                );
            }

            this.Position++;
        }

        private void SkipBracket()
        {
            while (this.Next != ']')
            {
                if (this.Next == '\'' || this.Next == '"')
                {
                    this.ReadQuoted();
                }
                else if (this.Next == '\0')
                {
                    throw new FormatException("A bracket is not closed");
                }
                else
                {
                    this.Position++;
                }
            }
        }
    }
}

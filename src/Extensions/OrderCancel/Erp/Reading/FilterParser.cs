#nullable enable
using System;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>
    /// Takes the condition of a filter apart. A condition has three values: true, false, and null for what an element does
    /// not tell.
    /// </summary>
    internal sealed class FilterParser
    {
        private readonly PathScanner scanner;

        public FilterParser(PathScanner scanner)
        {
            this.scanner = scanner;
        }

        /// <summary>Reads <c>(…)</c>.</summary>
        /// <exception cref="FormatException">It is no condition, or holds what is not supported.</exception>
        public Func<JToken, bool?> Read()
        {
            this.scanner.Expect('(');
            Func<JToken, bool?> condition = this.ReadAny();
            this.scanner.Expect(')');
            return condition;
        }

        // Of two values that are not told, & and | of bool? make what logic demands: false & null is false.
        private Func<JToken, bool?> ReadAny()
        {
            Func<JToken, bool?> condition = this.ReadEach();
            while (this.scanner.Has("||"))
            {
                Func<JToken, bool?> left = condition;
                Func<JToken, bool?> right = this.ReadEach();
                condition = element => left(element) | right(element);
            }

            return condition;
        }

        private Func<JToken, bool?> ReadEach()
        {
            Func<JToken, bool?> condition = this.ReadOne();
            while (this.scanner.Has("&&"))
            {
                Func<JToken, bool?> left = condition;
                Func<JToken, bool?> right = this.ReadOne();
                condition = element => left(element) & right(element);
            }

            return condition;
        }

        private Func<JToken, bool?> ReadOne()
        {
            this.scanner.SkipBlanks();
            if (this.scanner.Next == '(')
            {
                return this.Read();
            }

            bool isPath = this.scanner.Next == '@';
            Func<JToken, JToken?> left = this.ReadSide();
            string sign = this.ReadSign();
            if (sign.Length > 0)
            {
                return this.ReadComparison(left, sign);
            }

            // A member that is missing may as well have another name: only one that is there tells something.
            return isPath
                ? (Func<JToken, bool?>)(element => IsNull(left(element)) == false ? true : (bool?)null)
                : throw new FormatException("A value in a filter is compared with nothing");
        }

        private Func<JToken, bool?> ReadComparison(Func<JToken, JToken?> left, string sign)
        {
            this.scanner.SkipBlanks();
            int start = this.scanner.Position;
            Func<JToken, JToken?> right = this.ReadSide();
            if (this.scanner.Text.Substring(start, this.scanner.Position - start) != "null")
            {
                return element => PathComparison.Of(left(element), sign, right(element));
            }

            return sign == "==" ? (Func<JToken, bool?>)(element => IsNull(left(element)))
                : sign == "!=" || sign == "<>" ? (Func<JToken, bool?>)(element => !IsNull(left(element)))
                : throw new FormatException("With null only == and != compare");
        }

        private static bool? IsNull(JToken? token) => token == null ? (bool?)null : token.Type == JTokenType.Null;

        private Func<JToken, JToken?> ReadSide()
        {
            this.scanner.SkipBlanks();
            if (this.scanner.Next == '@')
            {
                PathStep[] steps = PathParser.Parse(this.scanner.ReadWord().Substring(1));
                return steps.All(step => step.IsSingle)
                    ? (Func<JToken, JToken?>)(element => PathWalk.One(element, steps))
                    : throw new FormatException("Only names and indexes may follow @ in a filter");
            }

            JToken literal =
                this.scanner.Next == '\'' || this.scanner.Next == '"'
                    ? this.scanner.ReadQuoted()
                    : Literal(this.scanner.ReadWord());
            return _ => literal;
        }

        private static JToken Literal(string word)
        {
            switch (word)
            {
                case "true":
                    return new JValue(true);
                case "false":
                    return new JValue(false);
                case "null":
                    return JValue.CreateNull();
                default:
                    return
                        Quantity.SignOf(word) != null
                        && decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                        ? new JValue(number)
                        : throw new FormatException(
                            "In a filter stands @.name, a number, true, false, null or a text in quotes"
                        );
            }
        }

        private string ReadSign()
        {
            this.scanner.SkipBlanks();
            int start = this.scanner.Position;
            while (
                this.scanner.Next == '='
                || this.scanner.Next == '<'
                || this.scanner.Next == '>'
                || this.scanner.Next == '!'
                || this.scanner.Next == '~'
            )
            {
                this.scanner.Position++;
            }

            string sign = this.scanner.Text.Substring(start, this.scanner.Position - start);
            return sign.Length == 0 || PathComparison.IsSign(sign) ? sign
                : sign == "=~" ? throw new FormatException("Regular expressions are not allowed in paths")
                : throw new FormatException("Comparisons are written ==, !=, <, <=, > and >=");
        }
    }
}

#nullable enable
using System;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>
    /// Takes the condition of a filter apart. It has three values: true, false, and null for what an element does not tell.
    /// Numbers, and texts that are numbers, are compared as numbers; texts exactly, after trimming; anything with null or
    /// with a blank only where the filter names it. What cannot be compared is not known.
    /// </summary>
    internal sealed class PathFilter
    {
        private static readonly string[] Signs = { "==", "!=", "<>", "<", "<=", ">", ">=" };

        private readonly PathParser path;

        public PathFilter(PathParser path)
        {
            this.path = path;
        }

        /// <summary>Reads <c>(…)</c>.</summary>
        /// <exception cref="FormatException">It is no condition, or holds what is not supported.</exception>
        public Func<JToken, bool?> Read()
        {
            this.path.SkipBlanks();
            this.path.Expect('(', "A filter is written [?(@.name == 'value')]");
            Func<JToken, bool?> condition = this.Any();
            this.path.SkipBlanks();
            this.path.Expect(')', "In a filter, conditions are joined by && or ||");
            return condition;
        }

        // Of two values that are not told, & and | of bool? make what logic demands: false & null is false.
        private Func<JToken, bool?> Any()
        {
            Func<JToken, bool?> condition = this.Each();
            while (this.path.Has("||"))
            {
                Func<JToken, bool?> left = condition;
                Func<JToken, bool?> right = this.Each();
                condition = element => left(element) | right(element);
            }

            return condition;
        }

        private Func<JToken, bool?> Each()
        {
            Func<JToken, bool?> condition = this.One();
            while (this.path.Has("&&"))
            {
                Func<JToken, bool?> left = condition;
                Func<JToken, bool?> right = this.One();
                condition = element => left(element) & right(element);
            }

            return condition;
        }

        private Func<JToken, bool?> One()
        {
            this.path.SkipBlanks();
            if (this.path.Next == '(')
            {
                return this.Read();
            }

            bool isPath = this.path.Next == '@';
            Func<JToken, JToken?> left = this.Side(out _, out _);
            string sign = this.Sign();
            if (sign.Length > 0)
            {
                Func<JToken, JToken?> right = this.Side(out bool isNull, out bool isBlank);
                bool isEquality = IsEquality(sign);
                return isBlank && isEquality
                        ? element => IsBlank(left(element)) is bool blank ? blank == (sign == "==") : (bool?)null
                    : !isNull ? element => Compare(left(element), sign, right(element))
                    : sign == "==" ? element => IsNull(left(element))
                    : isEquality ? element => !IsNull(left(element))
                    : throw new FormatException("With null only == and != compare");
            }

            // A member that is missing may as well have another name: only one that is there tells something.
            return isPath
                ? element => IsNull(left(element)) == false ? true : (bool?)null
                : throw new FormatException("A value in a filter is compared with nothing");
        }

        private static bool IsEquality(string sign) => sign == "==" || sign == "!=" || sign == "<>";

        // Whoever names a blank asks whether something is there.
        private static bool? IsBlank(JToken? token)
        {
            object? value = XmlJson.TextOf(token)?.Value;
            return value == null ? (bool?)null : value is string text && text.Trim().Length == 0;
        }

        private static bool? IsNull(JToken? token) => token == null ? (bool?)null : token.Type == JTokenType.Null;

        private Func<JToken, JToken?> Side(out bool isNull, out bool isBlank)
        {
            this.path.SkipBlanks();
            isNull = false;
            isBlank = false;
            if (this.path.Next == '@')
            {
                this.path.Position++;
                PathStep[] steps = this.path.Steps(isInFilter: true);
                return Array.TrueForAll(steps, step => step.IsSingle)
                    ? element => PathWalk.One(element, steps)
                    : throw new FormatException("Only names and indexes may follow @ in a filter");
            }

            bool isText = this.path.Next == '\'' || this.path.Next == '"';
            JToken literal = isText ? this.path.Quoted() : Literal(this.path.Read(PathParser.Ends, areOf: false));
            isNull = literal.Type == JTokenType.Null;
            isBlank = isText && IsBlank(literal) == true;
            return _ => literal;
        }

        private static JToken Literal(string word) =>
            word == "true" || word == "false" ? new JValue(word == "true")
            : word == "null" ? JValue.CreateNull()
            : Quantity.SignOf(word) != null
            && decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                ? new JValue(number)
            : throw new FormatException("In a filter stands @.name, a number, true, false, null or a text in quotes");

        private string Sign()
        {
            this.path.SkipBlanks();
            string sign = this.path.Read("=<>!~", areOf: true);
            return sign.Length == 0 || Array.IndexOf(Signs, sign) >= 0 ? sign
                : sign == "=~" ? throw new FormatException("Regular expressions are not allowed in paths")
                : throw new FormatException("Comparisons are written ==, !=, <, <=, > and >=");
        }

        private static bool? Compare(JToken? left, string sign, JToken? right)
        {
            bool isEquality = IsEquality(sign);
            int? order = Order(left, right, isEquality);
            return order == null ? (bool?)null
                : order == 0 ? sign != "!=" && sign.IndexOf('=') >= 0
                : sign == "!=" || sign.IndexOf(order < 0 ? '<' : '>') >= 0;
        }

        // Null: they cannot be compared. A blank is no value: that it is not another one does not say which it is.
        private static int? Order(JToken? left, JToken? right, bool isEquality)
        {
            object? a = XmlJson.TextOf(left)?.Value;
            object? b = XmlJson.TextOf(right)?.Value;
            if (a is bool || b is bool)
            {
                bool areFlags = bool.TryParse(a?.ToString(), out bool x) & bool.TryParse(b?.ToString(), out bool y);
                return areFlags && isEquality ? x.CompareTo(y) : (int?)null;
            }

            bool isNumber = Quantity.SignOf(left) != null;
            bool isOtherNumber = Quantity.SignOf(right) != null;
            if (isNumber && isOtherNumber)
            {
                return Quantity.Compare(left!, right!);
            }

            bool areTexts = a is string && b is string && (isEquality || !(isNumber || isOtherNumber));
            string first = areTexts ? ((string)a!).Trim() : string.Empty;
            string second = areTexts ? ((string)b!).Trim() : string.Empty;
            bool isComparable = areTexts && (first.Length == 0) == (second.Length == 0);
            return isComparable ? string.CompareOrdinal(first, second) : (int?)null;
        }
    }
}

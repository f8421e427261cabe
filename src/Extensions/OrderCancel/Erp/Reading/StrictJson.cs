#nullable enable
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>
    /// Reads JSON exactly as RFC 8259 defines it, in one pass, and stops at the first character that breaks a rule.
    /// Newtonsoft.Json's own reader takes 0001750 for the octal number 1000, and the last of two members of one name: that
    /// would be another order, or another truth.
    /// </summary>
    internal sealed class StrictJson
    {
        private readonly string text;
        private int position;
        private JsonFault? fault;

        private StrictJson(string text)
        {
            this.text = text;
            this.position = Start(text);
        }

        // 0 at the end.
        private char Next => JsonScalar.At(this.text, this.position);

        /// <summary>
        /// Null when it cannot be read. Texts that look like dates stay texts. Whole numbers are long, others decimal; a
        /// number that neither holds exactly is its own text, because most are in members that nobody asks for.
        /// </summary>
        /// <param name="text">May begin with a byte order mark.</param>
        /// <param name="fault">Null when it could be read.</param>
        public static JToken? Read(string text, out JsonFault? fault)
        {
            var reader = new StrictJson(text);
            JToken? value = reader.Value(0);
            reader.SkipBlanks();
            if (value != null && reader.position < text.Length)
            {
                value = reader.Fail(reader.Next == '/' ? JsonFault.Comment : "more text after the end");
            }

            fault = reader.fault;
            return value;
        }

        // Each of these goes over what it reads; where that breaks a rule, it sets the fault and is null.
        private JToken? Value(int depth)
        {
            this.SkipBlanks();
            string? what;
            switch (this.Next)
            {
                case '{':
                    return this.Many(new JObject(), '}', depth + 1);
                case '[':
                    return this.Many(new JArray(), ']', depth + 1);
                case '"':
                    string? value = JsonScalar.Text(this.text, ref this.position, out what);
                    return value == null ? this.Fail(what) : new JValue(value);
                case 't':
                    return this.Word("true", true);
                case 'f':
                    return this.Word("false", false);
                case 'n':
                    return this.Word("null", null);
                default:
                    return JsonScalar.Number(this.text, ref this.position, out what) ?? this.Fail(what);
            }
        }

        private JToken? Many(JContainer json, char close, int depth)
        {
            if (depth > HttpLimits.MaxDepth)
            {
                return this.Fail(JsonFault.Depth);
            }

            this.position++;
            this.SkipBlanks();
            bool isEnd = this.Next == close;
            this.position += isEnd ? 1 : 0;
            while (!isEnd)
            {
                JToken? item = json is JObject owner ? this.Member(owner, depth) : this.Value(depth);
                if (item != null)
                {
                    json.Add(item);
                }

                isEnd = item == null || this.IsEnd(close);
            }

            return this.fault == null ? json : null;
        }

        private JToken? Member(JObject owner, int depth)
        {
            int start = this.position;
            string what =
                this.Next == '\'' ? JsonFault.SingleQuotes
                : this.Next == '/' ? JsonFault.Comment
                : "a name without quotes";
            string? name = this.Next == '"' ? JsonScalar.Text(this.text, ref this.position, out what) : null;
            if (name == null)
            {
                return this.Fail(what);
            }

            this.SkipBlanks();
            bool isTwice = this.Next == ':' && owner.Property(name) != null;
            if (this.Next != ':' || isTwice)
            {
                this.position = isTwice ? start : this.position;
                return this.Fail(isTwice ? JsonFault.Twice : "a colon that is missing");
            }

            this.position++;
            JToken? value = this.Value(depth);
            return value == null ? null : new JProperty(name, value);
        }

        // Goes over what follows an item: true at the end of the list or object, and where there is a fault.
        private bool IsEnd(char close)
        {
            this.SkipBlanks();
            char next = this.Next;
            if (next != close && next != ',')
            {
                this.Fail(next == '/' ? JsonFault.Comment : "a comma or a bracket that is missing");
                return true;
            }

            this.position++;
            this.SkipBlanks();
            if (next == ',' && (this.Next == ']' || this.Next == '}'))
            {
                this.Fail("a comma with nothing behind it");
            }

            return next == close || this.fault != null;
        }

        private JToken? Word(string word, object? value)
        {
            for (int i = 0; i < word.Length; i++, this.position++)
            {
                if (this.Next != word[i])
                {
                    return this.Fail(JsonFault.NoValue);
                }
            }

            return new JValue(value);
        }

        private void SkipBlanks()
        {
            char next = this.Next;
            while (next == ' ' || next == '\n' || next == '\r' || next == '\t')
            {
                this.position++;
                next = this.Next;
            }
        }

        private JToken? Fail(string what)
        {
            this.fault = JsonFault.At(this.text, Start(this.text), this.position, what);
            return null;
        }

        private static int Start(string text) => text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }
}

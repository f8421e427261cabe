#nullable enable
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>
    /// Reads JSON exactly as RFC 8259 defines it, in one pass. Newtonsoft.Json's own reader takes 0001750 for the octal
    /// number 1000, and the last of two members of one name: that would be another order, or another truth.
    /// </summary>
    internal static class StrictJson
    {
        /// <summary>
        /// Null when it cannot be read. Texts that look like dates stay texts. Whole numbers are long, others decimal; a
        /// number that neither holds exactly is its own text, because most are in members that nobody asks for.
        /// </summary>
        /// <param name="text">May begin with a byte order mark.</param>
        /// <param name="fault">Null when it could be read.</param>
        public static JToken? Read(string text, out JsonFault? fault)
        {
            var scanner = new JsonScanner(text);
            JToken? value = Value(scanner, 0);
            if (value != null && !scanner.IsAtEnd())
            {
                scanner.Fail(scanner.Next == '/' ? JsonFault.Comment : "more text after the end");
            }

            fault = scanner.Fault;
            return fault == null ? value : null;
        }

        // Null: the scanner has a fault.
        private static JToken? Value(JsonScanner scanner, int depth)
        {
            scanner.SkipBlanks();
            switch (scanner.Next)
            {
                case '{':
                    return depth < HttpLimits.MaxDepth ? Object(scanner, depth + 1) : TooDeep(scanner);
                case '[':
                    return depth < HttpLimits.MaxDepth ? List(scanner, depth + 1) : TooDeep(scanner);
                case '"':
                    string? value = JsonText.Read(scanner);
                    return value == null ? null : new JValue(value);
                case 't':
                    return scanner.Skip("true") ? new JValue(true) : null;
                case 'f':
                    return scanner.Skip("false") ? new JValue(false) : null;
                case 'n':
                    return scanner.Skip("null") ? JValue.CreateNull() : null;
                default:
                    return JsonNumber.Read(scanner);
            }
        }

        private static JToken? Object(JsonScanner scanner, int depth)
        {
            var json = new JObject();
            bool isEnd = scanner.IsEmpty('}');
            while (!isEnd)
            {
                scanner.SkipBlanks();
                int start = scanner.Position;
                string? name = scanner.ReadName();
                if (name != null && json.Property(name) != null)
                {
                    scanner.Fail(JsonFault.Twice, start);
                }

                JToken? value = scanner.Fault == null ? Value(scanner, depth) : null;
                if (value == null)
                {
                    return null;
                }

                json.Add(name!, value);
                isEnd = scanner.IsEnd('}');
            }

            return json;
        }

        private static JToken? List(JsonScanner scanner, int depth)
        {
            var json = new JArray();
            bool isEnd = scanner.IsEmpty(']');
            while (!isEnd)
            {
                JToken? value = Value(scanner, depth);
                if (value == null)
                {
                    return null;
                }

                json.Add(value);
                isEnd = scanner.IsEnd(']');
            }

            return json;
        }

        private static JToken? TooDeep(JsonScanner scanner)
        {
            scanner.Fail(JsonFault.Depth);
            return null;
        }
    }
}

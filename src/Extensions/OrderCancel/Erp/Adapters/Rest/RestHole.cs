#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>What braces of a template hold: a name, a suffix, and of a list what stands between its values.</summary>
    internal sealed class RestHole
    {
        private static readonly char[] Braces = { '{', '}' };

        private RestHole(string inside, string name, string? suffix, string? between)
        {
            this.Inside = inside;
            this.Name = name;
            this.Suffix = suffix;
            this.Between = between;
        }

        /// <summary>As it is written.</summary>
        public string Inside { get; }

        public string Name { get; }

        /// <summary>Which escape it wants; null where it says none.</summary>
        public string? Suffix { get; }

        /// <summary>What stands between the values of a list; null where it is one value.</summary>
        public string? Between { get; }

        /// <summary>The hole that begins at a brace; null where none closes it.</summary>
        public static RestHole? At(string source, int at)
        {
            int first = source.IndexOf(':', at);
            bool isList = first > 0 && RestPlace.IsOfMany(source.Substring(at + 1, first - at - 1));
            int close = isList ? EndOfList(source, first) : source.IndexOfAny(Braces, at + 1);
            if (close < 0 || source[close] != '}')
            {
                return null;
            }

            string inside = source.Substring(at + 1, close - at - 1);
            string[] parts = inside.Split(new[] { ':' }, 2);
            return RestPlace.IsOfMany(parts[0])
                ? OfList(inside, parts[0], parts.Length > 1 ? parts[1] : null)
                : new RestHole(inside, parts[0], parts.Length > 1 ? parts[1] : null, null);
        }

        // A brace between the values is written twice.
        private static int EndOfList(string source, int from)
        {
            int at = source.IndexOfAny(Braces, from);
            while (at >= 0 && at + 1 < source.Length && source[at + 1] == source[at])
            {
                at = source.IndexOfAny(Braces, at + 2);
            }

            return at;
        }

        private static RestHole OfList(string inside, string name, string? rest)
        {
            string first = (rest ?? string.Empty).Split(':')[0];
            bool hasSuffix = RestEscapes.OfSuffix(first) != null;
            string? between =
                !hasSuffix ? rest
                : rest!.Length > first.Length ? rest.Substring(first.Length + 1)
                : null;
            return new RestHole(inside, name, hasSuffix ? first : null, Single(between ?? ","));
        }

        private static string Single(string text) => text.Replace("{{", "{").Replace("}}", "}");
    }
}

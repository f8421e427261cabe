#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;

namespace Extensions.OrderCancel.Erp.Dialects.OData
{
    /// <summary>What a request to an OData service asks for by name, read off its address.</summary>
    internal sealed class ODataAsked
    {
        private readonly string[] segments;
        private readonly List<KeyValuePair<string, string>> options;

        public ODataAsked(Uri url)
        {
            this.segments = url.AbsolutePath.Split('/');
            this.options = url
                .Query.TrimStart('?')
                .Split('&')
                .Select(one => one.Split(new[] { '=' }, 2))
                .Where(pair => pair.Length == 2)
                .Select(pair => new KeyValuePair<string, string>(
                    Uri.UnescapeDataString(pair[0]),
                    Uri.UnescapeDataString(pair[1])
                ))
                .ToList();
        }

        /// <summary>It is a query of OData.</summary>
        public bool IsQuery => this.options.Exists(one => one.Key.StartsWith("$", StringComparison.Ordinal));

        /// <summary>The list's name.</summary>
        public string Set => this.segments[this.segments.Length - 1].Split('(')[0];

        /// <summary>Where the service describes itself: before its first list, with what is no query of OData.</summary>
        public string ModelUrl
        {
            get
            {
                int lists = Array.FindIndex(this.segments, one => one.IndexOf('(') >= 0);
                IEnumerable<string> root = this.segments.Take(lists < 0 ? this.segments.Length - 1 : lists);
                IEnumerable<string> own = this
                    .options.Where(one => !one.Key.StartsWith("$", StringComparison.Ordinal))
                    .Select(one => Uri.EscapeDataString(one.Key) + "=" + Uri.EscapeDataString(one.Value));
                return string.Join("/", root) + "/$metadata?" + string.Join("&", own);
            }
        }

        /// <summary>Fields, and paths with slashes between.</summary>
        public IEnumerable<string> Paths =>
            this.options.SelectMany(one =>
                one.Key == "$select" ? one.Value.Split(',')
                : one.Key == "$expand" ? Expanded(one.Value)
                : one.Key == "$filter" ? Compared(one.Value)
                : Enumerable.Empty<string>()
            );

        // Lines($select=a,b),Customer
        private static IEnumerable<string> Expanded(string text)
        {
            const string Select = "($select=";
            string list = string.Empty;
            foreach (string one in text.Split(','))
            {
                int at = one.IndexOf(Select, StringComparison.Ordinal);
                string name = one.TrimEnd(')');
                if (at >= 0)
                {
                    list = one.Substring(0, at);
                    yield return list;
                    name = name.Substring(at + Select.Length);
                }

                yield return list.Length == 0 ? name : list + "/" + name;
                list = one.EndsWith(")", StringComparison.Ordinal) ? string.Empty : list;
            }
        }

        // What stands in quotes is a value.
        private static IEnumerable<string> Compared(string text)
        {
            string[] words = string.Concat(text.Split('\'').Where((_, i) => i % 2 == 0)).Split(' ');
            return words
                .Take(words.Length - 1)
                .Where((word, i) => words[i + 1] == "eq" && !word.EndsWith(")", StringComparison.Ordinal))
                .Select(word => word.Substring(word.LastIndexOf('(') + 1));
        }
    }
}

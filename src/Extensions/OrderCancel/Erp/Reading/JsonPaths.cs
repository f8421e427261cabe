#nullable enable
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Several JSON paths of one parameter, separated by <c>|</c> outside of brackets.</summary>
    internal sealed class JsonPaths
    {
        private readonly IReadOnlyList<JsonPath> all;

        private JsonPaths(IReadOnlyList<JsonPath> all)
        {
            this.all = all;
        }

        /// <summary>Without a path nothing is selected and nothing is told.</summary>
        public bool IsBlank => this.all.Count == 0;

        /// <exception cref="ErpFaultException">One of them is no path, or holds what is not supported.</exception>
        public static JsonPaths Read(JobOptions options, JobParameter parameter) =>
            new JsonPaths(
                Split(options.Text(parameter))
                    .Where(part => !string.IsNullOrWhiteSpace(part))
                    .Select(part => JsonPath.Read(part, parameter))
                    .ToList()
            );

        /// <summary>What the paths select together; told when each tells all.</summary>
        public PathResult Find(JToken json)
        {
            if (this.IsBlank)
            {
                return PathResult.NothingTold(string.Empty);
            }

            PathResult result = this.all[0].Find(json);
            for (int i = 1; i < this.all.Count; i++)
            {
                result = result.And(this.all[i].Find(json));
            }

            return result;
        }

        /// <summary>The first of the paths' values that is there; null when none is.</summary>
        public JToken? First(JToken json)
        {
            foreach (JsonPath path in this.all)
            {
                if (path.One(json) is JToken found)
                {
                    return found;
                }
            }

            return null;
        }

        private static IEnumerable<string> Split(string text)
        {
            int depth = 0;
            char quote = '\0';
            int start = 0;
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                if (quote != '\0')
                {
                    i += c == '\\' ? 1 : 0;
                    quote = c == quote ? '\0' : quote;
                }
                else if (depth > 0 && (c == '\'' || c == '"'))
                {
                    quote = c;
                }
                else if (c == '|' && depth == 0)
                {
                    yield return text.Substring(start, i - start);
                    start = i + 1;
                }
                else
                {
                    depth +=
                        c == '[' ? 1
                        : c == ']' && depth > 0 ? -1
                        : 0;
                }
            }

            yield return text.Substring(start);
        }
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>
    /// A JSON path, taken apart once. Its own evaluator, because the library's throws at what documents hold, takes one
    /// line that is no list for none, and cannot tell "nothing is there" from "nothing is told".
    /// </summary>
    internal sealed class JsonPath
    {
        private const int Longest = 1000;

        private readonly PathStep[] steps;
        private readonly bool isSingle;

        private JsonPath(string text)
        {
            this.Text = text;
            this.steps = IsName(text) ? OfName(text) : PathParser.Parse(text);
            this.isSingle = Array.TrueForAll(this.steps, step => step.IsSingle);
        }

        /// <summary>As it is written.</summary>
        public string Text { get; }

        /// <summary>The path after it, where a parameter has several.</summary>
        public JsonPath? Next { get; private set; }

        /// <summary>A blank path selects nothing and tells nothing.</summary>
        public bool IsBlank => this.Text.Length == 0;

        /// <summary>A parameter's path.</summary>
        /// <exception cref="ErpFaultException">It is none, or holds what is not supported.</exception>
        public static JsonPath Read(JobOptions options, JobParameter parameter) =>
            Read(options.Text(parameter), parameter);

        /// <summary>A path that is a part of a parameter.</summary>
        /// <exception cref="ErpFaultException">It is none, or holds what is not supported.</exception>
        public static JsonPath Read(string text, JobParameter parameter)
        {
            try
            {
                return Parse(text);
            }
            catch (FormatException e)
            {
                throw JobOptions.Bad(parameter, text.Trim(), $"a JSON path such as data.order.status. {e.Message}");
            }
        }

        /// <summary>A parameter of several paths, separated by <c>|</c> outside of brackets.</summary>
        /// <exception cref="ErpFaultException">One of them is no path, or holds what is not supported.</exception>
        public static JsonPath ReadSeveral(JobOptions options, JobParameter parameter)
        {
            string text = options.Text(parameter);
            if (text.IndexOf('|') < 0)
            {
                return Read(text, parameter);
            }

            JsonPath? path = null;
            foreach (string part in Split(text).Reverse().Where(part => part.Trim().Length > 0))
            {
                JsonPath? next = path;
                path = Read(part, parameter);
                path.Next = next;
            }

            return path ?? Parse(string.Empty);
        }

        /// <exception cref="FormatException">It is no path; the message says why.</exception>
        public static JsonPath Parse(string text)
        {
            string path = text.Trim();
            return path.Length <= Longest
                ? new JsonPath(path)
                : throw new FormatException($"A path has at most {Longest} characters");
        }

        /// <summary>The one value that is told; null when there is none, it is null, or there are several.</summary>
        public JToken? One(JToken json)
        {
            if (this.isSingle)
            {
                JToken? found = this.Single(json);
                return found?.Type == JTokenType.Null ? null : found;
            }

            PathResult result = this.Own(json);
            return result.IsTold && result.Values.Count == 1 ? result.Values[0] : null;
        }

        /// <summary>All values; told when each path tells all.</summary>
        public PathResult Find(JToken json)
        {
            PathResult result = this.Own(json);
            return this.Next == null ? result : result.And(this.Next.Find(json));
        }

        /// <summary>The values of this path alone.</summary>
        public PathResult Own(JToken json)
        {
            if (!this.isSingle)
            {
                return this.Walk(json, this.steps);
            }

            JToken? found = this.Single(json);
            bool isNull = found?.Type == JTokenType.Null;
            IReadOnlyList<JToken> values = found == null || isNull ? Array.Empty<JToken>() : new[] { found };
            return new PathResult(this.Text, values, isNull ? 1 : 0, found == null);
        }

        /// <summary>The elements of the list that the path leads to; one object, or one text, is a list of one.</summary>
        public PathResult List(JToken json) => this.Walk(json, this.isSingle ? this.StepsOfList() : this.steps);

        /// <summary>As <see cref="List"/>, with the elements that a condition of the path leaves out.</summary>
        public PathResult ListWithoutConditions(JToken json) =>
            this.Walk(
                json,
                Array.ConvertAll(
                    this.steps,
                    step => step.Kind == PathStepKind.Filter ? new PathStep(PathStepKind.All) : step
                )
            );

        // Most paths are one name, and each run reads its paths.
        private static bool IsName(string text)
        {
            foreach (char c in text)
            {
                if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'))
                {
                    return false;
                }
            }

            return true;
        }

        private static PathStep[] OfName(string name) =>
            name.Length == 0 ? Array.Empty<PathStep>() : new[] { new PathStep(PathStepKind.Name, name) };

        private PathStep[] StepsOfList()
        {
            var way = new PathStep[this.steps.Length + 1];
            this.steps.CopyTo(way, 0);
            way[this.steps.Length] = new PathStep(PathStepKind.All);
            return way;
        }

        private JToken? Single(JToken json) => this.IsBlank ? null : PathWalk.One(json, this.steps);

        private PathResult Walk(JToken json, PathStep[] way)
        {
            var walk = new PathWalk(way, this.steps.Length);
            walk.Go(this.IsBlank ? null : json, 0);
            return new PathResult(this.Text, walk.Values, walk.Nulls, walk.IsMissing);
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
                    depth += c == '[' ? 1 : 0;
                    depth -= c == ']' && depth > 0 ? 1 : 0;
                }
            }

            yield return text.Substring(start);
        }
    }
}

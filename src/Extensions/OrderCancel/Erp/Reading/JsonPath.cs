#nullable enable
using System;
using System.Collections.Generic;
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
        private readonly PathStep[] listSteps;
        private readonly bool isSingle;

        private JsonPath(string text, PathStep[] steps)
        {
            this.Text = text;
            this.steps = steps;
            this.isSingle = Array.TrueForAll(steps, step => step.IsSingle);
            this.listSteps = this.isSingle ? With(steps, PathStep.All) : steps;
        }

        /// <summary>As it is written.</summary>
        public string Text { get; }

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

        /// <exception cref="FormatException">It is no path; the message says why.</exception>
        public static JsonPath Parse(string text)
        {
            string path = text.Trim();
            return path.Length <= Longest
                ? new JsonPath(path, PathParser.Parse(path))
                : throw new FormatException($"A path has at most {Longest} characters");
        }

        /// <summary>The one value that is told; null when there is none, it is null, or there are several.</summary>
        public JToken? One(JToken json)
        {
            if (this.isSingle)
            {
                JToken? found = this.IsBlank ? null : PathWalk.One(json, this.steps);
                return found == null || found.Type == JTokenType.Null ? null : found;
            }

            PathResult result = this.Find(json);
            return result.IsTold && result.Values.Count == 1 ? result.Values[0] : null;
        }

        /// <summary>All values.</summary>
        public PathResult Find(JToken json)
        {
            if (!this.isSingle)
            {
                return this.Walk(json, this.steps);
            }

            JToken? found = this.IsBlank ? null : PathWalk.One(json, this.steps);
            bool isNull = found?.Type == JTokenType.Null;
            IReadOnlyList<JToken> values = found == null || isNull ? Array.Empty<JToken>() : new[] { found };
            return new PathResult(this.Text, values, isNull ? 1 : 0, found == null);
        }

        /// <summary>The elements of the list that the path leads to; one object, or one text, is a list of one.</summary>
        public PathResult List(JToken json) => this.Walk(json, this.listSteps);

        private PathResult Walk(JToken json, PathStep[] way)
        {
            if (this.IsBlank)
            {
                return PathResult.NothingTold(this.Text);
            }

            var walk = new PathWalk(way, this.steps.Length);
            walk.Go(json, 0);
            return new PathResult(this.Text, walk.Values, walk.Nulls, walk.IsMissing);
        }

        private static PathStep[] With(PathStep[] steps, PathStep last)
        {
            var longer = new PathStep[steps.Length + 1];
            steps.CopyTo(longer, 0);
            longer[steps.Length] = last;
            return longer;
        }
    }
}

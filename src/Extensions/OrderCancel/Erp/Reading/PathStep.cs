#nullable enable
using System;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>One step of a path.</summary>
    internal sealed class PathStep
    {
        public static readonly PathStep All = new PathStep(PathStepKind.All);
        public static readonly PathStep Members = new PathStep(PathStepKind.Members);

        private PathStep(
            PathStepKind kind,
            string name = "",
            string? rest = null,
            int index = 0,
            Func<JToken, bool?>? condition = null
        )
        {
            this.Kind = kind;
            this.Name = name;
            this.Rest = rest;
            this.Index = index;
            this.Condition = condition;
        }

        public PathStepKind Kind { get; }

        public string Name { get; }

        /// <summary>The path from here to its end as it is written, which may be a member's own name; null: Name is all.</summary>
        public string? Rest { get; }

        public int Index { get; }

        /// <summary>Whether an element meets the condition; null: its members do not tell.</summary>
        public Func<JToken, bool?>? Condition { get; }

        /// <summary>Whether it leads to one token at most.</summary>
        public bool IsSingle => this.Kind == PathStepKind.Name || this.Kind == PathStepKind.Index;

        /// <summary>Whether it says that a list is meant.</summary>
        public bool IsOfList => this.Kind == PathStepKind.All || this.Kind == PathStepKind.Filter;

        public static PathStep OfName(string name, string? rest) => new PathStep(PathStepKind.Name, name, rest);

        public static PathStep OfIndex(int index) => new PathStep(PathStepKind.Index, index: index);

        public static PathStep OfDescendants(string name) => new PathStep(PathStepKind.Descendants, name);

        public static PathStep OfFilter(Func<JToken, bool?> condition) =>
            new PathStep(PathStepKind.Filter, condition: condition);

        /// <summary>
        /// Whether it is one element of a list: what several times would be a list, comes once without one from XML and from
        /// gateways that read it.
        /// </summary>
        public static bool IsListOfOne(JToken token) =>
            token is JObject || (token is JValue value && !string.IsNullOrWhiteSpace(value.Value as string));

        /// <summary>Where a single step leads; null: nowhere.</summary>
        public JToken? Next(JToken token)
        {
            if (this.Kind == PathStepKind.Name)
            {
                return (token as JObject)?[this.Name];
            }

            if (token is JArray list)
            {
                return this.Index < list.Count ? list[this.Index] : null;
            }

            return this.Index == 0 && IsListOfOne(token) ? token : null;
        }
    }
}

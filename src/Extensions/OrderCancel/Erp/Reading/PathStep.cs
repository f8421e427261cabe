#nullable enable
using System;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>One step of a path.</summary>
    internal sealed class PathStep
    {
        public PathStep(PathStepKind kind, string name = "")
        {
            this.Kind = kind;
            this.Name = name;
        }

        public PathStepKind Kind { get; }

        public string Name { get; }

        public int Index { get; set; }

        /// <summary>Where a name without quotes begins in the path; -1 for all else.</summary>
        public int Start { get; set; } = -1;

        /// <summary>The path from here to its end as it is written, which may be a member's own name; null: Name is all.</summary>
        public string? Rest { get; set; }

        /// <summary>Whether an element meets the condition; null: its members do not tell.</summary>
        public Func<JToken, bool?>? Condition { get; set; }

        /// <summary>Whether it leads to one token at most.</summary>
        public bool IsSingle => this.Kind == PathStepKind.Name || this.Kind == PathStepKind.Index;

        /// <summary>Whether it says that a list is meant.</summary>
        public bool IsOfList => this.Kind == PathStepKind.All || this.Kind == PathStepKind.Filter;

        /// <summary>
        /// Whether it is one element of a list: what several times would be a list, comes once without one from XML and from
        /// gateways that read it.
        /// </summary>
        public static bool IsListOfOne(JToken token) =>
            token is JObject || (token is JValue value && !string.IsNullOrWhiteSpace(value.Value as string));

        /// <summary>Where a single step leads; null: nowhere.</summary>
        public JToken? Next(JToken token) =>
            this.Kind == PathStepKind.Name ? (token as JObject)?[this.Name]
            : token is JArray list ? (this.Index < list.Count ? list[this.Index] : null)
            : this.Index == 0 && IsListOfOne(token) ? token
            : null;
    }

    /// <summary>How a path goes on.</summary>
    internal enum PathStepKind
    {
        Name = 0, // .name
        Index, // [0]
        All, // [*]
        Members, // .* (of an object its values, of a list its elements)
        Descendants, // ..name
        Filter, // [?(…)]
    }
}

#nullable enable
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>
    /// What a path selects, and whether the document tells it: a missing list tells nothing, an empty one tells that there
    /// is nothing.
    /// </summary>
    internal readonly struct PathResult
    {
        /// <param name="path">The path, or the first that did not tell all.</param>
        /// <param name="values">None of them null.</param>
        /// <param name="nulls">How many more are null.</param>
        /// <param name="isMissing">Whether something on the way was not there.</param>
        public PathResult(string? path, IReadOnlyList<JToken> values, int nulls, bool isMissing)
        {
            this.Values = values;
            this.Nulls = nulls;
            this.IsMissing = isMissing;
            this.UntoldPath = isMissing || nulls > 0 ? path : null;
        }

        /// <summary>What was selected and is not null; some may be there when others are not told.</summary>
        public IReadOnlyList<JToken> Values { get; }

        /// <summary>How many values are null. For a caller to whom null says something.</summary>
        public int Nulls { get; }

        /// <summary>Something on the way was missing, null or of the wrong type, or a filter could not be judged.</summary>
        public bool IsMissing { get; }

        /// <summary>Nothing was missing and no value is null: the values are all there is.</summary>
        public bool IsTold => !this.IsMissing && this.Nulls == 0;

        /// <summary>The first path that did not tell all; null when all is told.</summary>
        public string? UntoldPath { get; }

        /// <summary>Both; told when both are.</summary>
        public PathResult And(PathResult other) =>
            new PathResult(
                this.UntoldPath ?? other.UntoldPath,
                this.Values.Concat(other.Values).ToList(),
                this.Nulls + other.Nulls,
                this.IsMissing || other.IsMissing
            );
    }
}

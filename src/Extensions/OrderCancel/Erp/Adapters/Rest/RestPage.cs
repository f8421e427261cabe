#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>One page of a look-up.</summary>
    internal sealed class RestPage
    {
        /// <param name="rows">All orders that came.</param>
        /// <param name="completeness">What the answer says about being a part.</param>
        public RestPage(IReadOnlyList<JToken> rows, Completeness completeness)
        {
            this.Rows = rows;
            this.Completeness = completeness;
        }

        public IReadOnlyList<JToken> Rows { get; }

        public Completeness Completeness { get; }

        /// <summary>The address of the next page; null where the answer tells none.</summary>
        public string? Next { get; set; }

        /// <summary>How many orders there are on all pages; null where it is not told.</summary>
        public long? Total { get; set; }

        /// <summary>The total is more than the size of this page, as a member named count may be.</summary>
        public bool IsTotalSure { get; set; }
    }
}

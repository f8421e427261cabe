#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Dialects.OData
{
    /// <summary>A page of a list.</summary>
    internal sealed class ODataPage
    {
        public ODataPage(IReadOnlyList<JObject> rows, Completeness said)
        {
            this.Rows = rows;
            this.Said = said;
        }

        public IReadOnlyList<JObject> Rows { get; }

        /// <summary>What it says about being a part.</summary>
        public Completeness Said { get; }

        /// <summary>Where the next page is; null: there is none.</summary>
        public Url? Next => this.Said.Next == null ? (Url?)null : Url.Told(this.Said.Next);
    }
}

#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>One call of a method of one of Odoo's models, the same for both interfaces.</summary>
    internal sealed class OdooCall
    {
        public OdooCall(ErpExchangeKind kind, string model, string method, JObject arguments, params long[] ids)
        {
            this.Kind = kind;
            this.Model = model;
            this.Method = method;
            this.Arguments = arguments;
            this.Ids = ids;
        }

        public ErpExchangeKind Kind { get; }

        public string Model { get; }

        public string Method { get; }

        /// <summary>By name.</summary>
        public JObject Arguments { get; }

        /// <summary>The records that the method is called on; none for a search.</summary>
        public IReadOnlyList<long> Ids { get; }

        /// <summary>A search that brings the fields of what it finds.</summary>
        public static OdooCall SearchRead(string model, JArray domain, IEnumerable<string> fields) =>
            new OdooCall(
                ErpExchangeKind.Read,
                model,
                "search_read",
                new JObject { ["domain"] = domain, ["fields"] = new JArray(fields) }
            );
    }
}

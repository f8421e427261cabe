#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>The rows that one search brought, by their ids.</summary>
    internal sealed class OdooTable
    {
        private readonly Dictionary<long, JObject> rows = new Dictionary<long, JObject>();

        public IEnumerable<JObject> Rows => this.rows.Values;

        /// <summary>Null: Odoo did not show it.</summary>
        public JObject? Find(long id) => this.rows.TryGetValue(id, out JObject? row) ? row : null;

        public static ErpAnswer<OdooTable> Read(OdooReply reply)
        {
            if (reply.Error != null)
            {
                throw OdooFaults.OfRead(reply.Error);
            }

            var table = new OdooTable();
            if (!(reply.Value is JArray list))
            {
                return ErpAnswer<OdooTable>.NotRecognised;
            }

            foreach (JToken item in list)
            {
                long? id = OdooJson.Id((item as JObject)?["id"]);
                if (id == null || table.rows.ContainsKey(id.Value))
                {
                    return ErpAnswer<OdooTable>.NotRecognised;
                }

                table.rows.Add(id.Value, (JObject)item);
            }

            return ErpAnswer<OdooTable>.Of(table);
        }
    }
}

#nullable enable
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>
    /// Which orders have lines with something delivered or invoiced. The order's own fields do not tell all: the invoice
    /// status of a partly invoiced order is "to invoice", and after a cancellation it is "no" whatever was invoiced.
    /// </summary>
    internal sealed class OdooFulfilment
    {
        private readonly HashSet<long> delivered = new HashSet<long>();
        private readonly HashSet<long> invoiced = new HashSet<long>();

        public bool IsDelivered(long order) => this.delivered.Contains(order);

        public bool IsInvoiced(long order) => this.invoiced.Contains(order);

        /// <summary>Asks for lines with a quantity above 0 alone: most orders have none, and the answer stays small.</summary>
        public static OdooCall Call(OdooSettings settings, IEnumerable<long> orders)
        {
            var domain = new JArray { new JArray("order_id", "in", new JArray(orders)) };
            foreach (string _ in settings.QuantityFields.Skip(1))
            {
                domain.Add("|");
            }

            foreach (string field in settings.QuantityFields)
            {
                domain.Add(new JArray(field, ">", 0));
            }

            IEnumerable<string> fields = new[] { "order_id" }.Concat(settings.QuantityFields);
            return OdooCall.SearchRead("sale.order.line", domain, fields);
        }

        public static ErpAnswer<OdooFulfilment> Read(OdooReply reply, OdooSettings settings)
        {
            if (reply.Error != null)
            {
                return OdooFaults.OnRead<OdooFulfilment>(reply.Error);
            }

            var found = new OdooFulfilment();
            return reply.Value is JArray lines && lines.All(line => found.Add(line as JObject, settings))
                ? ErpAnswer<OdooFulfilment>.Of(found)
                : ErpAnswer<OdooFulfilment>.NotRecognised;
        }

        private bool Add(JObject? line, OdooSettings settings)
        {
            long? order = OdooJson.Id((line?["order_id"] as JArray)?.FirstOrDefault());
            return order != null
                && Note(this.delivered, order.Value, settings.DeliveredField, line!)
                && Note(this.invoiced, order.Value, settings.InvoicedField, line!);
        }

        // False: the quantity that was asked for is not there.
        private static bool Note(HashSet<long> orders, long order, string? field, JObject line)
        {
            decimal? quantity = field == null ? 0 : OdooJson.Quantity(line[field]);
            if (quantity > 0)
            {
                orders.Add(order);
            }

            return quantity != null;
        }
    }
}

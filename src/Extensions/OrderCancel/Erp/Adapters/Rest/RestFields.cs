#nullable enable
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Makes an ERP order from the JSON of one.</summary>
    internal sealed class RestFields
    {
        private readonly JsonPath keyPath;
        private readonly JsonPath numberPath;
        private readonly JsonPath referencePath;
        private readonly JsonPath customerPath;
        private readonly RestFulfilment fulfilment;
        private readonly RestVersion version;
        private readonly RestStatus status;

        public RestFields(JobOptions options, RestVersion version)
        {
            this.keyPath = JsonPath.Read(options, RestParameters.KeyPath);
            this.numberPath = JsonPath.Read(options, RestParameters.NumberPath);
            this.referencePath = JsonPath.Read(options, RestParameters.ReferencePath);
            this.customerPath = JsonPath.Read(options, RestParameters.CustomerPath);
            this.fulfilment = new RestFulfilment(options);
            this.version = version;
            this.status = new RestStatus(options);
        }

        /// <summary>The ERP's own key; null where it is not told. A number in its place may be another order's key.</summary>
        public string? Key(JToken json) => KeyText.Of(this.keyPath.One(json));

        /// <summary>The ERP's order number; null where it is not told.</summary>
        public string? Number(JToken json) => KeyText.Of(this.numberPath.One(json));

        /// <summary>The web order number; null where it is not told.</summary>
        /// <exception cref="ErpFaultException">Something stands there that is no number: it may be the order.</exception>
        public string? Reference(JToken json)
        {
            PathResult found = this.referencePath.Find(json);
            JToken? one = found.Values.Count == 1 ? found.Values[0] : null;
            return found.Values.Count == 0 || (one != null && RestValue.Text(one) != null)
                ? KeyText.Of(one)
                : throw ErpFaultException.NoData(
                    "An order in the ERP's answer has several values, a list or an object where its web order number should be. Check parameter ReferencePath."
                );
        }

        /// <summary>An order of a look-up.</summary>
        /// <exception cref="ErpFaultException">It has no key or no status: it cannot be judged.</exception>
        public ErpOrder Read(JToken json) => this.Read(json, this.State(json), this.version.Of(json));

        /// <summary>The order that was read by its key.</summary>
        /// <exception cref="ErpFaultException">It has no key or no status: it cannot be judged.</exception>
        public ErpOrder Read(JToken json, ErpResponse response)
        {
            ErpOrderState state = this.State(json);
            return this.Read(json, state, this.version.Of(json, response, state));
        }

        private ErpOrder Read(JToken json, ErpOrderState state, string? version)
        {
            string key = this.Key(json) ?? throw this.NotAnOrder(json);
            Fulfilment told = this.fulfilment.Of(json, out string text);
            return new ErpOrder(
                key,
                this.Number(json) ?? key,
                state,
                this.StatusText(json),
                told,
                this.Reference(json),
                KeyText.Of(this.customerPath.One(json)),
                version,
                text
            );
        }

        private ErpOrderState State(JToken json) => this.status.StateOf(this.StatusText(json));

        private string StatusText(JToken json) => this.status.TextIn(json) ?? throw this.NotAnOrder(json);

        /// <summary>Whether it is told enough of a row to say that it is an order, though not which.</summary>
        public bool IsOrder(JToken json) => this.Key(json) != null && this.status.TextIn(json) != null;

        /// <param name="json">What has no key, or no status.</param>
        public ErpFaultException NotAnOrder(JToken json) =>
            ErpFaultException.NoData(
                this.Key(json) == null
                    ? "The ERP's answer has an order without a key. Check parameters OrdersPath, OrderPath and KeyPath; an ERP without own keys has the order number at KeyPath."
                    : "The ERP's answer has an order without a status. Check parameter StatusPath."
            );
    }
}

#nullable enable
using System;
using System.Collections.Generic;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The values that templates may name.</summary>
    internal sealed class RestValues
    {
        private const int Count = 16;

        private readonly Dictionary<string, string?> values;

        public RestValues(ErpConnection connection)
        {
            this.values = new Dictionary<string, string?>(Count, StringComparer.Ordinal)
            {
                ["orderNumber"] = null,
                ["erpOrderNumber"] = null,
                ["customerNumber"] = null,
                ["erpKey"] = null,
                ["version"] = null,
                ["reasonCode"] = null,
                ["reasonName"] = null,
                ["idempotencyKey"] = null,
                ["page"] = null,
                ["offset"] = null,
                ["connection.LogOn"] = connection.LogOn,
                ["connection.Password"] = connection.Password,
                ["connection.Client"] = connection.Client,
                ["connection.SystemNumber"] = connection.SystemNumber,
                ["connection.GatewayHost"] = connection.GatewayHost,
                ["connection.GatewayService"] = connection.GatewayService,
                ["connection.MessageServerHost"] = connection.MessageServerHost,
                ["connection.MessageServerService"] = connection.MessageServerService,
            };
        }

        public IReadOnlyDictionary<string, string?> All => this.values;

        public RestValues With(OrderReference order)
        {
            this.values["orderNumber"] = order.WebNumber;
            this.values["erpOrderNumber"] = order.ErpNumber;
            this.values["customerNumber"] = order.CustomerNumber;
            return this;
        }

        public RestValues With(ErpOrder order)
        {
            this.values["orderNumber"] = order.WebReference;
            this.values["erpOrderNumber"] = order.Number;
            this.values["customerNumber"] = order.CustomerNumber;
            this.values["erpKey"] = order.Key;
            this.values["version"] = order.Version;
            return this;
        }

        /// <param name="page">The number of a look-up's page.</param>
        /// <param name="offset">How many orders come before it; null where that is not known.</param>
        public void WithPage(string page, string? offset)
        {
            this.values["page"] = page;
            this.values["offset"] = offset;
        }

        public RestValues With(CancelReason reason, string? idempotencyKey)
        {
            this.values["reasonCode"] = reason.Code;
            this.values["reasonName"] = reason.Name;
            this.values["idempotencyKey"] = idempotencyKey;
            return this;
        }
    }
}

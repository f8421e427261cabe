#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>What an answer means, by the settings alone.</summary>
    internal sealed class RestAnswers
    {
        private readonly RestSettings settings;

        public RestAnswers(RestSettings settings)
        {
            this.settings = settings;
        }

        public ErpAnswer<IReadOnlyList<ErpOrder>> Find(ErpResponse response)
        {
            JToken? json = response.Json();
            if (this.settings.Signs.NotFound.Matches(response, json))
            {
                return ErpAnswer<IReadOnlyList<ErpOrder>>.Of(Array.Empty<ErpOrder>());
            }

            JToken? list = response.IsSuccess && json != null ? RestJson.Find(json, this.settings.OrdersPath) : null;
            if (!(list is JContainer))
            {
                return ErpAnswer<IReadOnlyList<ErpOrder>>.NotRecognised;
            }

            var orders = (list is JArray array ? array : new JArray(list)).Select(this.settings.Fields.Read).ToList();
            return orders.Any(order => order == null)
                ? throw NotAnOrder()
                : ErpAnswer<IReadOnlyList<ErpOrder>>.Of(orders.Select(order => order!).ToList());
        }

        public ErpAnswer<ErpOrder?> Read(ErpResponse response, ErpOrder expected)
        {
            JToken? json = response.Json();
            if (this.settings.Signs.Gone.Matches(response, json) && (json != null || response.Body.Length == 0))
            {
                return ErpAnswer<ErpOrder?>.Of(null);
            }

            JToken? token = response.IsSuccess && json != null ? RestJson.Find(json, this.settings.OrderPath) : null;
            token = token is JArray array && array.Count == 1 ? array[0] : token;
            if (!(token is JObject))
            {
                return ErpAnswer<ErpOrder?>.NotRecognised;
            }

            ErpOrder order = this.settings.Fields.Read(token) ?? throw NotAnOrder();
            return order.Key == expected.Key ? ErpAnswer<ErpOrder?>.Of(order) : ErpAnswer<ErpOrder?>.NotRecognised;
        }

        public ErpAnswer<CancelReply> Cancel(ErpResponse response, ErpOrder order)
        {
            JToken? json = response.Json();
            RestSigns signs = this.settings.Signs;
            if (signs.Conflict.Matches(response, json))
            {
                return ErpAnswer<CancelReply>.Of(CancelReply.Conflict(this.TextOf(json)));
            }

            if (signs.Refused.Matches(response, json))
            {
                return ErpAnswer<CancelReply>.Of(CancelReply.Refused(this.TextOf(json)));
            }

            if (signs.Accepted.Matches(response, json))
            {
                string status = response.Header("Location") ?? string.Empty;
                return ErpAnswer<CancelReply>.Of(CancelReply.Accepted(new CancelHandle(order, status)));
            }

            return Yes(response, json);
        }

        public ErpAnswer<CancelReply> Poll(ErpResponse response, CancelHandle handle)
        {
            JToken? json = response.Json();
            RestSigns signs = this.settings.Signs;
            if (signs.Refused.Matches(response, json))
            {
                return ErpAnswer<CancelReply>.Of(CancelReply.Failed(this.TextOf(json)));
            }

            if (signs.Accepted.Matches(response, json))
            {
                return ErpAnswer<CancelReply>.Of(CancelReply.Accepted(handle));
            }

            return Yes(response, json);
        }

        // A 2xx with something else than JSON, such as a sign-in page, claims nothing.
        private static ErpAnswer<CancelReply> Yes(ErpResponse response, JToken? json) =>
            response.IsSuccess && (json != null || response.Body.Trim().Length == 0)
                ? ErpAnswer<CancelReply>.Of(CancelReply.Done())
                : ErpAnswer<CancelReply>.NotRecognised;

        private string TextOf(JToken? json) =>
            json == null ? string.Empty : RestJson.Text(json, this.settings.TextPath) ?? string.Empty;

        private static ErpFaultException NotAnOrder() =>
            ErpFaultException.Misconfigured(
                "The ERP's answer has an order without key and number. Check parameters OrdersPath, OrderPath, KeyPath and NumberPath."
            );
    }
}

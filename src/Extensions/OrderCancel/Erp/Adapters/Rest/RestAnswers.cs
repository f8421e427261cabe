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

        public ErpAnswer<RestPage> Find(ErpResponse response)
        {
            JToken? json = RestDocument.Read(response);
            if (this.settings.Signs.NotFound.Matches(response, json))
            {
                return ErpAnswer<RestPage>.Of(new RestPage(Array.Empty<ErpOrder>(), null));
            }

            IReadOnlyList<JToken>? list =
                response.IsSuccess && json != null
                    ? RestDocument.Orders(response, json, this.settings.OrdersPath)
                    : null;
            if (list == null)
            {
                return ErpAnswer<RestPage>.NotRecognised;
            }

            List<ErpOrder> orders = list.Select(one => this.settings.Fields.Read(one) ?? throw NotAnOrder()).ToList();
            return ErpAnswer<RestPage>.Of(new RestPage(orders, RestJson.Text(json!, this.settings.Paging.LinkPath)));
        }

        public ErpAnswer<ErpOrder?> Read(ErpResponse response, ErpOrder expected)
        {
            JToken? json = RestDocument.Read(response);
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
            JToken? json = RestDocument.Read(response);
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
                string status = this.settings.Progress.AddressIn(response, json);
                return ErpAnswer<CancelReply>.Of(CancelReply.Accepted(new CancelHandle(order, status)));
            }

            return Yes(response, json);
        }

        public ErpAnswer<CancelReply> Poll(ErpResponse response, CancelHandle handle)
        {
            JToken? json = RestDocument.Read(response);
            RestSigns signs = this.settings.Signs;
            CancelReply? told = response.IsSuccess
                ? this.settings.Progress.Read(json, handle, this.TextOf(json))
                : null;
            if (told != null)
            {
                return ErpAnswer<CancelReply>.Of(told);
            }

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

        // A 2xx with something else than JSON or XML, such as a sign-in page, claims nothing.
        private static ErpAnswer<CancelReply> Yes(ErpResponse response, JToken? json) =>
            response.IsSuccess && (json != null || response.Body.Trim().Length == 0)
                ? ErpAnswer<CancelReply>.Of(CancelReply.Done())
                : ErpAnswer<CancelReply>.NotRecognised;

        private string TextOf(JToken? json) =>
            json == null ? string.Empty : RestJson.Text(json, this.settings.TextPath) ?? string.Empty;

        private static ErpFaultException NotAnOrder() =>
            ErpFaultException.Misconfigured(
                "The ERP's answer has an order without key and number, or without a status. Check parameters OrdersPath, OrderPath, KeyPath, NumberPath and StatusPath."
            );
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// The sxapi REST service: every call is a POST of <c>{"request":{…}}</c> and answers <c>{"response":{…}}</c>, also
    /// inside HTTP 400 (H).
    /// </summary>
    internal sealed class SxeRest : ISxeTransport
    {
        private const int BadRequest = 400;

        private readonly SxeOperator caller;
        private readonly SxeSettings settings;

        public SxeRest(SxeOperator caller, SxeSettings settings)
        {
            this.caller = caller;
            this.settings = settings;
        }

        public ErpRequest Read(SxeOrderNumber number)
        {
            JObject fields = this.Fields(number, this.settings.ReadBy == SxeReadKind.SingleOrder);
            foreach (KeyValuePair<string, string> field in this.settings.ReadFields)
            {
                fields[field.Key] = Value(field.Value);
            }

            return Post(ErpExchangeKind.Read, this.settings.ReadOperation, fields);
        }

        public ErpRequest Cancel(SxeOrderNumber number, string reasonCode)
        {
            JObject fields = this.Fields(number, true);
            fields[this.settings.DeleteFlagField] = false;
            fields[this.settings.ReasonField] = reasonCode;
            return Post(ErpExchangeKind.Write, this.settings.CancelOperation, fields);
        }

        public SxeAnswer? ParseRead(ErpResponse response)
        {
            JToken? json = JsonOf(response);
            string? error = json == null ? null : this.ErrorOf(json, response);
            return json == null || error == null
                ? null
                : new SxeAnswer(error, this.RecordsOf(json), Completeness.Of(response, json).IsPart);
        }

        public SxeAnswer? ParseCancel(ErpResponse response)
        {
            JToken? json = JsonOf(response);
            string? error = json == null ? null : this.ErrorOf(json, response);
            return error == null ? null : new SxeAnswer(error);
        }

        private static ErpRequest Post(ErpExchangeKind kind, string url, JObject fields) =>
            new ErpRequest(kind, "POST", SxeSettings.Url(url))
            {
                Body = new JObject { ["request"] = fields }.ToString(Formatting.None),
            };

        private static JToken? JsonOf(ErpResponse response) =>
            response.IsSuccess || response.Status == BadRequest ? response.Json() : null;

        // Null: not the service's answer. A 400 without words claims nothing.
        private string? ErrorOf(JToken json, ErpResponse response)
        {
            PathResult told = this.settings.ErrorPath.Find(json);
            object? text = told.Values.Count == 1 ? (told.Values[0] as JValue)?.Value : null;
            bool isText = text is string || (told.Nulls == 1 && told.Values.Count == 0);
            string error = ((text as string) ?? string.Empty).Trim();
            return isText && (response.IsSuccess || error.Length > 0) ? error : null;
        }

        private IReadOnlyList<SxeRecord>? RecordsOf(JToken json)
        {
            PathResult list = this.settings.OrdersPath.List(json);
            if (!list.IsTold || list.Values.Any(item => !(item is JObject)))
            {
                return null;
            }

            List<JObject> items = list.Values.Cast<JObject>().ToList();
            bool isPairs = items.Any(item => item.GetValue("fieldName", StringComparison.OrdinalIgnoreCase) != null);
            return isPairs
                ? new[] { SxeRecord.FromPairs(items) }
                : items.Select(item => SxeRecord.From(item, SxeRecordKind.Members)).ToArray();
        }

        private static JToken Value(string text) =>
            bool.TryParse(text, out bool flag) ? new JValue(flag)
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                ? new JValue(number)
            : new JValue(text);

        private JObject Fields(SxeOrderNumber number, bool withSuffix)
        {
            var fields = new JObject
            {
                ["companyNumber"] = this.caller.Company,
                ["operatorInit"] = this.caller.Initials,
                ["operatorPassword"] = this.caller.Password,
                ["orderNumber"] = number.Order,
            };
            if (withSuffix)
            {
                fields["orderSuffix"] = number.Suffix ?? 0;
            }

            return fields;
        }
    }
}

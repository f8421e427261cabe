#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// The sxapi REST service: every call is a POST of <c>{"request":{…}}</c> and answers <c>{"response":{…}}</c>, also
    /// inside HTTP 400 (H).
    /// </summary>
    internal sealed class SxeRest : ISxeApi
    {
        private readonly SxeSettings settings;
        private readonly long company;
        private readonly string initials;
        private readonly string password;

        /// <exception cref="ErpFaultException">A field of the connection is missing or wrong.</exception>
        public SxeRest(ErpConnection connection, JobOptions options, SxeSettings settings)
        {
            this.settings = settings;
            string number = connection.SystemNumber;
            bool isNumber = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out this.company);
            if (!isNumber || this.company < 1)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\": the field SystemNumber must be the SX.e company number, a whole number above 0."
                );
            }

            // The vendor's connector takes LogOn and Password (H). Where the sign-in needs these for the OAuth client, the operator
            // has fields of its own, so that the client's secret is never sent as an operator's password.
            string signIn = options.Text(HttpOptions.SignInMethod).Trim().ToUpperInvariant();
            bool isOfClient =
                signIn == "AUTO" ? connection.HasOAuthType : signIn == "CLIENTCREDENTIALS" || signIn == "PASSWORD";
            this.initials = isOfClient ? connection.MessageServerHost : connection.LogOn;
            this.password = isOfClient ? connection.MessageServerService : connection.Password;
            if (this.initials.Length == 0)
            {
                throw ErpFaultException.Misconfigured(
                    $"Connection \"{connection.Name}\" needs its field {(isOfClient ? "MessageServerHost" : "LogOn")}: the initials of the SX.e operator that cancels."
                );
            }
        }

        public ErpRequest Read(SxeOrderNumber number)
        {
            JObject fields = this.Fields(number, this.settings.IsSingle);
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

        public (string Error, IReadOnlyList<SxeRecord>? Records, bool IsCutOff)? ParseRead(ErpResponse response)
        {
            string? error = this.ParseCancel(response);
            JToken? json = response.Json();
            return error == null
                ? ((string, IReadOnlyList<SxeRecord>?, bool)?)null
                : (error, this.RecordsOf(json!), Completeness.Of(response, json).IsPart);
        }

        // A 400 without words claims nothing.
        public string? ParseCancel(ErpResponse response)
        {
            JToken? json = response.IsSuccess || response.Status == 400 ? response.Json() : null;
            if (json == null)
            {
                return null;
            }

            PathResult told = this.settings.ErrorPath.Find(json);
            object? text = told.Values.Count == 1 ? (told.Values[0] as JValue)?.Value : null;
            bool isText = text is string || (told.Nulls == 1 && told.Values.Count == 0);
            string error = ((text as string) ?? string.Empty).Trim();
            return isText && (response.IsSuccess || error.Length > 0) ? error : null;
        }

        private static ErpRequest Post(ErpExchangeKind kind, string operation, JObject fields) =>
            Url.Written(operation.TrimStart('/')).Post(kind, new JObject { ["request"] = fields });

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
                ["companyNumber"] = this.company,
                ["operatorInit"] = this.initials,
                ["operatorPassword"] = this.password,
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

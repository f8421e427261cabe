#nullable enable
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The values that templates may name. Few of them are asked for, so none is copied into a table.</summary>
    internal sealed class RestValues : IReadOnlyDictionary<string, string?>
    {
        private const string Connection = "connection.";

        private static readonly string[] Names = new[]
        {
            "orderNumber",
            "erpOrderNumber",
            "customerNumber",
            "erpKey",
            "version",
            "reasonCode",
            "reasonName",
            "idempotencyKey",
            "page",
            "offset",
        }
            .Concat(ErpConnection.FieldNames.Select(name => Connection + name))
            .ToArray();

        private readonly ErpConnection connection;
        private string? orderNumber;
        private string? erpOrderNumber;
        private string? customerNumber;
        private ErpOrder? erpOrder;
        private CancelReason? reason;
        private string? idempotencyKey;
        private JToken? line;
        private string? page;
        private string? offset;

        public RestValues(ErpConnection connection)
        {
            this.connection = connection;
        }

        public int Count => Names.Length;

        /// <summary>Whether a template may name it.</summary>
        public static bool IsKnown(string name) => System.Array.IndexOf(Names, name) >= 0;

        public IEnumerable<string> Keys => Names;

        public IEnumerable<string?> Values => Names.Select(name => this[name]);

        public string? this[string key] =>
            this.TryGetValue(key, out string? value) ? value : throw new KeyNotFoundException(key);

        public bool ContainsKey(string key) => this.TryGetValue(key, out _);

        public IEnumerator<KeyValuePair<string, string?>> GetEnumerator() =>
            Names.Select(name => new KeyValuePair<string, string?>(name, this[name])).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => this.GetEnumerator();

        public bool TryGetValue(string key, out string? value)
        {
            switch (key)
            {
                case "orderNumber":
                    value = this.orderNumber;
                    return true;
                case "erpOrderNumber":
                    value = this.erpOrderNumber;
                    return true;
                case "customerNumber":
                    value = this.customerNumber;
                    return true;
                case "erpKey":
                    value = this.erpOrder?.Key;
                    return true;
                case "version":
                    value = this.erpOrder?.Version;
                    return true;
                case "page":
                    value = this.page;
                    return true;
                case "offset":
                    value = this.offset;
                    return true;
                default:
                    return this.TryGetReason(key, out value)
                        || this.TryGetConnection(key, out value)
                        || this.TryGetLine(key, out value);
            }
        }

        public RestValues With(OrderReference order)
        {
            this.orderNumber = order.WebNumber;
            this.erpOrderNumber = order.ErpNumber;
            this.customerNumber = order.CustomerNumber;
            return this;
        }

        public RestValues With(ErpOrder order)
        {
            this.orderNumber = order.WebReference;
            this.erpOrderNumber = order.Number;
            this.customerNumber = order.CustomerNumber;
            this.erpOrder = order;
            return this;
        }

        /// <param name="line">The line that a request is for; null for none.</param>
        public RestValues WithLine(JToken? line)
        {
            this.line = line;
            return this;
        }

        /// <param name="page">The number of a look-up's page.</param>
        /// <param name="offset">How many orders come before it; null where that is not known.</param>
        public void WithPage(string page, string? offset)
        {
            this.page = page;
            this.offset = offset;
        }

        public RestValues With(CancelReason reason, string? idempotencyKey)
        {
            this.reason = reason;
            this.idempotencyKey = idempotencyKey;
            return this;
        }

        private bool TryGetReason(string key, out string? value)
        {
            value =
                key == "reasonCode" ? this.reason?.Code
                : key == "reasonName" ? this.reason?.Name
                : this.idempotencyKey;
            return key == "reasonCode" || key == "reasonName" || key == "idempotencyKey";
        }

        private bool TryGetLine(string key, out string? value)
        {
            bool isOfLine = RestPlace.IsOfLine(key);
            JToken? told =
                isOfLine && this.line != null ? JsonPath.Parse(RestPlace.PathInLine(key)).One(this.line) : null;
            value = RestValue.Text(told)?.Trim();
            return isOfLine;
        }

        private bool TryGetConnection(string key, out string? value)
        {
            value = key.StartsWith(Connection, System.StringComparison.Ordinal)
                ? this.connection.Field(key.Substring(Connection.Length))
                : null;
            return value != null;
        }
    }
}

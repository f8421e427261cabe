#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>
    /// An address, or a part of one, relative to the connection's. It is written where it is sent, and what stands in its
    /// holes cannot change it.
    /// </summary>
    internal readonly struct Url
    {
        private readonly string? text;
        private readonly bool isOfErp;

        private Url(string text, bool isOfErp = false)
        {
            this.text = text;
            this.isOfErp = isOfErp;
        }

        /// <summary>
        /// <c>Url.Of($"orders({key})?$filter=no eq '{number}'&amp;$select={fields}")</c>: each hole is escaped, and inside
        /// single quotes its quotes are doubled first. Of a list each item is, with commas between; an address stays.
        /// </summary>
        /// <exception cref="ErpFaultException">A value that no address can hold.</exception>
        public static Url Of(FormattableString address)
        {
            string format = address.Format.TrimStart('/');
            var url = new StringBuilder(format.Length + 32);
            bool isQuoted = false;
            bool isInPath = true;
            for (int i = 0; i < format.Length; i++)
            {
                char c = format[i];
                int end = c == '{' ? format.IndexOf('}', i) : -1;
                if (end > i + 1)
                {
                    int hole = int.Parse(format.Substring(i + 1, end - i - 1), CultureInfo.InvariantCulture);
                    url.Append(Filled(address.GetArgument(hole), address.Format, isQuoted, isInPath && !isQuoted));
                    i = end;
                    continue;
                }

                isQuoted ^= c == '\'';
                isInPath &= c != '?';
                _ = c == ' ' ? url.Append("%20") : url.Append(c);
            }

            return new Url(url.ToString());
        }

        /// <summary>As an admin has written it: with a slash at its start, from the server's root.</summary>
        public static Url Written(string address) => new Url(address);

        /// <summary>
        /// As the ERP has told it, which may be signed. Behind a proxy the ERP may name its host by another name or scheme;
        /// only path and query are used.
        /// </summary>
        public static Url Told(string address) =>
            new Url(
                address.IndexOf("://", StringComparison.Ordinal) > 0
                && Uri.TryCreate(address, UriKind.Absolute, out Uri? absolute)
                    ? absolute.PathAndQuery
                    : address,
                isOfErp: true
            );

        /// <summary>A condition of OData: a field has one of these texts.</summary>
        public static Url AnyOf(string field, IEnumerable<string> texts) =>
            new Url("(" + Any(texts.Select(one => Of($"{field} eq '{one}'"))) + ")");

        /// <summary>A condition of OData: one of these holds.</summary>
        public static Url Any(IEnumerable<Url> conditions) => new Url(string.Join("%20or%20", conditions));

        /// <summary>The fields that are asked for: each name once, also where one text has several with commas between; null is none.</summary>
        public static Url Fields(params string?[] names) =>
            Of($"{names.OfType<string>().SelectMany(name => name.Split(',')).Distinct(StringComparer.Ordinal)}");

        public ErpRequest Get() => this.Request(ErpExchangeKind.Read, "GET", null);

        public ErpRequest Post(ErpExchangeKind kind, JToken body) =>
            this.Request(kind, "POST", body.ToString(Formatting.None));

        public ErpRequest Post(ErpExchangeKind kind, string? body = null) => this.Request(kind, "POST", body);

        /// <param name="method">The HTTP method.</param>
        /// <param name="version">What the ERP compares with its own; null sends none.</param>
        /// <param name="body">Null for none.</param>
        public ErpRequest Write(string method, string? version, JToken? body = null)
        {
            ErpRequest request = this.Request(ErpExchangeKind.Write, method, body?.ToString(Formatting.None));
            if (!string.IsNullOrEmpty(version))
            {
                request.Headers["If-Match"] = version!;
            }

            return request;
        }

        public override string ToString() => this.text ?? string.Empty;

        private static string Filled(object? value, string address, bool isQuoted, bool isSegment)
        {
            if (value is Url part)
            {
                return part.ToString();
            }

            if (value is IEnumerable<string> list)
            {
                return string.Join(",", list.Select(item => Filled(item, address, isQuoted, isSegment)));
            }

            string plain = Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
            ErpUrl.Check(address, "value", plain, isSegment);
            return Uri.EscapeDataString(isQuoted ? plain.Replace("'", "''") : plain);
        }

        private ErpRequest Request(ErpExchangeKind kind, string method, string? body) =>
            new ErpRequest(kind, method, this.ToString()) { Body = body, IsUrlOfErp = this.isOfErp };
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>The fields of one order as texts. Names are compared without regard to case: the services differ in it.</summary>
    internal sealed class SxeRecord
    {
        private readonly Dictionary<string, string> fields = new Dictionary<string, string>(
            StringComparer.OrdinalIgnoreCase
        );

        private SxeRecord() { }

        /// <summary>Members of a JSON object that are neither objects nor lists.</summary>
        public static SxeRecord From(JObject json)
        {
            var record = new SxeRecord();
            foreach (JProperty property in json.Properties())
            {
                record.Add(property.Name, Text(property.Value));
            }

            return record;
        }

        /// <summary>A list of <c>{"fieldName":"stage","fieldValue":"Ord"}</c>, which is one order.</summary>
        public static SxeRecord FromPairs(IEnumerable<JObject> pairs)
        {
            var record = new SxeRecord();
            foreach (JObject pair in pairs)
            {
                string? name = Text(pair.GetValue("fieldName", StringComparison.OrdinalIgnoreCase));
                if (!string.IsNullOrWhiteSpace(name))
                {
                    record.Add(name!, Text(pair.GetValue("fieldValue", StringComparison.OrdinalIgnoreCase)));
                }
            }

            return record;
        }

        /// <summary>Child elements; a date is an element of year, month and date (H).</summary>
        public static SxeRecord From(XElement xml)
        {
            var record = new SxeRecord();
            foreach (XElement field in xml.Elements())
            {
                string? text = field.HasElements ? Date(field) : field.Value;
                record.Add(field.Name.LocalName, text);
            }

            return record;
        }

        /// <summary>The value of the first of these fields that is there; null when none is.</summary>
        public string? Find(IEnumerable<string> names)
        {
            foreach (string name in names)
            {
                if (this.fields.TryGetValue(name, out string? text))
                {
                    return text;
                }
            }

            return null;
        }

        /// <summary>Whether any of these fields holds a date.</summary>
        public bool HasDate(IEnumerable<string> names) =>
            names.Any(name => this.fields.TryGetValue(name, out string? text) && SxeValues.IsDate(text));

        // The header's fields come before the ones of lines that have the same name.
        private void Add(string name, string? text)
        {
            if (text != null && !this.fields.ContainsKey(name))
            {
                this.fields.Add(name, text);
            }
        }

        private static string? Text(JToken? token) =>
            token is JValue value && value.Value != null
                ? Convert.ToString(value.Value, CultureInfo.InvariantCulture)
                : null;

        private static string? Date(XElement element)
        {
            string? Part(string name) =>
                element
                    .Elements()
                    .FirstOrDefault(e => string.Equals(e.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))
                    ?.Value.Trim();
            string? year = Part("year");
            return year == null ? null : $"{year.PadLeft(4, '0')}-{Part("month")}-{Part("date")}";
        }
    }
}

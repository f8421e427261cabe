#nullable enable
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>Reads values as Odoo writes them.</summary>
    internal static class OdooJson
    {
        /// <summary>A record's id; null for anything else.</summary>
        public static long? Id(JToken? value) => KeyText.Count(value);

        /// <summary>The id of a link, which Odoo writes as id and name; null for anything else.</summary>
        public static long? Link(JToken? value) => value is JArray link && link.Count > 0 ? Id(link[0]) : null;

        /// <summary>A list of ids; null for anything else.</summary>
        public static IReadOnlyList<long>? Ids(JToken? value) =>
            value is JArray list && list.All(item => Id(item) != null)
                ? list.Select(item => Id(item)!.Value).ToList()
                : null;

        /// <summary>A text that is not blank, without blanks at its ends; null for an empty field, and where no field is asked for.</summary>
        public static string? Text(JObject json, string? field)
        {
            var text = (field == null ? null : (json[field] as JValue)?.Value) as string;
            return string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
        }

        /// <summary>A text, or false as Odoo writes an empty field.</summary>
        public static bool IsTextOrEmpty(JToken? value) =>
            value is JValue scalar && (scalar.Value is string || scalar.Value is false);

        /// <summary>A number that is added up; null for anything else.</summary>
        public static decimal? Number(JToken? value) =>
            decimal.TryParse(KeyText.Of(value), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                ? number
                : (decimal?)null;
    }
}

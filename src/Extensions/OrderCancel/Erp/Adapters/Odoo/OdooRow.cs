#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Odoo
{
    /// <summary>One record, as a search brings it. Odoo writes false where a field is empty, and a link as id and name.</summary>
    internal sealed class OdooRow
    {
        private readonly JObject json;

        private OdooRow(JObject json, long id)
        {
            this.json = json;
            this.Id = id;
        }

        public long Id { get; }

        public JToken? this[string field] => this.json[field];

        /// <summary>The records of an answer, none of them twice.</summary>
        public static ErpAnswer<IReadOnlyList<OdooRow>> List(JToken result)
        {
            List<OdooRow?> rows = result.Select(Of).ToList();
            return
                result is JArray
                && rows.All(row => row != null)
                && rows.Select(row => row!.Id).Distinct().Count() == rows.Count
                ? ErpAnswer<IReadOnlyList<OdooRow>>.Of(rows.OfType<OdooRow>().ToList())
                : ErpAnswer<IReadOnlyList<OdooRow>>.NotRecognised;
        }

        /// <summary>A text that is not blank, without blanks at its ends; null for an empty field, and where none is asked for.</summary>
        public string? Text(string? field)
        {
            var text = (field == null ? null : (this.json[field] as JValue)?.Value) as string;
            return string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
        }

        public bool IsTextOrEmpty(string? field) =>
            field == null || (this.json[field] is JValue value && (value.Value is string || value.Value is false));

        /// <summary>The id of a link; null for anything else.</summary>
        public long? Link(string field) =>
            this.json[field] is JArray link && link.Count > 0 ? KeyText.Count(link[0]) : null;

        /// <summary>A list of ids, empty where none is asked for; null for anything else.</summary>
        public IReadOnlyList<long>? Ids(string? field) =>
            field == null ? Array.Empty<long>()
            : this.json[field] is JArray list && list.All(item => KeyText.Count(item) != null)
                ? list.Select(item => KeyText.Count(item)!.Value).ToList()
            : null;

        /// <summary>A number that is added up; null for anything else.</summary>
        public decimal? Number(string field) =>
            decimal.TryParse(
                KeyText.Of(this.json[field]),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out decimal number
            )
                ? number
                : (decimal?)null;

        private static OdooRow? Of(JToken item) =>
            item is JObject row && KeyText.Count(row["id"]) is long id ? new OdooRow(row, id) : null;
    }
}

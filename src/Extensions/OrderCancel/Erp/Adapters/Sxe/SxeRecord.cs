#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// The fields of one order. Names are compared without regard to case: the services differ in it. A field that comes
    /// twice with different values is shown with both, which no mapping knows.
    /// </summary>
    internal sealed class SxeRecord
    {
        private readonly Dictionary<string, List<JToken>> fields = new Dictionary<string, List<JToken>>(
            StringComparer.OrdinalIgnoreCase
        );
        private readonly SxeRecordKind kind;

        private SxeRecord(SxeRecordKind kind)
        {
            this.kind = kind;
        }

        /// <summary>The members of an object, or an element that is shown as one.</summary>
        public static SxeRecord From(JToken? json, SxeRecordKind kind)
        {
            var record = new SxeRecord(kind);
            foreach (JProperty property in (json as JObject)?.Properties() ?? Enumerable.Empty<JProperty>())
            {
                record.Add(property.Name, property.Value);
            }

            return record;
        }

        /// <summary>A list of <c>{"fieldName":"stage","fieldValue":"Ord"}</c>, which is one order.</summary>
        public static SxeRecord FromPairs(IEnumerable<JObject> pairs)
        {
            var record = new SxeRecord(SxeRecordKind.Pairs);
            foreach (JObject pair in pairs)
            {
                string? name = Text(pair.GetValue("fieldName", StringComparison.OrdinalIgnoreCase));
                JToken? value = pair.GetValue("fieldValue", StringComparison.OrdinalIgnoreCase);
                if (!string.IsNullOrWhiteSpace(name) && value != null)
                {
                    record.Add(name!.Trim(), value);
                }
            }

            return record;
        }

        /// <summary>The value of the first of these fields that has one; null when none has.</summary>
        public string? Find(IEnumerable<string> names) =>
            names.Select(this.TextIn).FirstOrDefault(text => text != null);

        /// <summary>Such a value without blanks at its ends; blank when none has one.</summary>
        public string Text(IEnumerable<string> names) => (this.Find(names) ?? string.Empty).Trim();

        /// <summary>
        /// Such a value, and of a number what only its type adds is left out: 9 for 9.0, 100234 for 1.00234E+5. Other texts
        /// stay, also 09 and -9.
        /// </summary>
        public string Plain(IEnumerable<string> names) => Plain(this.Find(names));

        /// <inheritdoc cref="Plain(IEnumerable{string})"/>
        public static string Plain(string? text)
        {
            string trimmed = (text ?? string.Empty).Trim();
            bool isPlain = IsDigit(trimmed, 0) && !(trimmed[0] == '0' && IsDigit(trimmed, 1));
            NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
            CultureInfo culture = CultureInfo.InvariantCulture;
            return isPlain && decimal.TryParse(trimmed, style, culture, out decimal number)
                ? number.ToString("0.############################", culture)
                : trimmed;
        }

        /// <summary>What these names of one date tell.</summary>
        public Evidence DateIn(IEnumerable<string> names) =>
            Evidence.All(
                names.SelectMany(this.ValuesOf).Select(value => SxeDates.Read(value, this.kind)),
                ofNone: Evidence.NotTold(string.Empty)
            );

        /// <summary>The text of a field; of a list, each different one.</summary>
        public static string? Text(JToken? token)
        {
            object? value = XmlJson.TextOf(token)?.Value;
            return value != null ? Convert.ToString(value, CultureInfo.InvariantCulture)
                : token is JArray list ? Joined(list.Select(Text))
                : null;
        }

        private static string? Joined(IEnumerable<string?> texts)
        {
            List<string> all = texts.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            return all.Count == 0 ? null : string.Join(" / ", all);
        }

        // In a list of pairs the header's fields come before the ones of lines that have the same name.
        private string? TextIn(string name)
        {
            IEnumerable<string> texts = this.ValuesOf(name).Select(Text).OfType<string>();
            return this.kind == SxeRecordKind.Pairs ? texts.FirstOrDefault() : Joined(texts);
        }

        private IEnumerable<JToken> ValuesOf(string name) =>
            this.fields.TryGetValue(name, out List<JToken>? values) ? values : Enumerable.Empty<JToken>();

        private void Add(string name, JToken value)
        {
            if (!this.fields.TryGetValue(name, out List<JToken>? values))
            {
                values = new List<JToken>();
                this.fields.Add(name, values);
            }

            values.Add(value);
        }

        private static bool IsDigit(string text, int at) => JsonScalar.IsDigit(JsonScalar.At(text, at));
    }

    /// <summary>In what an order's fields are told, which decides how a date that is not set looks there.</summary>
    internal enum SxeRecordKind
    {
        /// <summary>Members of a JSON object: null, or an empty text.</summary>
        Members = 0,

        /// <summary>Pairs of name and value: an empty text.</summary>
        Pairs,

        /// <summary>XML elements: zeros for year, month and date.</summary>
        Elements,
    }
}

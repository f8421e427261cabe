#nullable enable
using System;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>How a value is written so that it stays one value where its placeholder stands.</summary>
    internal enum RestEscape
    {
        /// <summary>As it is.</summary>
        None = 0,

        /// <summary>A part of an address or of a form.</summary>
        Url,

        /// <summary>Within the single quotes of OData.</summary>
        OData,

        /// <summary>Within double quotes of JSON, or of a language that has its escapes, such as GraphQL.</summary>
        Json,

        /// <summary>A number of JSON; nothing else can stand there.</summary>
        JsonNumber,

        /// <summary>Text or an attribute of XML.</summary>
        Xml,

        /// <summary>Within the single quotes of SQL.</summary>
        Sql,
    }

    /// <summary>What the values of <see cref="RestEscape"/> do.</summary>
    internal static class RestEscapes
    {
        /// <summary>What may follow a placeholder's name, after a colon.</summary>
        public const string Suffixes = "odata, url, json, xml, sql";

        /// <summary>The escape that a suffix names; null for none.</summary>
        public static RestEscape? OfSuffix(string suffix)
        {
            switch (suffix)
            {
                case "odata":
                    return RestEscape.OData;
                case "url":
                    return RestEscape.Url;
                case "json":
                    return RestEscape.Json;
                case "xml":
                    return RestEscape.Xml;
                case "sql":
                    return RestEscape.Sql;
                default:
                    return null;
            }
        }

        /// <summary>The escape that a media type asks for.</summary>
        public static RestEscape OfMedia(string contentType) =>
            Has(contentType, "json") ? RestEscape.Json
            : Has(contentType, "xml") ? RestEscape.Xml
            : Has(contentType, "x-www-form-urlencoded") ? RestEscape.Url
            : RestEscape.None;

        /// <summary>The value as it is written there; null where it cannot stand there.</summary>
        public static string? Apply(RestEscape escape, string value)
        {
            switch (escape)
            {
                case RestEscape.Url:
                    return Uri.EscapeDataString(value);
                case RestEscape.OData:
                    return value.Replace("'", "''");
                case RestEscape.Json:
                    return IsPlain(value) ? value : Inner(JsonConvert.ToString(value));
                case RestEscape.JsonNumber:
                    return Number(value);
                case RestEscape.Xml:
                    return System.Security.SecurityElement.Escape(value) ?? string.Empty;
                case RestEscape.Sql:
                    // Some databases take a backslash for an escape, and the quote behind it for a part of the text.
                    return value.IndexOf('\\') < 0 ? value.Replace("'", "''") : null;
                default:
                    return value;
            }
        }

        private static bool Has(string contentType, string part) =>
            contentType.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

        // Without quotes a key such as 1,2 would be two, and 0001750 another one for some readers.
        private static string? Number(string value) =>
            value.Length > 0 && (value[0] == '-' || char.IsDigit(value[0])) && StrictJson.Read(value, out _) != null
                ? value
                : null;

        // Letters, digits and a few signs mean themselves in JSON; most keys, codes and versions are no more.
        private static bool IsPlain(string value)
        {
            foreach (char c in value)
            {
                bool isLetterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                if (!isLetterOrDigit && c != '-' && c != '_' && c != '.')
                {
                    return false;
                }
            }

            return true;
        }

        private static string Inner(string quoted) => quoted.Substring(1, quoted.Length - 2);
    }
}

#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>The body of an answer, JSON or XML, as JSON paths see it.</summary>
    internal static class RestDocument
    {
        /// <summary>Null when the body is neither, or is a web page.</summary>
        public static JToken? Read(ErpResponse response) =>
            response.Json() ?? (response.IsHtml ? null : RestXml.ToJson(response.Xml()));

        /// <summary>The orders at a path: a list, or one order. Null when there is nothing that could be orders.</summary>
        public static IReadOnlyList<JToken>? Orders(ErpResponse response, JToken json, string path)
        {
            JToken? found = RestJson.FindOrAll(json, path);
            if (found is JArray list)
            {
                return list.ToList();
            }

            if (found is JObject)
            {
                return new[] { found };
            }

            return found == null && IsXml(response) && IsEmptyParent(json, path) ? Array.Empty<JToken>() : null;
        }

        // XML has no empty list: the element around it has nothing in it.
        private static bool IsEmptyParent(JToken json, string path)
        {
            int dot = path.LastIndexOf('.');
            JToken? parent = dot < 0 ? null : RestJson.Find(json, path.Substring(0, dot));
            JValue? value = parent as JValue ?? RestXml.TextOf(parent);
            return value != null && string.IsNullOrWhiteSpace(value.Value as string);
        }

        private static bool IsXml(ErpResponse response) =>
            response.Body.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith("<", StringComparison.Ordinal);
    }
}

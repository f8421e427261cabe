#nullable enable
using System;
using System.Linq;
using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>
    /// Shows XML as JSON, so that one kind of path serves both: elements are members by their local name, repeated ones a
    /// list, attributes begin with @. A path begins with the root element.
    /// </summary>
    internal static class RestXml
    {
        private const string TextName = "#text";
        private const string NilNamespace = "/XMLSchema-instance";

        public static JToken? ToJson(XElement? root) =>
            root == null ? null : new JObject { [root.Name.LocalName] = Value(root) };

        /// <summary>The text of an element that has attributes besides; null when it is none.</summary>
        public static JValue? TextOf(JToken? token) => token is JObject json ? json[TextName] as JValue : null;

        private static JToken Value(XElement element)
        {
            var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration && !IsNil(a)).ToList();
            if (element.Attributes().Any(a => IsNil(a) && a.Value == "true"))
            {
                return JValue.CreateNull();
            }

            if (!element.HasElements && attributes.Count == 0)
            {
                return new JValue(element.Value);
            }

            var json = new JObject();
            foreach (XAttribute attribute in attributes)
            {
                json["@" + attribute.Name.LocalName] = attribute.Value;
            }

            foreach (var group in element.Elements().GroupBy(e => e.Name.LocalName, StringComparer.Ordinal))
            {
                json[group.Key] = group.Count() == 1 ? Value(group.First()) : new JArray(group.Select(Value));
            }

            if (!element.HasElements)
            {
                json[TextName] = element.Value;
            }

            return json;
        }

        private static bool IsNil(XAttribute attribute) =>
            attribute.Name.LocalName == "nil"
            && attribute.Name.NamespaceName.EndsWith(NilNamespace, StringComparison.Ordinal);
    }
}

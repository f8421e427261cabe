#nullable enable
using System;
using System.Linq;
using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>
    /// Shows XML as JSON, so that one kind of path serves both: elements are members by their local name, repeated ones a
    /// list, attributes begin with @. A path begins with the root element. An element without attributes and elements is
    /// its text; one with nothing at all in it stays an object, since it may be a list of nothing.
    /// </summary>
    internal static class XmlJson
    {
        private const string TextName = "#text";
        private const string NilNamespace = "/XMLSchema-instance";

        public static JToken? Of(XElement? root) =>
            root == null ? null : new JObject { [root.Name.LocalName] = Value(root) };

        /// <summary>The token itself, or the text of an element that is shown as an object; null when it has none.</summary>
        public static JValue? TextOf(JToken? token) =>
            token as JValue ?? (token is JObject json ? json[TextName] as JValue : null);

        /// <summary>Whether it is an element that has neither text nor elements. Attributes do not count.</summary>
        public static bool IsEmpty(JObject json) =>
            json[TextName] is JValue text
            && string.IsNullOrWhiteSpace(text.Value as string)
            && json.Properties().All(member => member.Name == TextName || member.Name[0] == '@');

        private static JToken Value(XElement element)
        {
            var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration && !IsNil(a)).ToList();
            if (element.Attributes().Any(a => IsNil(a) && IsTrue(a.Value)))
            {
                return JValue.CreateNull();
            }

            if (!element.HasElements && attributes.Count == 0 && !string.IsNullOrWhiteSpace(element.Value))
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

        private static bool IsTrue(string text) => text.Trim() == "true" || text.Trim() == "1";
    }
}

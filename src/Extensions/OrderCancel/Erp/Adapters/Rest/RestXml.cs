#nullable enable
using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Shows XML as JSON, so that one kind of path serves both.</summary>
    internal static class RestXml
    {
        public static JToken? ToJson(XElement? root) => XmlJson.Of(root);

        /// <summary>The text of an element that has attributes besides; null when it is none.</summary>
        public static JValue? TextOf(JToken? token) => token is JObject ? XmlJson.TextOf(token) : null;
    }
}

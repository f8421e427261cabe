#nullable enable
using System.Linq;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Adapters.Rest
{
    /// <summary>Values of an answer, JSON or XML, as paths find them.</summary>
    internal static class RestValue
    {
        /// <summary>The body as paths see it; null when it is neither JSON nor XML, or is a web page.</summary>
        public static JToken? Document(ErpResponse response) =>
            response.Json() ?? (response.IsHtml ? null : XmlJson.Of(response.Xml()));

        /// <summary>One value as text, as it came; null when it is null, an object or a list.</summary>
        public static string? Text(JToken? token)
        {
            switch (XmlJson.TextOf(token)?.Value)
            {
                case bool flag:
                    return flag ? "true" : "false";
                case string text:
                    return text;
                default:
                    return KeyText.Of(token);
            }
        }

        /// <summary>Whether a value says more than nothing: it is not null, false, 0, blank or empty.</summary>
        public static bool IsThere(JToken token)
        {
            string? text = Text(token);
            return text == null
                ? token is JContainer && token.Any()
                : text.Trim().Length > 0 && text != "false" && Quantity.SignOf(text) != 0;
        }
    }
}

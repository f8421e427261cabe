#nullable enable
using System;
using System.Linq;
using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Reading
{
    /// <summary>Tells a web page from data, by the body more than by its header: some ERPs send all as text/html.</summary>
    internal static class WebPage
    {
        // The roots of pages, and of the pieces of pages that servers answer.
        private static readonly string[] Roots =
            "html head title body div p h1 h2 h3 center form pre span table script".Split(' ');

        public static bool Is(ErpResponse response)
        {
            string text = response.Body;
            int start = AfterProlog(text);
            int end = start + "<html".Length;
            bool isHtmlTag =
                Begins(text, start, "<html") && (end == text.Length || " />\t\r\n".IndexOf(text[end]) >= 0);
            return isHtmlTag
                || Begins(text, start, "<!doctype html")
                || (
                    Begins(response.Header("Content-Type") ?? string.Empty, 0, "text/html")
                    && (start == text.Length || !(IsJson(response) || IsOtherXml(response.Xml())))
                );
        }

        // JSON that breaks a rule or is cut off is no page either.
        private static bool IsJson(ErpResponse response) =>
            response.JsonFault == null
                ? response.Json() is JContainer
                : response.JsonFault.Kind != JsonFaultKind.NotJson;

        private static bool IsOtherXml(XElement? root) =>
            root != null && !Roots.Contains(root.Name.LocalName, StringComparer.OrdinalIgnoreCase);

        // Behind blanks, a declaration and comments.
        private static int AfterProlog(string text)
        {
            int start = 0;
            int next = 0;
            while (next >= 0 && start < text.Length)
            {
                string? close =
                    Begins(text, start, "<!--") ? "-->"
                    : Begins(text, start, "<?") ? "?>"
                    : null;
                int end = close == null ? -1 : text.IndexOf(close, start, StringComparison.Ordinal);
                bool isBlank = text[start] == '\uFEFF' || char.IsWhiteSpace(text[start]);
                next =
                    isBlank ? start + 1
                    : end < 0 ? -1
                    : end + close!.Length;
                start = Math.Max(start, next);
            }

            return start;
        }

        private static bool Begins(string text, int start, string with) =>
            string.Compare(text, start, with, 0, with.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }
}

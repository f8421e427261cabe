using System.Net;
using System.Security;
using System.Text;
using Newtonsoft.Json;

namespace Extensions.Tests.Security;

/// <summary>The forms in which an ERP, a proxy or a library repeats a secret it was given.</summary>
internal static class Echo
{
    public static IReadOnlyList<(string Name, Func<string, string> Encode)> Forms { get; } =
        new (string, Func<string, string>)[]
        {
            ("plain", s => s),
            ("quoted", s => $"'{s}'."),
            ("URL", Uri.EscapeDataString),
            ("URL, small letters", s => Lower(Uri.EscapeDataString(s))),
            ("form", WebUtility.UrlEncode),
            ("JSON", s => Inner(JsonConvert.ToString(s))),
            ("JSON, ASCII", s => Inner(JsonConvert.ToString(s, '"', StringEscapeHandling.EscapeNonAscii))),
            (
                "JSON, HTML",
                s => Inner(JsonConvert.ToString(s, '"', StringEscapeHandling.EscapeHtml)).Replace("/", "\\/")
            ),
            ("XML", s => SecurityElement.Escape(s) ?? string.Empty),
            ("HTML", WebUtility.HtmlEncode),
            ("Base64", s => Convert.ToBase64String(Encoding.UTF8.GetBytes(s))),
            ("Basic", s => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me:" + s))),
            ("Base64 for URLs", s => Url64("ab" + s + "z")),
        };

    private static string Inner(string quoted) => quoted.Substring(1, quoted.Length - 2);

    private static string Url64(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Lower(string escaped)
    {
        var text = new StringBuilder(escaped);
        for (int i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] == '%')
            {
                text[i + 1] = char.ToLowerInvariant(text[i + 1]);
                text[i + 2] = char.ToLowerInvariant(text[i + 2]);
            }
        }

        return text.ToString();
    }
}

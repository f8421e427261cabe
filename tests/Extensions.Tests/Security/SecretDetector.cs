using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Extensions.Tests.Security;

/// <summary>
/// Finds any six characters in a row of any secret in a text, read as it is and decoded in each way in which secrets
/// travel. Works backwards from the text, unlike the redactor.
/// </summary>
internal sealed class SecretDetector
{
    private const int PieceLength = 6;
    private static readonly Regex JsonEscape = new(@"\\(u[0-9A-Fa-f]{4}|.)");
    private static readonly Regex Base64Run = new("[A-Za-z0-9+/_-]{8,}");

    private readonly HashSet<string> pieces = new(StringComparer.Ordinal);
    private readonly List<string> wholes = new();

    public SecretDetector(IEnumerable<string> secrets)
    {
        foreach (string secret in secrets.Where(s => s.Trim().Length >= 3))
        {
            if (secret.Length < PieceLength)
            {
                this.wholes.Add(secret);
            }

            for (int i = 0; i + PieceLength <= secret.Length; i++)
            {
                this.pieces.Add(secret.Substring(i, PieceLength));
            }
        }
    }

    /// <summary>Null when the text holds no secret; else the piece.</summary>
    public string? Find(string text) => Readings(text).Select(this.PieceIn).FirstOrDefault(piece => piece != null);

    private static IEnumerable<string> Readings(string text)
    {
        yield return text;
        if (text.IndexOf('&') >= 0)
        {
            yield return WebUtility.HtmlDecode(text);
        }

        if (text.IndexOf('\\') >= 0)
        {
            yield return JsonEscape.Replace(text, m => Unescaped(m.Groups[1].Value));
        }

        if (text.IndexOf('%') >= 0 || text.IndexOf('+') >= 0)
        {
            yield return WebUtility.UrlDecode(text);
            yield return Uri.UnescapeDataString(text);
        }

        foreach (Match run in Base64Run.Matches(text))
        {
            string standard = run.Value.Replace('-', '+').Replace('_', '/');
            for (int skip = 0; skip < 4; skip++)
            {
                string quads = standard.Substring(skip, (standard.Length - skip) / 4 * 4);
                yield return Encoding.UTF8.GetString(Convert.FromBase64String(quads));
            }
        }
    }

    private static string Unescaped(string escape)
    {
        const string Short = "bfnrt";
        int known = Short.IndexOf(escape[0]);
        return escape.Length == 5
                ? (
                    (char)int.Parse(escape.Substring(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                ).ToString()
            : known >= 0 ? "\b\f\n\r\t"[known].ToString()
            : escape;
    }

    private string? PieceIn(string text)
    {
        for (int i = 0; i + PieceLength <= text.Length; i++)
        {
            string piece = text.Substring(i, PieceLength);
            if (this.pieces.Contains(piece))
            {
                return piece;
            }
        }

        return this.wholes.FirstOrDefault(whole => text.IndexOf(whole, StringComparison.Ordinal) >= 0);
    }
}

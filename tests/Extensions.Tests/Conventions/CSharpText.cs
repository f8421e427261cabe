using System.Text;

namespace Extensions.Tests.Conventions;

/// <summary>
/// Blanks comments, strings and characters of C# 9 source, so that a rule looks at code alone. Length and lines stay as
/// they are; code inside the holes of an interpolated string is kept.
/// </summary>
internal sealed class CSharpText
{
    private readonly string text;
    private readonly StringBuilder code;
    private int at;

    private CSharpText(string text)
    {
        this.text = text;
        this.code = new StringBuilder(text.Length);
    }

    public static string CodeOf(string text)
    {
        var reader = new CSharpText(text);
        reader.ReadCode(insideHole: false);
        return reader.code.ToString();
    }

    private void ReadCode(bool insideHole)
    {
        int depth = 0;
        while (this.at < this.text.Length)
        {
            char c = this.text[this.at];
            if (insideHole && c == '}' && depth == 0)
            {
                return;
            }

            depth +=
                c == '{' ? 1
                : c == '}' ? -1
                : 0;
            if (!this.SkipComment() && !this.SkipLiteral())
            {
                this.Keep();
            }
        }
    }

    private bool SkipComment()
    {
        if (this.IsNext("//"))
        {
            this.BlankTo("\n", include: false);
            return true;
        }

        if (this.IsNext("/*"))
        {
            this.BlankTo("*/", include: true);
            return true;
        }

        return false;
    }

    private bool SkipLiteral()
    {
        foreach (string start in new[] { "$@\"", "@$\"", "$\"", "@\"", "\"", "'" })
        {
            if (this.IsNext(start))
            {
                this.Blank(start.Length);
                this.ReadLiteral(
                    start[start.Length - 1],
                    isVerbatim: start.IndexOf('@') >= 0,
                    hasHoles: start.IndexOf('$') >= 0
                );
                return true;
            }
        }

        return false;
    }

    private void ReadLiteral(char end, bool isVerbatim, bool hasHoles)
    {
        while (this.at < this.text.Length)
        {
            char c = this.text[this.at];
            bool doubled = this.at + 1 < this.text.Length && this.text[this.at + 1] == c;
            if (c == '\\' && !isVerbatim)
            {
                this.Blank(2);
            }
            else if (doubled && ((c == end && isVerbatim) || (hasHoles && (c == '{' || c == '}'))))
            {
                this.Blank(2);
            }
            else if (c == end)
            {
                this.Blank(1);
                return;
            }
            else if (c == '{' && hasHoles)
            {
                this.Blank(1);
                this.ReadCode(insideHole: true);
                this.Blank(1);
            }
            else
            {
                this.Blank(1);
            }
        }
    }

    private bool IsNext(string start) => string.CompareOrdinal(this.text, this.at, start, 0, start.Length) == 0;

    private void BlankTo(string end, bool include)
    {
        int found = this.text.IndexOf(end, this.at, StringComparison.Ordinal);
        int stop = found < 0 ? this.text.Length : found + (include ? end.Length : 0);
        this.Blank(stop - this.at);
    }

    private void Blank(int count)
    {
        for (int i = 0; i < count && this.at < this.text.Length; i++, this.at++)
        {
            this.code.Append(this.text[this.at] == '\n' ? '\n' : ' ');
        }
    }

    private void Keep()
    {
        this.code.Append(this.text[this.at]);
        this.at++;
    }
}

using System.Text.RegularExpressions;

namespace Extensions.Tests.Conventions;

/// <summary>Finds types and members in blanked C# by counting braces.</summary>
internal static class CodeBlocks
{
    private static readonly Regex TypeHeader = new(@"\b(class|struct|interface|enum|delegate)\b\s");

    /// <summary>The headers of all types that are not nested in another.</summary>
    public static IReadOnlyList<string> Types(string code) =>
        Parts(code, 1).Select(part => part.Text).Where(text => TypeHeader.IsMatch(Header(text))).ToList();

    /// <summary>Every member of every type, as where it starts and how many lines it has.</summary>
    public static IEnumerable<(int Start, int Lines)> Members(string code) => Members(code, 2, 0);

    private static IEnumerable<(int Start, int Lines)> Members(string code, int depth, int offset)
    {
        foreach ((int start, string text) in Parts(code, depth))
        {
            if (TypeHeader.IsMatch(Header(text)))
            {
                foreach ((int Start, int Lines) inner in Members(text, 1, offset + start))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return (offset + start, text.Count(c => c == '\n') + 1);
            }
        }
    }

    // What stands between the braces of the given depth, cut where a declaration ends.
    private static IEnumerable<(int Start, string Text)> Parts(string code, int wanted)
    {
        int depth = 0;
        int start = -1;
        for (int i = 0; i < code.Length; i++)
        {
            char c = code[i];
            depth += c == '{' || c == '(' ? 1 : 0;
            depth -= c == '}' || c == ')' ? 1 : 0;
            bool outside = depth < wanted || (depth == wanted && c == '{');
            bool isText = !char.IsWhiteSpace(c) && !outside;
            start = isText && start < 0 ? i : start;
            bool ends = depth == wanted && (c == ';' || (c == '}' && !Continues(code, i + 1)));
            if (start >= 0 && (ends || depth < wanted))
            {
                yield return (start, code.Substring(start, ends ? i - start + 1 : i - start).TrimEnd());
                start = -1;
            }
        }
    }

    // An initialiser goes on behind its closing brace.
    private static bool Continues(string code, int from)
    {
        int next = from;
        while (next < code.Length && char.IsWhiteSpace(code[next]))
        {
            next++;
        }

        return next < code.Length && ";=,.)".IndexOf(code[next]) >= 0;
    }

    private static string Header(string part)
    {
        int brace = part.IndexOf('{');
        return brace < 0 ? part : part.Substring(0, brace);
    }
}

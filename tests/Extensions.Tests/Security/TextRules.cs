namespace Extensions.Tests.Security;

/// <summary>What no text that leaves the module may hold; written down apart from the module's own sanitiser.</summary>
internal static class TextRules
{
    /// <summary>Null when the text is clean; else what is wrong with it.</summary>
    public static string? Flaw(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (IsForbidden(c))
            {
                return $"U+{(int)c:X4} at {i} of \"{text}\"";
            }
        }

        return null;
    }

    public static bool IsForbidden(char c) =>
        c < ' '
        || (c >= '\u007F' && c <= '\u009F')
        || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' or '\u061C' or '\u180E'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u206F' && c != '\u2065')
        || char.IsSurrogate(c);
}

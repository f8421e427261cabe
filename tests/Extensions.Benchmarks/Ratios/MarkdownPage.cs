namespace Extensions.Benchmarks.Ratios;

/// <summary>A page with a part that a program writes.</summary>
internal static class MarkdownPage
{
    private const string Begin = "<!-- measured: begin -->\n";
    private const string End = "<!-- measured: end -->";

    /// <exception cref="InvalidOperationException">The page has no such part.</exception>
    public static void Replace(string path, string markdown)
    {
        string text = File.ReadAllText(path);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{path} has no part between \"{Begin.Trim()}\" and \"{End}\".");
        }

        File.WriteAllText(path, text[..(begin + Begin.Length)] + "\n" + markdown.Trim() + "\n\n" + text[end..]);
    }
}

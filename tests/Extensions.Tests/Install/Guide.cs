using System.Text;
using Extensions.Tests.Support;

namespace Extensions.Tests.Install;

/// <summary>A guide of docs, with what it tells the reader to type.</summary>
internal sealed class Guide
{
    private const string Fence = "```";

    private readonly string[] lines;

    public Guide(string name)
    {
        this.lines = File.ReadAllLines(Checkout.PathOf("docs", name));
    }

    public string Text => string.Join("\n", this.lines);

    /// <summary>Paragraphs without their line breaks.</summary>
    public string FlatText => this.Text.Replace("\n", " ");

    /// <summary>The blocks of one language, one after the other.</summary>
    public string Blocks(string language)
    {
        var found = new StringBuilder();
        bool inside = false;
        foreach (string line in this.lines)
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                inside = line.Trim() == Fence + language;
            }
            else if (inside)
            {
                found.Append(line).Append('\n');
            }
        }

        return found.ToString();
    }

    /// <summary>The cells of every table row, without backticks.</summary>
    public IEnumerable<string[]> TableRows() =>
        this
            .lines.Where(line => line.StartsWith("|", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray());

    public IEnumerable<string> Headings(string prefix) =>
        this
            .lines.Where(line => line.StartsWith(prefix + " ", StringComparison.Ordinal))
            .Select(line => line.Substring(prefix.Length + 1));

    /// <summary>What stands under a heading, up to the next heading.</summary>
    public string Section(string heading)
    {
        int start = Array.IndexOf(this.lines, heading);
        return string.Join(
            "\n",
            this.lines.Skip(start + 1).TakeWhile(line => !line.StartsWith("#", StringComparison.Ordinal))
        );
    }
}

using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Workbench.Cli;

/// <summary>Text for people: coloured on a terminal, plain and never wrapped anywhere else.</summary>
internal static class Screen
{
    private const int Unwrapped = 100_000;

    public static IAnsiConsole On(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = output,
                Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = output.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                // A build server is not a terminal, whatever its environment says.
                Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            }
        );
        if (!output.IsTerminal)
        {
            console.Profile.Width = Unwrapped;
        }

        return console;
    }

    /// <summary>Markup that shows the text as it is; what could steer a terminal becomes a question mark.</summary>
    public static string Literal(string text) =>
        Markup.Escape(string.Concat(text.EnumerateRunes().Select(rune => Steers(rune) ? "?" : $"{rune}")));

    public static Table Table(params string[] headings)
    {
        var table = new Table { Border = TableBorder.Ascii };
        table.AddColumns(headings);
        return table;
    }

    private static bool Steers(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}

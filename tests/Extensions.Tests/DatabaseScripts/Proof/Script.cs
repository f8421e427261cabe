using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>Parsed T-SQL.</summary>
internal static class Script
{
    public static TSqlScript Parse(string text) => Parse(text, new TSql160Parser(initialQuotedIdentifiers: true));

    public static TSqlScript Parse(string text, TSqlParser parser)
    {
        using var reader = new StringReader(text);
        var script = (TSqlScript)parser.Parse(reader, out var errors);
        return errors.Count == 0
            ? script
            : throw new FormatException(string.Join("; ", errors.Select(e => $"line {e.Line}: {e.Message}")));
    }

    /// <summary>The text of a part, as it was written.</summary>
    public static string TextOf(TSqlFragment part) =>
        string.Concat(
            part.ScriptTokenStream.Skip(part.FirstTokenIndex)
                .Take(part.LastTokenIndex - part.FirstTokenIndex + 1)
                .Select(token => token.Text)
        );
}

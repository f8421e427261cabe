namespace Extensions.EndToEnd.RealErp;

/// <summary>The parameters that a docs page tells its readers to set, word for word.</summary>
internal static class ErpRecipe
{
    /// <summary>Those of the page's section of parameters, as Name=Value.</summary>
    public static IReadOnlyList<string> ParametersOn(string page) =>
        [
            .. File.ReadAllLines(page)
                .SkipWhile(line => line != "## Parameters")
                .SkipWhile(line => line != "```text")
                .Skip(1)
                .TakeWhile(line => line != "```")
                .Select(line =>
                    line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                )
                .Select(pair => $"{pair[0]}={pair[1]}"),
        ];

    /// <summary>The rows of the page's table of cases.</summary>
    public static IReadOnlyList<string> CasesOn(string page) =>
        [
            .. File.ReadAllLines(page)
                .SkipWhile(line => line != "| case | outcome |")
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|')),
        ];
}

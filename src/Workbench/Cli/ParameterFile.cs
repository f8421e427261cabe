using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Workbench.Jobs;

namespace Workbench.Cli;

/// <summary>
/// <c>--params FILE</c>: job parameters as the pages of the documentation write them, one in a line: its name, blanks, its
/// value. A line that begins with a blank goes on with the value before it. Of several of one name the last one counts.
/// </summary>
internal static partial class ParameterFile
{
    public static Option<string[]> Option()
    {
        var option = new Option<string[]>("--params")
        {
            Description =
                "A file of job parameters, one in a line: its name, blanks, its value. May be repeated; the last value of a name counts, and --param before all.",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(Check);
        return option;
    }

    /// <exception cref="FormatException">A line is no parameter; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<ParameterValue> Read(IEnumerable<string> files)
    {
        var all = new List<ParameterValue>();
        foreach (var value in files.SelectMany(ReadOne))
        {
            all.RemoveAll(earlier => earlier.Is(value.Name));
            all.Add(value);
        }

        return all;
    }

    private static List<ParameterValue> ReadOne(string file)
    {
        var values = new List<ParameterValue>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Trim().Length == 0)
            {
                continue;
            }

            var parameter = Line().Match(line);
            if (parameter.Success)
            {
                values.Add(new ParameterValue(parameter.Groups["name"].Value, parameter.Groups["value"].Value.Trim()));
            }
            else if (char.IsWhiteSpace(line[0]) && values.Count > 0)
            {
                values[^1] = values[^1] with { Value = $"{values[^1].Value} {line.Trim()}" };
            }
            else
            {
                throw new FormatException(
                    $"--params {file}, line {number}: write it as the parameter's name, blanks, and its value."
                );
            }
        }

        return values;
    }

    private static void Check(OptionResult result)
    {
        try
        {
            if (Read(result.Tokens.Select(token => token.Value)).Any(value => value.Is(JobFactory.OrderNumber)))
            {
                result.AddError($"--params: {JobFactory.OrderNumber} is the command's argument.");
            }
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            result.AddError(e is FormatException ? e.Message : $"--params: {e.Message}");
        }
    }

    [GeneratedRegex("^(?<name>[A-Za-z][A-Za-z0-9]*)(=|[ \t]+)(?<value>.*)$")]
    private static partial Regex Line();
}

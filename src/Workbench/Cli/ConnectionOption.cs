using System.CommandLine;
using System.CommandLine.Parsing;
using Workbench.Jobs;

namespace Workbench.Cli;

/// <summary><c>--connection Field=Value</c>, and the environment variables for the fields that are secret.</summary>
internal static class ConnectionOption
{
    private const string VariablePrefix = "ORDERCANCEL_";

    private static readonly Dictionary<string, string> OwnOptions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Url"] = "--url",
        ["LogOn"] = "--logon",
        ["Password"] = "--password",
        ["TypeName"] = "--type-name",
        ["DataSource"] = "--data-source",
    };

    public static Option<string[]> Create()
    {
        var secrets = ConnectionField.All.Where(field => field.IsSecret).Select(VariableOf);
        var option = new Option<string[]>("--connection")
        {
            Description =
                $"Another field of the connection as Field=Value: {Names}; may be repeated. Secrets are better in the environment variables {string.Join(" and ", secrets)}.",
            DefaultValueFactory = _ => [],
        };
        option.Validators.Add(Check);
        return option;
    }

    /// <summary>The fields that were given, and the secret ones that the environment has.</summary>
    public static IReadOnlyList<ParameterValue> Read(string[]? given)
    {
        List<ParameterValue> values = [.. (given ?? []).Select(text => ParameterValue.Parse(text)!)];
        foreach (var field in ConnectionField.All.Where(field => field.IsSecret))
        {
            var secret = Environment.GetEnvironmentVariable(VariableOf(field));
            if (!string.IsNullOrEmpty(secret) && !values.Exists(value => value.Is(field.Name)))
            {
                values.Add(new ParameterValue(field.Name, secret));
            }
        }

        return values;
    }

    private static string Names => string.Join(", ", ConnectionField.All.Select(one => one.Name));

    private static string VariableOf(ConnectionField field) => VariablePrefix + field.Name.ToUpperInvariant();

    // The value may be a secret: only the field's name is ever repeated.
    private static void Check(OptionResult result)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var token in result.Tokens)
        {
            if (ParameterValue.Parse(token.Value) is not { } value)
            {
                result.AddError("--connection: write it as Field=Value.");
            }
            else if (OwnOptions.TryGetValue(value.Name, out var own))
            {
                result.AddError($"--connection {value.Name}: use {own}.");
            }
            else if (ConnectionField.Find(value.Name) is null)
            {
                result.AddError($"--connection {value.Name}: no such field. There are {Names}.");
            }
            else if (!names.Add(value.Name))
            {
                result.AddError($"--connection {value.Name} is given twice.");
            }
        }
    }
}

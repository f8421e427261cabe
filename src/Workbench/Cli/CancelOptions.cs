using System.CommandLine;
using System.CommandLine.Parsing;
using Extensions.OrderCancel.Job;
using Workbench.Jobs;

namespace Workbench.Cli;

/// <summary>What can be said on the command line of <c>cancel</c>.</summary>
internal sealed class CancelOptions
{
    public const string PasswordVariable = "ORDERCANCEL_PASSWORD";

    private static readonly string AdapterParameter = OrderCancelParameters.ErpAdapter.Name;

    private readonly Argument<string> order = new("order") { Description = "The order number that the job gets." };

    private readonly Option<string?> adapter = new("--adapter")
    {
        Description = "The ERP adapter's name; the same as --param ErpAdapter=NAME.",
    };

    private readonly Option<string?> url = new("--url")
    {
        Description = "Your own ERP's base URL; without it the embedded sample ERP is started.",
    };

    private readonly Option<string> logOn = new("--logon") { Description = "The connection's LogOn." };

    private readonly Option<string> password = new("--password")
    {
        Description = $"The connection's password; better in the environment variable {PasswordVariable}.",
    };

    private readonly Option<string> typeName = new("--type-name")
    {
        Description = "The connection's type, which chooses the sign-in.",
        DefaultValueFactory = _ => "ApiEndpoint",
    };

    private readonly Option<string> dataSource = new("--data-source")
    {
        Description = "The connection's DataSource, such as a token URL.",
    };

    private readonly Option<string[]> connection = ConnectionOption.Create();

    private readonly Option<string[]> parameters = new("--param")
    {
        Description = "A job parameter as Name=Value; may be repeated.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> jobDefinition = new("--job-definition")
    {
        Description =
            "A job definition in the Admin Console's import format; without it the one that is shipped serves.",
    };

    private readonly Option<bool> json = new("--json") { Description = "Prints one JSON object and nothing else." };

    public void AddTo(Command command)
    {
        order.Validators.Add(CheckOrder);
        parameters.Validators.Add(CheckParameters);
        command.Add(order);
        command.Add(adapter);
        command.Add(url);
        command.Add(logOn);
        command.Add(password);
        command.Add(typeName);
        command.Add(dataSource);
        command.Add(connection);
        command.Add(parameters);
        command.Add(jobDefinition);
        command.Add(json);
        command.Validators.Add(CheckAdapter);
    }

    public string? Url(ParseResult parsed) => parsed.GetValue(url);

    public bool Json(ParseResult parsed) => parsed.GetValue(json);

    public string? JobDefinitionFile(ParseResult parsed) => parsed.GetValue(jobDefinition);

    public JobRequest Request(ParseResult parsed, string erpUrl) =>
        new(
            parsed.GetRequiredValue(order),
            erpUrl,
            parsed.GetValue(logOn) ?? "",
            parsed.GetValue(password) ?? Environment.GetEnvironmentVariable(PasswordVariable) ?? "",
            parsed.GetValue(typeName) ?? "",
            parsed.GetValue(dataSource) ?? "",
            ConnectionOption.Read(parsed.GetValue(connection)),
            [.. Given(parsed)]
        );

    private IEnumerable<ParameterValue> Given(ParseResult parsed)
    {
        if (parsed.GetValue(adapter) is { } name)
        {
            yield return new ParameterValue(AdapterParameter, name);
        }

        foreach (var text in parsed.GetValue(parameters) ?? [])
        {
            yield return ParameterValue.Parse(text)!;
        }
    }

    // A misspelt option would else be taken for an order number and be sent to the ERP.
    private static void CheckOrder(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: ['-', '-', ..] text }])
        {
            result.AddError($"{text} is no option of this command, and no order number begins with two dashes.");
        }
    }

    private static void CheckParameters(OptionResult result)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { JobFactory.OrderNumber };
        foreach (var token in result.Tokens)
        {
            if (ParameterValue.Parse(token.Value) is not { } parameter)
            {
                result.AddError($"--param {token.Value}: write it as Name=Value.");
            }
            else if (!names.Add(parameter.Name))
            {
                result.AddError($"--param {parameter.Name} is given twice.");
            }
        }
    }

    private void CheckAdapter(CommandResult result)
    {
        var isParameter = result
            .GetResult(parameters)
            ?.Tokens.Any(token => ParameterValue.Parse(token.Value)?.Is(AdapterParameter) == true);
        if (isParameter == true && result.GetResult(adapter) is { Implicit: false })
        {
            result.AddError($"--adapter and --param {AdapterParameter} say the same: give one of them.");
        }
    }
}

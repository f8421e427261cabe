using System.CommandLine;
using System.CommandLine.Parsing;
using Extensions.OrderCancel.Job;
using Workbench.Jobs;

namespace Workbench.Cli;

/// <summary>Which ERP jobs run on, and with which parameters, as the command line says it.</summary>
internal sealed class ConnectionOptions
{
    public const string PasswordVariable = "ORDERCANCEL_PASSWORD";

    private static readonly string AdapterParameter = OrderCancelParameters.ErpAdapter.Name;

    private readonly Option<string?> adapter = new("--adapter")
    {
        Description = "The ERP adapter's name; the same as --param ErpAdapter=NAME.",
    };

    private readonly Option<string[]> adapterFiles = AdapterAssemblies.Option();

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

    private readonly Option<string[]> fields = ConnectionOption.Create();

    private readonly Option<string[]> parameters = new("--param")
    {
        Description = "A job parameter as Name=Value; may be repeated.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> parameterFiles = ParameterFile.Option();

    public void AddTo(Command command)
    {
        parameters.Validators.Add(CheckParameters);
        command.Add(adapter);
        command.Add(adapterFiles);
        command.Add(url);
        command.Add(logOn);
        command.Add(password);
        command.Add(typeName);
        command.Add(dataSource);
        command.Add(fields);
        command.Add(parameters);
        command.Add(parameterFiles);
        command.Validators.Add(CheckAdapter);
    }

    public string? Url(ParseResult parsed) => parsed.GetValue(url);

    public bool HasUrl(CommandResult result) => result.GetResult(url) is { Implicit: false };

    public string[]? AdapterFiles(ParseResult parsed) => parsed.GetValue(adapterFiles);

    public JobRequest Request(ParseResult parsed, string orderNumber, string erpUrl) =>
        new(
            orderNumber,
            erpUrl,
            parsed.GetValue(logOn) ?? "",
            parsed.GetValue(password) ?? Environment.GetEnvironmentVariable(PasswordVariable) ?? "",
            parsed.GetValue(typeName) ?? "",
            parsed.GetValue(dataSource) ?? "",
            ConnectionOption.Read(parsed.GetValue(fields)),
            [.. Given(parsed)]
        );

    private IEnumerable<ParameterValue> Given(ParseResult parsed)
    {
        List<ParameterValue> given =
        [
            .. (parsed.GetValue(parameters) ?? []).Select(text => ParameterValue.Parse(text)!),
        ];
        if (parsed.GetValue(adapter) is { } name)
        {
            given.Add(new ParameterValue(AdapterParameter, name));
        }

        return ParameterFile
            .Read(parsed.GetValue(parameterFiles) ?? [])
            .Where(value => !given.Exists(nearer => nearer.Is(value.Name)))
            .Concat(given);
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

using System.CommandLine;
using System.CommandLine.Parsing;
using Workbench.Jobs;

namespace Workbench.Cli;

/// <summary>What can be said on the command line of <c>cancel</c>.</summary>
internal sealed class CancelOptions
{
    private readonly Argument<string> order = new("order") { Description = "The order number that the job gets." };

    private readonly ConnectionOptions connection = new();

    private readonly Option<string?> jobDefinition = new("--job-definition")
    {
        Description =
            "A job definition in the Admin Console's import format; without it the one that is shipped serves.",
    };

    private readonly Option<bool> json = new("--json") { Description = "Prints one JSON object and nothing else." };

    public void AddTo(Command command)
    {
        order.Validators.Add(CheckOrder);
        command.Add(order);
        connection.AddTo(command);
        command.Add(jobDefinition);
        command.Add(json);
    }

    public string? Url(ParseResult parsed) => connection.Url(parsed);

    public string[]? AdapterFiles(ParseResult parsed) => connection.AdapterFiles(parsed);

    public bool Json(ParseResult parsed) => parsed.GetValue(json);

    public string? JobDefinitionFile(ParseResult parsed) => parsed.GetValue(jobDefinition);

    public JobRequest Request(ParseResult parsed, string erpUrl) =>
        connection.Request(parsed, parsed.GetRequiredValue(order), erpUrl);

    // A misspelt option would else be taken for an order number and be sent to the ERP.
    private static void CheckOrder(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: ['-', '-', ..] text }])
        {
            result.AddError($"{text} is no option of this command, and no order number begins with two dashes.");
        }
    }
}

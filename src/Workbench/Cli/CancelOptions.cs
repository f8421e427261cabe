using System.CommandLine;
using System.CommandLine.Parsing;
using Workbench.Jobs;

namespace Workbench.Cli;

/// <summary>What can be said on the command line of <c>cancel</c>.</summary>
internal sealed class CancelOptions
{
    private readonly Argument<string?> order = new("order")
    {
        Description = "The order number that the job gets.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> file = OrderFileOption.Create("One job for each order of the file.");

    private readonly ConnectionOptions connection = new();

    private readonly Option<string?> jobDefinition = new("--job-definition")
    {
        Description =
            "A job definition in the Admin Console's import format; without it the one that is shipped serves.",
    };

    private readonly Option<bool> json = new("--json") { Description = "Prints one JSON object and nothing else." };

    /// <param name="command">The command.</param>
    /// <param name="takesFile">Whether it may be about many orders.</param>
    public void AddTo(Command command, bool takesFile)
    {
        order.Validators.Add(CheckOrder);
        command.Add(order);
        if (takesFile)
        {
            command.Add(file);
        }

        command.Validators.Add(result => CheckOrders(result, takesFile));
        connection.AddTo(command);
        command.Add(jobDefinition);
        command.Add(json);
    }

    public string? Url(ParseResult parsed) => connection.Url(parsed);

    public string[]? AdapterFiles(ParseResult parsed) => connection.AdapterFiles(parsed);

    public bool Json(ParseResult parsed) => parsed.GetValue(json);

    public string? JobDefinitionFile(ParseResult parsed) => parsed.GetValue(jobDefinition);

    public string? File(ParseResult parsed) => parsed.GetValue(file);

    public JobRequest Request(ParseResult parsed, string erpUrl) =>
        Request(parsed, parsed.GetValue(order) ?? "", erpUrl);

    public JobRequest Request(ParseResult parsed, string orderNumber, string erpUrl) =>
        connection.Request(parsed, orderNumber, erpUrl);

    private void CheckOrders(CommandResult result, bool takesFile)
    {
        var hasOrder = result.GetResult(order) is { Tokens.Count: > 0 };
        if (hasOrder == (takesFile && result.GetResult(file) is not null))
        {
            result.AddError(
                hasOrder ? "Give the argument 'order' or --file, not both."
                : takesFile ? "Give the argument 'order', or a file of orders with --file."
                : "Give the argument 'order'."
            );
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
}

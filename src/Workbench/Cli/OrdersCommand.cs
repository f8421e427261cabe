using System.CommandLine;
using Spectre.Console;
using Workbench.SampleErp;
using Workbench.SampleErp.Orders;

namespace Workbench.Cli;

/// <summary>Lists the orders of a sample ERP.</summary>
internal sealed class OrdersCommand : Command
{
    private readonly Option<string?> url = new("--url")
    {
        Description = "A running sample ERP; without it the orders of a fresh one are listed.",
    };

    public OrdersCommand()
        : base("orders", "Lists the orders of the sample ERP.")
    {
        url.Validators.Add(result =>
        {
            if (!TryUrl(result.Tokens.SingleOrDefault()?.Value, out _))
            {
                result.AddError("--url must be an http or https URL.");
            }
        });
        Add(url);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (TryUrl(parsed.GetValue(url), out var running))
        {
            return await ListAsync(parsed, running, cancellation);
        }

        await using var erp = await SampleErpHost.StartAsync(new SampleErpOptions(), cancellation);
        return await ListAsync(parsed, erp.Url, cancellation);
    }

    private static async Task<int> ListAsync(ParseResult parsed, Uri erp, CancellationToken cancellation)
    {
        try
        {
            Show(parsed.InvocationConfiguration.Output, await SampleErpClient.OrdersAsync(erp, cancellation));
            return ExitCode.Success;
        }
        catch (SampleErpException e)
        {
            parsed.InvocationConfiguration.Error.WriteLine(e.Message);
            return ExitCode.Failure;
        }
    }

    private static void Show(TextWriter output, IReadOnlyList<OrderDocument> orders)
    {
        var table = Screen.Table("Id", "ERP order", "Web order", "Customer", "Status", "Fulfilled", "Version");
        foreach (var order in orders)
        {
            string[] cells =
            [
                order.Id,
                order.Number,
                order.Reference,
                order.CustomerNumber,
                order.Status,
                order.Fulfilled ? "yes" : "no",
                order.Version,
            ];
            table.AddRow([.. cells.Select(cell => Screen.Literal(cell ?? ""))]);
        }

        Screen.On(output).Write(table);
    }

    private static bool TryUrl(string? text, out Uri erp) =>
        Uri.TryCreate(text, UriKind.Absolute, out erp!)
        && (erp.Scheme == Uri.UriSchemeHttp || erp.Scheme == Uri.UriSchemeHttps);
}

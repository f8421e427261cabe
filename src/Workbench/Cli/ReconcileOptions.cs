using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Extensions.OrderCancel.Job;
using Workbench.Jobs;
using Workbench.Reconcile;

namespace Workbench.Cli;

/// <summary>What can be said on the command line of <c>reconcile</c>.</summary>
internal sealed class ReconcileOptions
{
    private readonly Option<string?> file = OrderFileOption.Create("The orders to compare, all taken for cancelled.");

    private readonly Option<int> days = new("--days")
    {
        Description = "Compares the sample website's cancelled orders of the last so many days.",
        DefaultValueFactory = _ => OrderLists.DefaultDays,
    };

    private readonly Option<string?> outFile = new("--out")
    {
        Description = $"Writes each order's verdict to a file that ends with {Endings}.",
    };

    private readonly Option<bool> json = new("--json") { Description = "Prints one JSON array and nothing else." };

    private readonly Option<bool> requeue = new("--requeue")
    {
        Description = "Runs OrderCancel for each order that is open in the ERP; how many at most, MaxRequeue says.",
    };

    private readonly Option<bool> seedDivergence = SeedOption.Create();

    private readonly ConnectionOptions connection = new();

    private static string Endings => string.Join(", ", ReportFile.Extensions);

    public void AddTo(Command command)
    {
        days.Validators.Add(CheckDays);
        outFile.Validators.Add(CheckOut);
        command.Add(file);
        command.Add(days);
        command.Add(outFile);
        command.Add(json);
        command.Add(requeue);
        command.Add(seedDivergence);
        connection.AddTo(command);
        command.Validators.Add(Check);
    }

    public string? File(ParseResult parsed) => parsed.GetValue(file);

    public int Days(ParseResult parsed) => parsed.GetValue(days);

    public string? Out(ParseResult parsed) => parsed.GetValue(outFile);

    public bool Json(ParseResult parsed) => parsed.GetValue(json);

    public bool Requeue(ParseResult parsed) => parsed.GetValue(requeue);

    public bool SeedDivergence(ParseResult parsed) => parsed.GetValue(seedDivergence);

    public string? Url(ParseResult parsed) => connection.Url(parsed);

    public string[]? AdapterFiles(ParseResult parsed) => connection.AdapterFiles(parsed);

    public JobRequest Request(ParseResult parsed, string orderNumber, string erpUrl) =>
        connection.Request(parsed, orderNumber, erpUrl);

    /// <summary>Whether numbers of a file are the ERP's.</summary>
    public static bool AreErps(JobRequest request) =>
        request.Parameters.Any(one =>
            one.Is(OrderCancelParameters.OrderNumberKind.Name)
            && one.Value.Trim().Equals("Erp", StringComparison.OrdinalIgnoreCase)
        );

    private void Check(CommandResult result)
    {
        var hasFile = result.GetResult(file) is not null;
        var hasUrl = connection.HasUrl(result);
        if (hasFile && result.GetResult(days) is { Implicit: false })
        {
            result.AddError("--file says which orders: --days does not go with it.");
        }

        if (hasUrl && !hasFile)
        {
            result.AddError("--url needs --file: only the sample ERP has a website that lists its orders.");
        }

        if (hasUrl && result.GetResult(seedDivergence) is { Implicit: false })
        {
            result.AddError("--seed-divergence is for the sample ERP: it does not go with --url.");
        }
    }

    private static void CheckDays(OptionResult result)
    {
        var isNumber = int.TryParse(
            result.Tokens.SingleOrDefault()?.Value,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var value
        );
        if (!result.Implicit && !(isNumber && value is > 0 and <= OrderLists.MostDays))
        {
            result.AddError($"--days must be a whole number from 1 to {OrderLists.MostDays}.");
        }
    }

    private static void CheckOut(OptionResult result)
    {
        var name = result.Tokens.SingleOrDefault()?.Value ?? "";
        if (!ReportFile.Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
        {
            result.AddError($"--out {name}: the name must end with one of {Endings}.");
        }
    }
}

using System.Data;
using Extensions.OrderCancel.Website;
using Insite.Data.Entities;

namespace Extensions.Tests.Website;

/// <summary>One run of the postprocessor.</summary>
internal sealed class Postprocessing
{
    private readonly Dictionary<string, string> settings = new();

    public Postprocessing(FakeWebsite website)
    {
        this.Website = website;
        this.Processor = new JobPostprocessorOrderCancel(
            website,
            new OrderCancelSettings
            {
                ValueSource = name => this.settings.TryGetValue(name, out string? value) ? value : null!,
            }
        )
        {
            JobLogger = this.Log,
            IntegrationJob = new IntegrationJob(),
        };
    }

    public FakeWebsite Website { get; }

    public JobPostprocessorOrderCancel Processor { get; }

    public WebsiteJobLog Log { get; } = new();

    public string? PlacedStatus => this.Website.Placed.Single().Status;

    public IEnumerable<string?> ReportedStatuses => this.Website.Reported.Select(row => row.Status);

    public Postprocessing With(string setting, string value)
    {
        this.settings[setting] = value;
        return this;
    }

    public Postprocessing Run(DataSet? result, CancellationToken token = default)
    {
        this.Processor.Execute(result!, token);
        return this;
    }

    /// <summary>A result as the processor makes it; ERP orders as "number|status".</summary>
    public static DataSet Result(string outcome, string number, params string[] erpOrders)
    {
        var result = new DataSet("OrderCancel");
        DataTable main = result.Tables.Add("OrderCancel");
        foreach (string column in new[] { "OrderNumber", "Outcome", "Reasons", "Message" })
        {
            main.Columns.Add(column, typeof(string));
        }

        main.Columns.Add("RequestsSent", typeof(int));
        main.Columns.Add("ElapsedMs", typeof(int));
        main.Rows.Add(number, outcome, "", outcome + ": …", 1, 2);
        DataTable orders = result.Tables.Add("OrderCancelErpOrder");
        foreach (string column in new[] { "ErpOrderNumber", "Outcome", "ErpStatus" })
        {
            orders.Columns.Add(column, typeof(string));
        }

        foreach (string[] order in erpOrders.Select(text => text.Split('|')))
        {
            orders.Rows.Add(order[0], outcome, order[1]);
        }

        return result;
    }
}

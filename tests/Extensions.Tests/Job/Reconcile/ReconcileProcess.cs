using System.Data;
using Extensions.OrderCancel;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Job.Reconcile;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.OrderCancel.Website.Reconcile;
using Extensions.Tests.Support;
using Insite.WIS.Broker;

namespace Extensions.Tests.Job.Reconcile;

/// <summary>One run of the processor OrderCancelReconcile as the platform would start it, with everything it logged.</summary>
internal sealed class ReconcileProcess
{
    private readonly List<ListedOrder> listed = new();
    private readonly CancelServices services;

    public ReconcileProcess(string? url, CancelServices? services = null)
    {
        this.services = services ?? TcpServices.Create();
        this.Test = new TestJob(url, orderNumber: null);
    }

    public TestJob Test { get; }

    public List<(string Level, string Message)> Log { get; } = new();

    public OrderCancelException? Failure { get; private set; }

    public DataSet Result { get; private set; } = null!;

    public DataRow Counts => this.Result.Tables["OrderCancelReconcileCounts"]!.Rows[0];

    public string Message => (string)this.Counts["Message"];

    public IReadOnlyList<DataRow> Rows => this.Result.Tables["OrderCancelReconcile"]!.Rows.Cast<DataRow>().ToList();

    public ReconcileProcess With(string parameter, string value)
    {
        this.Test.With(parameter, value);
        return this;
    }

    public ReconcileProcess List(string web, WebsiteSide side = WebsiteSide.Cancelled, string erp = "")
    {
        this.listed.Add(new ListedOrder(web, erp, "", "Cancelled", "2026-11-01", side, hasGreenRun: false));
        return this;
    }

    /// <summary>The verdict of an order, by its web number; in step where the result has no row.</summary>
    public string VerdictOf(string web) =>
        this.Rows.Where(row => (string)row["WebOrderNumber"] == web)
            .Select(row => (string)row["Verdict"])
            .SingleOrDefault()
        ?? "InStep";

    public ReconcileProcess Run(string? initialData = null)
    {
        this.Test.Job.InitialData =
            initialData ?? (this.listed.Count == 0 ? "" : OrderListWriter.Write(null, this.listed, "")!);
        var site = new SiteConnection { LogSink = (level, message) => this.Log.Add((level, message)) };
        try
        {
            this.Result = new IntegrationProcessorOrderCancelReconcile(this.services).Execute(
                site,
                this.Test.Prepare(),
                this.Test.Step!
            );
        }
        catch (OrderCancelException e)
        {
            this.Failure = e;
            this.Result = e.Result;
        }

        return this;
    }
}

using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Protocol.Reconcile;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Protocol.Reconcile;

/// <summary>One comparison against an ERP in memory, in virtual time.</summary>
internal sealed class ReconcilerRun
{
    private readonly List<ReconcileOrder> orders = new();

    public ReconcilerRun()
    {
        this.Erp = new WorldErp(this.Clock);
    }

    public VirtualClock Clock { get; } = new();

    public WorldErp Erp { get; }

    public RecordedLog Log { get; } = new();

    public ErpTraits Traits { get; } = new() { WaitsOnlyForErpHttp = true, LookupIsRead = true };

    public List<ErpOrderState> AlsoCancel { get; } = new();

    public bool CanFindMany { get; set; } = true;

    public int Workers { get; set; } = 4;

    public int RequestsPerMinute { get; set; }

    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(900);

    public Action<int, ReconcileFinding>? Told { get; set; }

    public CancellationToken End { get; set; }

    public TimeSpan Took { get; private set; }

    public IReadOnlyList<ReconcileFinding> Findings { get; private set; } = Array.Empty<ReconcileFinding>();

    public IEnumerable<ReconcileVerdict> Verdicts => this.Findings.Select(f => f.Verdict);

    public ReconcilerRun Ask(
        string number,
        WebsiteSide website = WebsiteSide.Cancelled,
        OrderNumberKind kind = OrderNumberKind.Web,
        string? customer = null
    )
    {
        this.orders.Add(new ReconcileOrder(new OrderReference(number, kind, customerNumber: customer), website));
        return this;
    }

    /// <summary>Cancelled on both sides, which an answer about many tells.</summary>
    public ReconcilerRun AskCancelled(params string[] numbers)
    {
        foreach (string number in numbers)
        {
            this.Erp.Add(number, ErpOrderState.Cancelled);
            this.Ask(number);
        }

        return this;
    }

    public ReconcilerRun Run()
    {
        var run = new RunContext(
            "job",
            this.Clock,
            new FixedJitter(),
            new Budget(this.Clock, this.Budget),
            this.Log,
            new Redactor()
        )
        {
            Pace = new Pace(this.Clock, this.RequestsPerMinute),
        };
        var policy = new CancelPolicy(
            this.AlsoCancel,
            SplitOrders.AllOrNothing,
            1,
            TimeSpan.FromSeconds(10),
            isPreview: true
        );
        IErpOrders orders = this.CanFindMany ? this.Erp : new SingleErp(this.Erp);
        var reconciler = new Reconciler(Enumerable.Repeat(orders, this.Workers).ToList(), this.Traits, policy, run);
        TimeSpan start = this.Clock.Elapsed;
        this.Findings = this.Clock.Run(() => reconciler.RunAsync(this.orders, this.Told, this.End));
        this.Took = this.Clock.Elapsed - start;
        return this;
    }

    public static string[] Numbers(int count) => Enumerable.Range(1, count).Select(i => "W" + i).ToArray();
}

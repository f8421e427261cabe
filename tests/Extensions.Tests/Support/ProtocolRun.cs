using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Support;

/// <summary>One run of the protocol against a scripted ERP, in virtual time.</summary>
internal sealed class ProtocolRun
{
    public ScriptedErp Erp { get; } = new();

    public VirtualClock Clock { get; } = new();

    public RecordedLog Log { get; } = new();

    public Redactor Redactor { get; } = new();

    public ErpTraits Traits { get; set; } = new();

    /// <summary>Whether the protocol takes the look-up for a read, so that a script of reads begins after the request.</summary>
    public bool LookupIsRead { get; set; } = true;

    public OrderReference Order { get; set; } = new("W1", OrderNumberKind.Web);

    public List<ErpOrderState> AlsoCancel { get; } = new();

    public SplitOrders SplitOrders { get; set; }

    public int MaxAttempts { get; set; } = 2;

    public bool IsPreview { get; set; }

    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(60);

    public CancelOutcome Outcome { get; private set; } = null!;

    public TimeSpan Took { get; private set; }

    /// <summary>Of the run that is under way; a scripted ERP counts here what arrived.</summary>
    public Traffic Traffic { get; private set; } = new();

    public CancelPolicy Policy =>
        new(this.AlsoCancel, this.SplitOrders, this.MaxAttempts, TimeSpan.FromSeconds(10), this.IsPreview);

    public CancelOutcome Execute()
    {
        TimeSpan start = this.Clock.Elapsed;
        this.Outcome = this.Clock.Run(() => this.StartAsync(this.Erp));
        this.Took = this.Clock.Elapsed - start;
        return this.Outcome;
    }

    public Task<CancelOutcome> StartAsync(IErpOrders orders)
    {
        var run = new RunContext(
            "job",
            this.Clock,
            new FixedJitter(),
            new Budget(this.Clock, this.Budget),
            this.Log,
            this.Redactor
        );
        this.Traffic = run.Traffic;
        this.Traits.LookupIsRead = this.LookupIsRead;
        var canceller = new OrderCanceller(orders, this.Traits, this.Policy, run);
        return canceller.RunAsync(this.Order, new CancelReason("Why", "W"));
    }
}

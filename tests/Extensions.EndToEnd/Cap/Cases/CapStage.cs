using Extensions.EndToEnd.Cap.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap.Cases;

/// <summary>The ERP, reached by one version of OData, and a web order number that nobody has used.</summary>
internal sealed class CapStage : ErpStage
{
    public const string V4 = "OData v4";
    public const string V2 = "OData v2";

    /// <summary>A request for each item, by the ETags of the items, or of the order.</summary>
    public const string ItemsV4 = "OData v4, item by item";
    public const string ItemsV2 = "OData v2, item by item";
    public const string ItemsByOrder = "OData v4, item by item with the order's ETag";

    private readonly string way;

    public CapStage(CapErp erp, ErpGate gate, ErpLedger ledger, string name, string way)
        : base(erp, gate, ledger, $"{way}: {name}")
    {
        this.way = way;
        Erp = erp;
        Web = erp.Clerk.NextWebNumber();
        Path = Protocol == V4 ? "/odata/v4/sales/" : "/odata/v2/sales/";
    }

    public CapErp Erp { get; }

    public CapClerk Clerk => Erp.Clerk;

    /// <summary>The number of the order on the website.</summary>
    public string Web { get; set; }

    public override string User { get; set; } = "shop";

    public override string Password { get; set; } = "shop-secret";

    protected override IEnumerable<string> SetUp => way == Protocol ? CapRecipe.Of(way) : CapRecipe.Of(Protocol, way);

    private string Protocol => way.Split(',')[0];

    /// <summary>Writes the order; the ERP's number of it.</summary>
    public Task<string> OrderAsync() => Clerk.OrderAsync(Web);

    /// <summary>Writes the order with so many items; the ERP's number of it.</summary>
    public Task<string> OrderAsync(int items) => Clerk.OrderAsync(Web, "C100", items);

    /// <summary>Cuts the connection at a request: before the ERP has got it, or with its answer on the way.</summary>
    public void Lose(string operation, int number, bool isDone) =>
        Gate.Cut(operation, isDone, () => Task.CompletedTask, number);

    /// <summary>As <see cref="Lose"/>, by a power cut of the ERP.</summary>
    public void KillErp(string operation, int number, bool isDone) =>
        Gate.Cut(
            operation,
            isDone,
            () =>
            {
                Erp.Stop();
                return Task.CompletedTask;
            },
            number
        );

    /// <summary>Begins the job, and kills its process at a request.</summary>
    public Task KillJobAsync(string operation, int number, bool isDone) =>
        Gate.KillAsync(operation, isDone, () => Begin(Web), number);

    /// <summary>Runs the job about the order.</summary>
    public Task CancelAsync(params string[] parameters) => RunAsync(Web, parameters);
}

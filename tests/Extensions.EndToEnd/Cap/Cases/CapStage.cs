using Extensions.EndToEnd.Cap.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap.Cases;

/// <summary>The ERP, reached by one version of OData, and a web order number that nobody has used.</summary>
internal sealed class CapStage : ErpStage
{
    public const string V4 = "OData v4";
    public const string V2 = "OData v2";

    private readonly string protocol;

    public CapStage(CapErp erp, ErpGate gate, ErpLedger ledger, string name, string protocol)
        : base(erp, gate, ledger, $"{protocol}: {name}")
    {
        this.protocol = protocol;
        Erp = erp;
        Web = erp.Clerk.NextWebNumber();
        Path = protocol == V4 ? "/odata/v4/sales/" : "/odata/v2/sales/";
    }

    public CapErp Erp { get; }

    public CapClerk Clerk => Erp.Clerk;

    /// <summary>The number of the order on the website.</summary>
    public string Web { get; set; }

    public override string User { get; set; } = "shop";

    public override string Password { get; set; } = "shop-secret";

    protected override IEnumerable<string> SetUp => CapRecipe.Of(protocol);

    /// <summary>Writes the order; the ERP's number of it.</summary>
    public Task<string> OrderAsync() => Clerk.OrderAsync(Web);

    /// <summary>Runs the job about the order.</summary>
    public Task CancelAsync(params string[] parameters) => RunAsync(Web, parameters);
}

using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.S4Hana.Erp;

namespace Extensions.EndToEnd.S4Hana.Cases;

/// <summary>The ERP, reached by one version of OData, and a web order number that nobody has used.</summary>
internal sealed class S4Stage : ErpStage
{
    public const string V2 = "V2";
    public const string V4 = "V4";

    /// <summary>Two items have room, and a run that ends with its time ends soon.</summary>
    public static readonly string[] Short = ["TimeoutSeconds=20", "AttemptTimeoutSeconds=2"];

    private static int webOrders = 1000;

    private readonly string version;

    public S4Stage(S4Erp erp, ErpGate gate, ErpLedger ledger, string name, string version)
        : base(erp, gate, ledger, $"{version}: {name}")
    {
        this.version = version;
        Erp = erp;
        Path =
            version == V4
                ? "/sap/opu/odata4/sap/api_salesorder/srvd_a2x/sap/salesorder/0001/"
                : "/odata/v2/API_SALES_ORDER_SRV/";
    }

    public S4Erp Erp { get; }

    public S4Clerk Clerk => Erp.Clerk;

    /// <summary>The number of the order on the website.</summary>
    public string Web { get; set; } = $"W{Interlocked.Increment(ref webOrders)}";

    public override string User { get; set; } = "shop";

    public override string Password { get; set; } = "shop-secret";

    protected override IEnumerable<string> SetUp => [.. S4Recipe.Parameters, $"ODataVersion={version}"];

    /// <summary>Writes the order with so many items; the ERP's number of it.</summary>
    public Task<string> OrderAsync(int items = 2) => Clerk.OrderAsync(Web, items);

    /// <summary>Somebody does something before a request for an operation arrives.</summary>
    public void Meanwhile(string operation, int number, Func<Task> work)
    {
        IsContended = true;
        Gate.At(
            operation,
            number,
            async pass =>
            {
                await work();
                return await pass();
            }
        );
    }

    /// <summary>Runs the job about the order.</summary>
    public Task CancelAsync(params string[] parameters) => RunAsync(Web, parameters);
}

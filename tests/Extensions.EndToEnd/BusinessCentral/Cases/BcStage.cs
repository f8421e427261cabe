using Extensions.EndToEnd.BusinessCentral.Erp;
using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.BusinessCentral.Cases;

/// <summary>The ERP, and a web order number that nobody has used.</summary>
internal sealed class BcStage : ErpStage
{
    public static readonly string[] Short = ["TimeoutSeconds=10", "AttemptTimeoutSeconds=2"];

    private static int webOrders = 1000;

    public BcStage(BcErp erp, ErpGate gate, ErpLedger ledger, string name)
        : base(erp, gate, ledger, name)
    {
        Erp = erp;
    }

    public BcErp Erp { get; }

    public BcBooks Books => Erp.Books;

    /// <summary>The number of the order on the website.</summary>
    public string Web { get; set; } = $"W{Interlocked.Increment(ref webOrders)}";

    public override string User { get; set; } = "app";

    public override string Password { get; set; } = "app-secret";

    protected override string TypeName => "ApiClientCredentialsEndpoint";

    protected override string DataSource => Erp.TokenUrl.AbsoluteUri;

    protected override IEnumerable<string> SetUp => BcRecipe.Parameters;

    public BcSalesOrder Order(string status = "Open") => Books.Write(Web, status: status);

    /// <summary>Writes the order and runs the job about it.</summary>
    public Task PlainAsync(params string[] parameters)
    {
        Order();
        return CancelAsync(parameters);
    }

    /// <summary>Runs the job about the order.</summary>
    public Task CancelAsync(params string[] parameters) => RunAsync(Web, parameters);
}

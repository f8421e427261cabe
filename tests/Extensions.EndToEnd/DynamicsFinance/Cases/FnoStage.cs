using Extensions.EndToEnd.DynamicsFinance.Erp;
using Extensions.EndToEnd.RealErp;
using Extensions.Tests.Support;

namespace Extensions.EndToEnd.DynamicsFinance.Cases;

/// <summary>The ERP, and a web order number that nobody has used.</summary>
internal sealed class FnoStage : ErpStage
{
    public static readonly string Page = Checkout.PathOf("docs", "erp", "dynamics-finance.md");
    public static readonly string[] Short = ["TimeoutSeconds=10", "AttemptTimeoutSeconds=1"];
    public const string WithVersion =
        """CancelBody={"_request":{"dataAreaId":"{company}","salesId":"{erpOrderNumber}","version":"{version}"}}""";

    private static readonly IReadOnlyList<string> Recipe = ErpRecipe.ParametersOn(Page);
    private static int webOrders = 1000;

    public FnoStage(FnoErp erp, ErpGate gate, ErpLedger ledger, string name)
        : base(erp, gate, ledger, name)
    {
        Erp = erp;
        User = erp.Tokens.User;
        Password = erp.Tokens.Password;
    }

    public FnoErp Erp { get; }

    public FnoBooks Books => Erp.Books;

    /// <summary>The number of the order on the website.</summary>
    public string Web { get; set; } = $"W{Interlocked.Increment(ref webOrders)}";

    public override string User { get; set; }

    public override string Password { get; set; }

    /// <summary>The connection's type.</summary>
    public string Type { get; set; } = "ApiClientCredentialsEndpoint";

    protected override string TypeName => Type;

    protected override string DataSource => Erp.TokenUrl.AbsoluteUri;

    // The page's, with a shorter wait for references that appear late.
    protected override IEnumerable<string> SetUp => [.. Recipe, "ReferenceDelaySeconds=1"];

    public FnoOrder Order(string customer = "C100", string company = "usmf", string? number = null) =>
        Books.Write(Web, customer, company, number);

    /// <summary>Writes the order and runs the job about it.</summary>
    public Task PlainAsync(params string[] parameters)
    {
        Order();
        return CancelAsync(parameters);
    }

    /// <summary>Runs the job about the order.</summary>
    public Task CancelAsync(params string[] parameters) => RunAsync(Web, parameters);

    /// <summary>Writes the order, and something happens to it between the job's last read and its request.</summary>
    public async Task MeanwhileAsync(Action<FnoOrder> change, params string[] parameters)
    {
        var order = Order();
        Gate.Before(
            "cancel",
            () =>
            {
                change(order);
                return Task.CompletedTask;
            }
        );
        IsContended = true;
        await CancelAsync(parameters);
    }
}

using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.SapBusinessOne.Erp;

namespace Extensions.EndToEnd.SapBusinessOne.Cases;

/// <summary>The ERP, and a web order number that nobody has used.</summary>
internal sealed class B1Stage : ErpStage
{
    public static readonly string[] Short = ["TimeoutSeconds=10", "AttemptTimeoutSeconds=2"];

    private static int webOrders = 1000;

    public B1Stage(B1Erp erp, ErpGate gate, ErpLedger ledger, string name)
        : base(erp, gate, ledger, name)
    {
        Erp = erp;
    }

    public B1Erp Erp { get; }

    public B1Books Books => Erp.Books;

    /// <summary>The number of the order on the website.</summary>
    public string Web { get; set; } = $"W{Interlocked.Increment(ref webOrders)}";

    /// <summary>A job that is killed, or that cannot reach the ERP any more, cannot sign out.</summary>
    public bool LeavesSessions { get; set; }

    public override string User { get; set; } = "shop";

    public override string Password { get; set; } = "shop-secret";

    /// <summary>The company database.</summary>
    public string Company { get; set; } = "SBODEMOUS";

    protected override IReadOnlyList<string> Fields => [$"SystemNumber={Company}"];

    protected override IEnumerable<string> SetUp => B1Recipe.Parameters;

    public B1Order Order() => Books.Write(Web);

    /// <summary>Writes the order and runs the job about it.</summary>
    public Task PlainAsync(params string[] parameters)
    {
        Order();
        return CancelAsync(parameters);
    }

    /// <summary>Runs the job about the order.</summary>
    public Task CancelAsync(params string[] parameters) => RunAsync(Web, parameters);
}

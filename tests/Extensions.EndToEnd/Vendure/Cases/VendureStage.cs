using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.Vendure.Erp;

namespace Extensions.EndToEnd.Vendure.Cases;

/// <summary>The shop, and jobs that are set up as its page says.</summary>
internal sealed class VendureStage(VendureErp erp, ErpGate gate, ErpLedger ledger, string name)
    : ErpStage(erp, gate, ledger, name)
{
    private string[] parts = [];

    public VendureErp Erp { get; } = erp;

    public VendureClerk Clerk => Erp.Clerk;

    /// <summary>The website's number, where it is in a field of its own.</summary>
    public string Web { get; } = erp.Clerk.NextWebNumber();

    public override string User { get; set; } = "shop";

    public override string Password { get; set; } = "shop-secret";

    protected override IEnumerable<string> SetUp => VendureRecipe.With(parts);

    /// <summary>Sets the adapter up by these parts of the page as well.</summary>
    public void Use(params string[] more)
    {
        parts = more;
        Erp.IsMoneyElsewhere = more.Contains(VendureRecipe.MoneyElsewhere);
    }

    /// <summary>An order that was placed and is to be paid later.</summary>
    public async Task<VendureOrder> PlaceAsync(string method = "on-account", string customer = VendureShopper.Customer)
    {
        var order = await Clerk.Shopper.FillAsync(Web, customer);
        await VendureShopper.PayAsync(order, method);
        return order;
    }

    /// <summary>Runs the job about the order, by the number that Vendure gave it.</summary>
    public Task CancelAsync(VendureOrder order, params string[] parameters) => RunAsync(order.Code, parameters);
}

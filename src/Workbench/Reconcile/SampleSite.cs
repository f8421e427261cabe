using Workbench.SampleErp;
using Workbench.Web;
using Workbench.Web.Data;

namespace Workbench.Reconcile;

/// <summary>The sample ERP and the website's orders, in memory, for one command.</summary>
internal sealed class SampleSite : IAsyncDisposable
{
    private readonly SampleErpHost erp;
    private readonly Database database;

    private SampleSite(SampleErpHost erp, Database database)
    {
        this.erp = erp;
        this.database = database;
        Website = new OrderBook(database);
    }

    public Uri Url => erp.Url;

    public OrderBook Website { get; }

    public static async Task<SampleSite> StartAsync(
        bool seedDivergence,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var options = new SampleErpOptions { MoreOrders = SampleOrders.MoreInErp };
        var site = new SampleSite(await SampleErpHost.StartAsync(options, cancellation), new Database(":memory:"));
        SampleOrders.FillWebsite(site.Website, site.erp.Desk.List(), now);
        if (seedDivergence)
        {
            DivergentOrders.Seed(site.Website, site.erp.Desk, now);
        }

        return site;
    }

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        return erp.DisposeAsync();
    }
}

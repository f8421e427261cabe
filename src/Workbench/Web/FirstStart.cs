using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Jobs;
using Workbench.SampleErp;
using Workbench.SampleErp.Orders;
using Workbench.Web.Data;

namespace Workbench.Web;

/// <summary>Fills a fresh file with what the install guide would have an admin set up.</summary>
internal static class FirstStart
{
    public const string ConnectionName = "OrderCancel ERP";

    private static readonly (string Status, string Display, bool Cancels)[] Mappings =
    [
        ("Submitted", "Submitted", true),
        (OrderStatus.Open, "Open", true),
        (OrderStatus.OnHold, "On Hold", true),
        (OrderStatus.InFulfilment, "Being Packed", false),
        (OrderStatus.PartlyShipped, "Partly Shipped", false),
        (OrderStatus.Shipped, "Shipped", false),
        (OrderStatus.Invoiced, "Invoiced", false),
        (OrderStatus.Closed, "Closed", false),
        (OrderStatus.Locked, "In Progress", false),
        (OrderStatus.Cancelled, "Cancelled", false),
        ("CancellationRequested", "Cancellation Requested", false),
    ];

    public static void Fill(Store store, IReadOnlyList<OrderDocument> erp, DateTimeOffset today)
    {
        if (!store.Orders.IsEmpty)
        {
            return;
        }

        foreach (var (status, display, cancels) in Mappings)
        {
            store.Mappings.Save(
                new StatusMapping(Guid.NewGuid(), status, display, status == "Submitted", false, cancels)
            );
        }

        store.Settings.Save(Settings.CancellableStatuses, "Submitted, Open, OnHold");
        SampleOrders.FillWebsite(store.Orders, erp, today);
        store.Connections.Save(Connections.Blank(ConnectionName));
        store.Definitions.Import(JobDefinitionFile.ShippedText(), "OrderCancel.json");
        var job = store.Definitions.ForCancellation()!;
        job.ConnectionId = store.Connections.Find(ConnectionName)!.Id;
        job.Set("PreProcessor", "OrderCancel");
        job.Set("PostProcessor", "OrderCancel");
        job.Set("NotifyEmail", "orders@shop.example");
        job.SetParameter("WriteBack", "true");
        store.Definitions.Save(job);
    }

    /// <summary>Connections to the sample ERP follow it to where it listens this time.</summary>
    public static void FollowSampleErp(Store store, Uri url, SampleErpOptions options)
    {
        var last = store.Settings.Find(Settings.SampleErpUrl);
        foreach (var connection in store.Connections.All().Where(one => IsSample(one, last)))
        {
            connection.Url = url.ToString();
            connection.LogOn = options.UserName;
            connection.Password = Secrets.Encrypted(options.Password);
            store.Connections.Save(connection);
        }

        store.Settings.Save(Settings.SampleErpUrl, url.ToString());
    }

    private static bool IsSample(IntegrationConnection connection, string? last) =>
        last is null ? connection.Url.Length == 0 && connection.Name == ConnectionName : connection.Url == last;
}

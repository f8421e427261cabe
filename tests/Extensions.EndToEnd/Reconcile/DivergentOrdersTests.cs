using Extensions.OrderCancel.Protocol.Reconcile;
using Workbench.Reconcile;
using Workbench.SampleErp;
using Workbench.SampleErp.Orders;
using Workbench.Web.Data;

namespace Extensions.EndToEnd.Reconcile;

/// <summary>The orders of <c>--seed-divergence</c>.</summary>
public sealed class DivergentOrdersTests
{
    [Fact]
    public void Verdicts_OfAll_AreTwoThousandOutOfStep()
    {
        DivergentOrders.Count.Should().Be(2000);
        DivergentOrders
            .Verdicts.Values.GroupBy(verdict => verdict)
            .Select(one => $"{one.Count()} {one.Key}")
            .Should()
            .BeEquivalentTo([
                "900 OpenInErp",
                "250 InFulfilmentInErp",
                "300 ShippedInErp",
                "250 CancelledInErpOnly",
                "150 NotInErp",
                "50 Ambiguous",
                "100 NotTold",
            ]);
    }

    [Fact]
    public async Task Seed_Twice_AddsThemOnce()
    {
        await using SampleErpHost erp = await SampleErpHost.StartAsync(new SampleErpOptions());
        using var database = new Database(":memory:");
        var website = new OrderBook(database);
        int before = erp.Desk.List().Length;
        var today = new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

        DivergentOrders.Seed(website, erp.Desk, today);
        DivergentOrders.Seed(website, erp.Desk, today);

        website.All().Should().HaveCount(2000).And.OnlyContain(one => one.OrderDate > today.AddDays(-28));
        OrderDocument[] added = erp.Desk.List()[before..];
        int notInErp = DivergentOrders.Verdicts.Values.Count(one => one == ReconcileVerdict.NotInErp);
        int twice = DivergentOrders.Verdicts.Values.Count(one => one == ReconcileVerdict.Ambiguous);
        added.Should().HaveCount(2000 - notInErp + twice);
        added.Select(one => one.Number).Should().OnlyHaveUniqueItems();
    }
}

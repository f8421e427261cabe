using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Support;

namespace Extensions.Tests.Protocol;

public sealed class OrderMatchTests
{
    [Theory]
    // given kind, its customer, customers found, web reference unique, doubt
    [InlineData("Web", null, "-", false, null)]
    [InlineData("Web", null, "C1", false, null)]
    [InlineData("Web", "C1", "C1", false, null)]
    [InlineData("Web", "c1", " C1 ", false, null)]
    [InlineData("Web", "C1", "-", false, null)]
    [InlineData("Web", "C1", "C2", false, "belongs to customer C1")]
    [InlineData("Web", "C1", "C1,C2", true, "belongs to customer C1, the ERP's to C1, C2")]
    [InlineData("Web", null, "C1,C2", true, "different customers")]
    [InlineData("Web", null, "C1,C1", false, "nothing says that they belong together")]
    [InlineData("Web", null, "C1,C1", true, null)]
    [InlineData("Web", null, "-,-", true, null)]
    [InlineData("Web", "C1", "C1,C1", false, null)]
    [InlineData("Web", "C1", "C1,-", false, "nothing says that they belong together")]
    [InlineData("Web", "C1", "C1,-", true, null)]
    [InlineData("Erp", null, "C1,C1", true, "nothing says that they belong together")]
    [InlineData("Erp", "C1", "C1,C1", false, null)]
    public void Doubt_Customers_AllowsOneOrderOnly(
        string kind,
        string? customer,
        string found,
        bool unique,
        string? doubt
    )
    {
        var order = new OrderReference("W1", Kind(kind), customerNumber: customer);
        ErpOrder[] orders = found
            .Split(',')
            .Select((c, i) => ScriptedErp.Order(ErpOrderState.Open, key: "K" + i, customer: c == "-" ? null : c))
            .ToArray();

        string? text = OrderMatch.Doubt(orders, order, new ErpTraits { WebReferenceUnique = unique });

        if (doubt == null)
        {
            text.Should().BeNull();
        }
        else
        {
            text.Should().Contain(doubt);
        }
    }

    // One customer, and one web reference: the same number in two companies is two orders all the same.
    [Theory]
    [InlineData("usmf", "ussi", true)]
    [InlineData("usmf", "USMF", false)]
    [InlineData("usmf", null, false)]
    public void Doubt_OrdersOfTwoCompanies_AreNeverOne(string first, string? second, bool isDoubt)
    {
        var order = new OrderReference("W1", OrderNumberKind.Web, customerNumber: "C1");
        ErpOrder other = ScriptedErp.Order(ErpOrderState.Open, key: "K2", customer: "C1");
        ErpOrder[] orders =
        {
            ScriptedErp.Order(ErpOrderState.Open, customer: "C1").InCompany(first),
            second == null ? other : other.InCompany(second),
        };

        string? doubt = OrderMatch.Doubt(orders, order, new ErpTraits { WebReferenceUnique = true });

        (doubt?.Contains("different companies (usmf, ussi)") ?? false).Should().Be(isDoubt);
        (doubt == null).Should().Be(!isDoubt);
    }

    [Fact]
    public void Doubt_SameKeyTwice_IsNeverAskedTwice()
    {
        ErpOrder[] orders =
        {
            ScriptedErp.Order(ErpOrderState.Open, customer: "C1"),
            ScriptedErp.Order(ErpOrderState.Shipped, customer: "C1"),
        };

        OrderMatch
            .Doubt(
                orders,
                new OrderReference("W1", OrderNumberKind.Web, customerNumber: "C1"),
                new ErpTraits { WebReferenceUnique = true }
            )
            .Should()
            .Contain("E1 more than once");
    }

    private static OrderNumberKind Kind(string name) => name == "Web" ? OrderNumberKind.Web : OrderNumberKind.Erp;
}

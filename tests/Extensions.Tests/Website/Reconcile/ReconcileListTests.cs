using Extensions.OrderCancel;

namespace Extensions.Tests.Website.Reconcile;

/// <summary>Which orders the website lists, and what it tells of them.</summary>
public sealed class ReconcileListTests
{
    private readonly ReconcileSite site = new();

    [Fact]
    public void Execute_OrdersOfTheLastThirtyDays_AreListedTheOldestFirst()
    {
        this.site.WithOrder("W3", "E3", daysAgo: 1)
            .WithOrder("W1", "E1", daysAgo: 30)
            .WithOrder("W0", "E0", daysAgo: 31)
            .WithOrder("W2", "E2", "CancellationRequested", daysAgo: 2)
            .WithOrder("W4", "E4", "Shipped", daysAgo: 2)
            .List();

        this.site.ListedNumbers.Should().Equal("W1/E1", "W2/E2", "W3/E3");
        this.site.Listed.Select(row => (string)row["Website"]).Should().Equal("Cancelled", "Requested", "Cancelled");
        this.site.Listed[0]["OrderDate"].Should().Be("2025-12-03");
        this.site.Listed[0]["CustomerNumber"].Should().Be("C100");
        this.site.ContinueFrom.Should().BeEmpty();
        this.site.Log.Only("Info")
            .Should()
            .Be("3 orders are to be compared, 0 of them with a green run of OrderCancel.");
    }

    [Fact]
    public void Execute_DefaultOfTheJobDefinition_IsUsedAndARunsValueWins()
    {
        this.site.WithDefault("Days", "2").WithOrder("W1", "E1", daysAgo: 3).WithOrder("W2", "E2", daysAgo: 2);

        this.site.List().ListedNumbers.Should().Equal("W2/E2");
        this.site.With("Days", "3").List().ListedNumbers.Should().Equal("W1/E1", "W2/E2");
    }

    [Fact]
    public void Execute_StatusesOfSettingsAndParameter_AreListed()
    {
        this.site.WithSetting("RequestedStatuses", "Waiting|Asked")
            .WithSetting("CancelledStatus", "Void")
            .With("StatusesToCheck", "Deleted | X")
            .WithOrder("W1", "E1", "waiting")
            .WithOrder("W2", "E2", "Void")
            .WithOrder("W3", "E3", "deleted")
            .WithOrder("W4", "E4", "Cancelled")
            .List();

        this.site.ListedNumbers.Should().Equal("W1/E1", "W2/E2", "W3/E3");
        this.site.Listed.Select(row => (string)row["Website"]).Should().Equal("Requested", "Cancelled", "Requested");
    }

    [Fact]
    public void Execute_BothDirections_ListsOpenOrdersToo()
    {
        this.site.Website.Mappings.Add(new() { ErpOrderStatus = "Open", AllowCancellation = true });
        this.site.Website.Mappings.Add(new() { ErpOrderStatus = "Submitted", IsDefault = true });
        this.site.Website.Mappings.Add(new() { ErpOrderStatus = "Shipped" });
        this.site.With("Direction", "Both")
            .WithOrder("W1", "E1", "Open")
            .WithOrder("W2", "", "Submitted")
            .WithOrder("W3", "E3", "Shipped")
            .WithOrder("W4", "E4")
            .List();

        this.site.ListedNumbers.Should().Equal("W2/", "W1/E1", "W4/E4");
        this.site.Listed.Select(row => (string)row["Website"]).Should().Equal("Open", "Open", "Cancelled");
    }

    [Fact]
    public void Execute_BothDirectionsWithoutMapping_SaysThatNoOpenOrderIsCompared()
    {
        this.site.With("Direction", "Both").WithOrder("W1", "E1").List();

        this.site.ListedNumbers.Should().Equal("W1/E1");
        this.site.Log.Only("Warn").Should().Contain("Order Status Mapping has no status that allows cancellation");
    }

    [Fact]
    public void Execute_OrderNumbers_ListsThemWhateverTheirDateAndStatus()
    {
        this.site.With("OrderNumbers", "W1,E2,W9,w3")
            .WithOrder("W1", "E1", "Shipped", daysAgo: 300)
            .WithOrder("W2", "E2", daysAgo: 2)
            .WithOrder("W3", "E3")
            .List();

        this.site.ListedNumbers.Should().Equal("W1/E1", "W2/E2");
        this.site.Listed[0]["Website"].Should().Be("Open");
        this.site.Log.Only("Warn").Should().Contain("no order of the website: W9, w3.");
    }

    [Fact]
    public void Execute_GreenRun_IsTold()
    {
        this.site.WithOrder("W1", "E1")
            .WithOrder("W2", "E2")
            .WithOrder("W3", "E3")
            .WithOrder("W4", "E4")
            .WithRun("W1", "Success", hoursAgo: 5)
            .WithRun("E2", "CompletedWithWarnings", hoursAgo: 5)
            .WithRun("W3", "Failure", hoursAgo: 5)
            .WithRun("W4", "Success", hoursAgo: 5, job: Guid.Empty)
            .List();

        this.site.Listed.Select(row => (string)row["HasGreenRun"]).Should().Equal("true", "true", "false", "false");
    }

    [Fact]
    public void Execute_MoreThanMaxOrders_SaysWhereToGoOnAndGoesOnThere()
    {
        this.site.With("MaxOrders", "2");
        foreach (int i in Enumerable.Range(1, 5))
        {
            this.site.WithOrder("W" + i, "E" + i, daysAgo: i < 4 ? 3 : 2);
        }

        this.site.List().ListedNumbers.Should().Equal("W1/E1", "W2/E2");
        this.site.ContinueFrom.Should().Be("2025-12-30/E3");

        this.site.With("ContinueFrom", "2025-12-30/E3");
        this.site.List().ListedNumbers.Should().Equal("W3/E3", "W4/E4");
        this.site.ContinueFrom.Should().Be("2025-12-31/E5");
        this.site.Log.Lines.Last().Message.Should().EndWith("the next run goes on with ContinueFrom=2025-12-31/E5.");
    }

    [Fact]
    public void Execute_WithoutOrderCancelJob_ListsAndWarns()
    {
        this.site.Website.Definitions.Clear();

        this.site.WithOrder("W1", "E1").List().ListedNumbers.Should().Equal("W1/E1");

        this.site.Log.Only("Warn").Should().Contain("the website has no job definition OrderCancel");
    }

    [Theory]
    [InlineData("Days", "0", "Parameter Days is \"0\". Allowed: a whole number from 1 to 3650.")]
    [InlineData("MaxOrders", "all", "Parameter MaxOrders is \"all\".")]
    [InlineData("Direction", "Back", "Parameter Direction is \"Back\". Allowed: ToErp, Both.")]
    [InlineData("ContinueFrom", "E4711", "Parameter ContinueFrom is \"E4711\". Allowed: what an earlier run told")]
    [InlineData("OrderNumbers", "...", "Parameter OrderNumbers is \"...\", which is no order number.")]
    public void Execute_BadParameter_IsFatalAndNothingIsListed(string parameter, string value, string told)
    {
        Action list = () => this.site.With(parameter, value).WithOrder("W1", "E1").List();

        string message = list.Should().Throw<OrderCancelException>().Which.Message;

        message.Should().StartWith("Nothing was compared. ").And.Contain(told);
        this.site.Log.Only("Fatal").Should().Be(message);
        this.site.Job.InitialData.Should().BeEmpty();
    }

    [Fact]
    public void Execute_InitialDataOfAnotherFormat_IsFatal()
    {
        this.site.Job.InitialData = "{}";

        Action list = () => this.site.List();

        list.Should().Throw<OrderCancelException>().Which.Message.Should().Contain("in another's format");
        this.site.Job.InitialData.Should().Be("{}");
    }
}

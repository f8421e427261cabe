using Workbench.Web.Data;

namespace Extensions.EndToEnd.Web;

/// <summary>What the stand-in for the integration service makes of a job definition.</summary>
public sealed class WorkerTests
{
    [Fact]
    public async Task Job_ForAnOpenOrder_IsGreenOnBothSides()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        JobRow job = await site.CancelAsync("W1001");

        job.Status.Should().Be("Success");
        site.Store.Orders.Find("W1001")!.Status.Should().Be("Cancelled");
        site.StatusInErp("W1001").Should().Be("Cancelled");
        site.Store.Outbox.All().Should().BeEmpty("the condition is Failure");
        job.ResultData.Should().Contain("<Outcome>Cancelled</Outcome>");
    }

    [Fact]
    public async Task Job_ForAShippedOrder_WritesTheTruthBackAndMails()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        site.Define(job => job.Set("MaxRetries", 0));

        JobRow job = await site.CancelAsync("W1004");

        job.Status.Should().Be("Failure");
        job.Outcome.Should().Be("Refused");
        site.Store.Orders.Find("W1004")!.Status.Should().Be("Shipped", "that is what the ERP says");
        Email mail = site.Store.Outbox.All().Should().ContainSingle().Subject;
        mail.Address.Should().Be("orders@shop.example");
        mail.Body.Should().Contain("Refused").And.Contain("W1004");
    }

    [Fact]
    public async Task Job_WithoutWriteBack_BringsNoResultToTheWebsite()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        site.Define(job => job.SetParameter("WriteBack", "false"));

        JobRow job = await site.CancelAsync("W1004");

        job.Outcome.Should().Be("Refused");
        job.ResultData.Should().BeEmpty();
        site.Store.Orders.Find("W1004")!.Status.Should().Be("CancellationRequested");
    }

    [Fact]
    public async Task Job_ThatKeepsFailing_RunsMaxRetriesMoreTimesAndMailsOnce()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await site.FaultAsync(("kind", "status"), ("status", "403"), ("on", "find"));
        site.Define(job => job.Set("MaxRetries", 3));

        JobRow job = await site.CancelAsync("W1001");

        job.Status.Should().Be("Failure");
        job.RetryCounter.Should().Be(3);
        site.Store.Journal.EventsOf(job.JobNumber).Select(one => one.Attempt).Distinct().Should().Equal(1, 2, 3, 4);
        site.Store.Outbox.All().Should().ContainSingle();
    }

    [Fact]
    public async Task Job_ThatRecovers_IsGreenWithoutAMail()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await site.FaultAsync(("kind", "status"), ("status", "403"), ("times", "1"));

        JobRow job = await site.CancelAsync("W1001");

        job.Status.Should().Be("Success");
        job.RetryCounter.Should().Be(1);
        site.Store.Outbox.All().Should().BeEmpty();
    }

    [Theory]
    [InlineData("Completion", "W1001", 1)]
    [InlineData("Failure", "W1001", 0)]
    [InlineData("Completion", "W1010", 1)]
    [InlineData("", "W1010", 0)]
    public async Task Mail_FollowsTheNotifyCondition(string condition, string order, int mails)
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        site.Define(job =>
        {
            job.Set("NotifyCondition", condition);
            job.Set("MaxRetries", 0);
        });

        await site.CancelAsync(order);

        site.Store.Outbox.All().Should().HaveCount(mails);
    }

    [Fact]
    public async Task Job_OfAnUnknownProcessor_FailsAndSaysSo()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        site.Define(job =>
        {
            job.Set("IntegrationProcessor", "OrderSubmit");
            job.Set("MaxRetries", 0);
        });

        JobRow job = await site.CancelAsync("W1001");

        job.Status.Should().Be("Failure");
        site.Store.History.LogOf(job.JobNumber).Should().Contain(line => line.Message.Contains("OrderSubmit"));
    }

    [Fact]
    public async Task Job_WithDebugging_KeepsDebugLines()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        JobRow without = await site.CancelAsync("W1001");
        site.Define(job => job.Set("DebuggingEnabled", true));
        JobRow with = await site.CancelAsync("W1002");

        site.Store.History.LogOf(without.JobNumber).Should().NotContain(line => line.TypeName == "Debug");
        site.Store.History.LogOf(with.JobNumber).Should().Contain(line => line.TypeName == "Debug");
    }

    [Fact]
    public async Task Job_WithoutAConnection_IsMisconfigured()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        site.Define(job => job.ConnectionId = null);

        JobRow job = await site.CancelAsync("W1001");

        job.Outcome.Should().Be("Misconfigured");
    }

    [Fact]
    public async Task Job_OnTheStepsConnection_RunsWhereTheJobIsInternal()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        var internalOne = Connections.Blank("Internal");
        internalOne.TypeName = "Internal";
        site.Store.Connections.Save(internalOne);
        site.Define(job =>
        {
            job.Steps[0]["IntegrationConnectionOverrideId"] = $"{job.ConnectionId}";
            job.ConnectionId = internalOne.Id;
        });

        JobRow job = await site.CancelAsync("W1001");

        job.Outcome.Should().Be("Cancelled");
    }

    [Fact]
    public async Task Cancel_OfANumberThatTwoOrdersShare_IsAmbiguousAndSendsNothing()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        string order = site.Store.Orders.All().Single(one => one.WebNumber == "W1041").Key;

        JobRow job = await site.CancelAsync(order);

        job.Status.Should().Be("Failure");
        site.Store.History.LogOf(job.JobNumber).Should().Contain(line => line.Message.StartsWith("Ambiguous"));
        site.Store.Journal.ExchangesOf(job.JobNumber).Should().BeEmpty();
    }
}

using System.Data;
using Extensions.Tests.Support;
using Insite.Data.Entities;

namespace Extensions.Tests.Website.Reconcile;

/// <summary>What the postprocessor queues, and above all what it does not.</summary>
public sealed class ReconcileAfterTests
{
    private readonly ReconcileSite site = new();

    [Fact]
    public void Execute_OpenOrder_IsQueuedAsARunOfTheAdminConsole()
    {
        this.site.WithOrder("W1", "E1").After(Result("OpenInErp W1 E1"));

        IntegrationJob run = this.site.Website.Runs.Should().ContainSingle().Subject;
        run.JobDefinitionId.Should().Be(ReconcileSite.OrderCancelId);
        run.Status.Should().Be("Queued");
        run.ScheduleDateTime.Should().Be(VirtualClock.Start);
        run.RunStandalone.Should().BeTrue();
        run.WebsiteId.Should().BeNull();
        IntegrationJobParameter value = run.IntegrationJobParameters.Should().ContainSingle().Subject;
        value.JobDefinitionParameterId.Should().Be(ReconcileSite.OrderNumberId);
        value.Value.Should().Be("W1");
        this.site.Website.Events.Should().Equal("Begin", "Save", "Commit");
        this.site.Log.Only("Info").Should().Be("Queued runs of OrderCancel: W1.");
    }

    [Fact]
    public void Execute_EveryOtherVerdict_IsNeverQueued()
    {
        string[] others =
        {
            "InFulfilmentInErp",
            "ShippedInErp",
            "CancelledInErpOnly",
            "NotInErp",
            "Ambiguous",
            "NotTold",
        };

        this.site.After(Result(others.Select(verdict => verdict + " W1 E1").ToArray()));

        this.site.Website.Runs.Should().BeEmpty();
        this.site.Website.Events.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Queued", null, true)]
    [InlineData("InProgress", null, true)]
    [InlineData("Failure", 5.0, true)]
    [InlineData("Failure", 7.0, false)]
    [InlineData("Success", 5.0, true)]
    [InlineData("Canceled", 5.0, true)]
    public void Execute_OrderWithARun_IsQueuedOnlyWhenThatHasEndedLongAgo(string status, double? hoursAgo, bool blocks)
    {
        foreach (string number in new[] { "W1", "E2", "w3" })
        {
            this.site.WithRun(number, status, hoursAgo);
        }

        this.site.After(Result("OpenInErp W1 E1", "OpenInErp W2 E2", "OpenInErp W3 E3"));

        this.site.Queued.Where(_ => status != "Queued").Should().HaveCount(blocks ? 0 : 3);
        this.site.Website.Runs.Should().HaveCount(blocks ? 3 : 6);
    }

    [Fact]
    public void Execute_Twice_QueuesOnce()
    {
        DataSet result = Result("OpenInErp W1 E1", "OpenInErp W2 E2");

        this.site.After(result).After(result);

        this.site.Queued.Should().Equal("W1", "W2");
        this.site.Log.Lines.Last()
            .Message.Should()
            .Be(
                "Not queued: W1 (a run waits, is under way or has just ended), W2 (a run waits, is under way or has just ended)."
            );
    }

    [Fact]
    public void Execute_RunThatComesMeanwhile_IsSeenInTheTransaction()
    {
        int begun = 0;
        this.site.Website.OnBegin = () =>
        {
            if (++begun == 1)
            {
                this.site.WithRun("W1", "InProgress", hoursAgo: null);
            }
        };

        this.site.After(Result("OpenInErp W1 E1", "OpenInErp W2 E2"));

        this.site.Queued.Should().Equal("W2");
        this.site.Log.Lines.Last().Message.Should().Be("Not queued: W1 (a run came meanwhile).");
    }

    [Fact]
    public void Execute_SeveralErpOrdersOfOneWebOrder_AreOneRun()
    {
        this.site.WithOrder("W1", "E1").WithOrder("W1", "E2");

        this.site.After(Result("OpenInErp W1 E1", "OpenInErp W1 E2"));

        this.site.Queued.Should().Equal("W1");
    }

    [Fact]
    public void Execute_WebOrderOfWhichAnotherPartIsOpenByRight_IsLeftToAPerson()
    {
        this.site.WithOrder("W1", "E1").WithOrder("W1", "E2", "Processing");

        this.site.After(Result("OpenInErp W1 E1"));

        this.site.Queued.Should().BeEmpty("a run on the web number would cancel both");
        this.site.Log.Lines.Last()
            .Message.Should()
            .Be("Not queued: W1 (the website shows other ERP orders of it as not cancelled).");
    }

    [Fact]
    public void Execute_ErpNumbers_CancelThatPartAlone()
    {
        this.site.WithOrder("W1", "E1").WithOrder("W1", "E2", "Processing");

        this.site.After(Result(new[] { "OpenInErp W1 E1" }, byErpNumber: true));

        this.site.Queued.Should().Equal("E1");
    }

    [Fact]
    public void Execute_OrderWithoutTheNumber_IsToldAndNotQueued()
    {
        this.site.After(Result("OpenInErp - E1"));

        this.site.Queued.Should().BeEmpty();
        this.site.Log.Lines.Last().Message.Should().Contain("E1 (the website does not know the number");
    }

    [Fact]
    public void Execute_MoreThanMaxRequeue_QueuesTheOldest()
    {
        DataSet result = Result("OpenInErp W1 E1", "OpenInErp W2 E2", "OpenInErp W3 E3");
        Set(result, "MaxRequeue", "2");

        this.site.After(result).Queued.Should().Equal("W1", "W2");

        this.site.Log.Lines.Last().Message.Should().Be("Not queued: W3 (more than MaxRequeue).");
    }

    [Fact]
    public void Execute_DryRun_SaysWhatItWouldDo()
    {
        DataSet result = Result("OpenInErp W1 E1", "CancelledInErpOnly W2 E2 Requested");
        Set(result, "DryRun", "true");
        Set(result, "WriteBack", "true");
        this.site.WithOrder("W1", "E1").WithOrder("W2", "E2", "CancellationRequested");

        this.site.After(result);

        this.site.Website.Runs.Should().BeEmpty();
        this.site.Website.Events.Should().BeEmpty();
        this.site.Log.Lines.Select(line => line.Message)
            .Should()
            .Equal("Would queue runs of OrderCancel: W1.", "Would write the status \"Cancelled\" to: W2.");
    }

    [Fact]
    public void Execute_WithoutRequeue_QueuesNothing()
    {
        DataSet result = Result("OpenInErp W1 E1");
        Set(result, "Requeue", "false");

        this.site.After(result).Website.Runs.Should().BeEmpty();
        this.site.Log.Lines.Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, "the website has no job definition OrderCancel")]
    [InlineData(2, "the website has several job definitions OrderCancel")]
    public void Execute_WithoutOneOrderCancelJob_SaysSo(int jobs, string told)
    {
        this.site.Website.Definitions.Clear();
        this.site.Website.Definitions.AddRange(Enumerable.Repeat(this.site.OrderCancel, jobs));

        this.site.After(Result("OpenInErp W1 E1"));

        this.site.Log.Only("Warn").Should().Be($"No run of OrderCancel could be queued: {told}.");
    }

    [Fact]
    public void Execute_OrderCancelWithoutItsNumber_SaysSo()
    {
        this.site.OrderCancel.JobDefinitionParameters.Clear();

        this.site.After(Result("OpenInErp W1 E1"));

        this.site.Log.Only("Warn").Should().Contain("has no parameter OrderNumber of its own");
    }

    [Fact]
    public void Execute_FailingVerdicts_FailTheJobAfterEverythingElse()
    {
        DataSet result = Result("OpenInErp W1 E1");
        Set(result, "Fails", "OpenInErp|ShippedInErp");

        this.site.After(result);

        this.site.Queued.Should().Equal("W1");
        this.site.Log.Lines.Last().Should().Be(("Fatal", "OpenInErp, ShippedInErp: The summary."));
    }

    [Fact]
    public void Execute_OrderThatWaitsAndIsCancelledInTheErp_GetsItsStatus()
    {
        DataSet result = Result("CancelledInErpOnly W1 E1 Requested", "CancelledInErpOnly W2 E2 Open");
        Set(result, "WriteBack", "true");
        this.site.WithOrder("W1", "E1", "CancellationRequested").WithOrder("W2", "E2", "Processing");

        this.site.After(result);

        this.site.Website.Reported.Select(row => row.Status).Should().Equal("Cancelled", "Processing");
        this.site.Log.Lines.Last().Message.Should().Be("Order E1 now has status \"Cancelled\" on the website.");
    }

    [Fact]
    public void Execute_DatabaseThatFails_EndsWithAllBeforeQueued()
    {
        int saves = 0;
        this.site.Website.OnSave = () =>
        {
            if (++saves == 2)
            {
                throw new InvalidOperationException("deadlock");
            }
        };

        Action after = () => this.site.After(Result("OpenInErp W1 E1", "OpenInErp W2 E2", "OpenInErp W3 E3"));

        after.Should().Throw<InvalidOperationException>();
        this.site.Queued.Should().Equal("W1");
        this.site.Website.Events.Should().EndWith("Rollback");
        this.site.Log.Only("Fatal").Should().Contain("deadlock").And.Contain("it does not queue twice");
    }

    [Fact]
    public void Execute_CancelledJob_StopsBetweenTwoOrders()
    {
        this.site.Prepare = postprocessor => this.site.Website.OnCommit = postprocessor.Cancel;

        Action after = () => this.site.After(Result("OpenInErp W1 E1", "OpenInErp W2 E2"));

        after.Should().Throw<OperationCanceledException>();
        this.site.Queued.Should().Equal("W1");
    }

    [Fact]
    public void Execute_NoResult_IsFatal()
    {
        this.site.After(null);

        this.site.Log.Only("Fatal").Should().StartWith("The processor gave the postprocessor no result.");
    }

    [Fact]
    public void Execute_AnothersResult_IsFatal()
    {
        this.site.After(Postprocessing.Result("Cancelled", "W1"));

        this.site.Log.Only("Fatal")
            .Should()
            .StartWith("The result is not that of the integration processor OrderCancelReconcile.");
    }

    /// <summary>Rows as "verdict web erp [website]"; a dash for a number that is not known.</summary>
    private static DataSet Result(params string[] rows) => Result(rows, byErpNumber: false);

    private static DataSet Result(string[] rows, bool byErpNumber)
    {
        var result = new DataSet("OrderCancelReconcile");
        DataTable orders = result.Tables.Add("OrderCancelReconcile");
        foreach (string name in "OrderNumber WebOrderNumber ErpOrderNumber Status Website Verdict ErpStatus".Split(' '))
        {
            orders.Columns.Add(name, typeof(string));
        }

        foreach (string[] row in rows.Select(row => row.Replace("-", "").Split(' ')))
        {
            string website = row.Length > 3 ? row[3] : "Cancelled";
            orders.Rows.Add(byErpNumber ? row[2] : row[1], row[1], row[2], "Cancelled", website, row[0], "Open");
        }

        DataTable counts = result.Tables.Add("OrderCancelReconcileCounts");
        foreach (string name in "Fails Message Requeue RequeueAfterHours MaxRequeue WriteBack DryRun".Split(' '))
        {
            counts.Columns.Add(name, typeof(string));
        }

        counts.Rows.Add("", "The summary.", "true", "6", "100", "false", "false");
        return result;
    }

    private static void Set(DataSet result, string column, string value) =>
        result.Tables["OrderCancelReconcileCounts"]!.Rows[0][column] = value;
}

using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>An order that is cancelled line by line: whole jobs, also such as stop in the middle.</summary>
public sealed class RestLinesTests
{
    [Fact]
    public void Execute_OrderOfThreeItems_RejectsEachOnceWithItsVersion()
    {
        var erp = new SalesOrderErp(3);
        erp.Reject(1, "");

        TestJob job = erp.Run();

        job.Outcome.Should().Be("Cancelled");
        job.RequestsSent.Should().Be(3);
        erp.Reasons.Should().Equal("ZC", "ZC", "ZC");
        erp.Writes.Should()
            .Equal(
                "PATCH 0 W/\"0\" {\"reason\":\"ZC\"}",
                "PATCH 1 W/\"1\" {\"reason\":\"ZC\"}",
                "PATCH 2 W/\"0\" {\"reason\":\"ZC\"}"
            );
    }

    [Fact]
    public void Execute_EachItemMovesTheVersionOfAll_SendsEachWithTheNewestVersion()
    {
        var erp = new SalesOrderErp(3) { HasOneVersion = true };

        TestJob job = erp.Run();

        job.Outcome.Should().Be("Cancelled", job.Message);
        job.RequestsSent.Should().Be(3);
        erp.Reasons.Should().Equal("ZC", "ZC", "ZC");
    }

    // The reads of a run: look-up, read, one before each line.
    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    public void Execute_SomethingIsDeliveredMeanwhile_RejectsNoMoreAndIsPartlyCancelledAtOnce(int read, int rejected)
    {
        foreach (bool isSilent in new[] { false, true })
        {
            var erp = new SalesOrderErp(3) { IsSilent = isSilent };
            erp.OnRead = number => erp.Delivered = number >= read ? 2 : -1;

            TestJob job = erp.Run();

            job.Outcome.Should().Be("PartlyCancelled", job.Message);
            job.Message.Should()
                .Contain($"after {rejected} of 3 lines had been cancelled: the ERP no longer says that");
            ((int)job.Result["ElapsedMs"]).Should().BeLessThan(5000);
            erp.Writes.Should().HaveCount(rejected);
        }
    }

    [Fact]
    public void Execute_TheErpSaysYesToALineAndDoesNothing_AsksEachOnceAndIsNotGreen()
    {
        var erp = new SalesOrderErp(3);
        erp.OnWrite = item => item == 1 ? RestRun.Response(204, "") : null;

        TestJob job = erp.Run();

        job.Outcome.Should().Be("PartlyCancelled");
        erp.Writes.Should().HaveCount(3).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Execute_SomebodyHasRejectedAnItem_LeavesItAlone()
    {
        var erp = new SalesOrderErp(3);
        erp.Reject(0, "50");

        erp.Run().Outcome.Should().Be("Cancelled");

        erp.Reasons.Should().Equal("50", "ZC", "ZC");
    }

    // The requests of a run: look-up, read, and for each line a read and a write.
    [Theory]
    [InlineData(2, 0, "Unavailable")]
    [InlineData(3, 0, "Unavailable")]
    [InlineData(4, 1, "Unconfirmed")]
    [InlineData(5, 1, "Unconfirmed")]
    [InlineData(6, 2, "Unconfirmed")]
    [InlineData(7, 2, "Unconfirmed")]
    [InlineData(8, 3, "Unconfirmed")]
    public void Execute_CutOffAtAnyStep_IsNotGreenAndTheNextRunGoesOn(int answers, int rejected, string outcome)
    {
        foreach (bool isSilent in new[] { false, true })
        {
            var erp = new SalesOrderErp(3) { Answers = answers, IsSilent = isSilent };

            TestJob first = erp.Run();
            string seen = first.Outcome;
            int before = erp.Reasons.Count(reason => reason.Length > 0);
            erp.Answers = int.MaxValue;
            TestJob second = erp.Run();

            first.IsGreen.Should().BeFalse();
            seen.Should().Be(outcome);
            before.Should().Be(rejected);
            second.Outcome.Should().Be(rejected == 3 ? "AlreadyCancelled" : "Cancelled");
            erp.Writes.Should().OnlyHaveUniqueItems().And.HaveCount(3);
        }
    }

    [Fact]
    public void Execute_AStrangerChangesAnItemBeforeItsRequest_IsPartlyCancelledAtOnce()
    {
        var erp = new SalesOrderErp(3);
        erp.OnWrite = item =>
        {
            if (item == 2)
            {
                erp.Reject(2, "");
            }

            return null;
        };

        TestJob job = erp.Run();

        job.Outcome.Should().Be("PartlyCancelled");
        job.Message.Should().Contain("Stopped after 2 of 3 lines had been cancelled: Changed.");
        ((int)job.Result["ElapsedMs"]).Should().BeLessThan(5000);
        erp.Reasons.Should().Equal("ZC", "ZC", "");
    }

    [Fact]
    public void Execute_AStrangerRejectsTheRestMeanwhile_IsCancelled()
    {
        var erp = new SalesOrderErp(3);
        erp.OnRead = number =>
        {
            if (number == 4)
            {
                erp.Reject(1, "50");
                erp.Reject(2, "50");
            }
        };

        TestJob job = erp.Run();

        job.Outcome.Should().Be("Cancelled");
        erp.Reasons.Should().Equal("ZC", "50", "50");
    }

    [Theory]
    [InlineData(422, true, 3, "PartlyCancelled")]
    [InlineData(422, false, 3, "PartlyCancelled")]
    [InlineData(403, true, 3, "PartlyCancelled")]
    [InlineData(429, true, 4, "Unconfirmed")] // the same run goes on with it
    [InlineData(500, true, 4, "Unconfirmed")]
    [InlineData(500, false, 4, "PartlyCancelled")]
    public void Execute_ALaterItemIsRefused_NeverMeansThatNothingWasDone(
        int status,
        bool isSilent,
        int writes,
        string outcome
    )
    {
        var erp = new SalesOrderErp(3) { IsSilent = isSilent };
        erp.OnWrite = item => item == 2 ? RestRun.Response(status, """{"error":"It is on a truck."}""") : null;

        TestJob job = erp.Run();

        job.Outcome.Should().Be(outcome);
        job.Message.Should().Contain(writes == 3 ? "after 2 of 3 lines" : "Cancel requests sent: 4");
        erp.Writes.Should().HaveCount(writes);
    }

    // A line that is no longer told may be gone for another reason: that it is cancelled is not shown.
    [Fact]
    public void Execute_WhatWasRejectedIsNoLongerTold_IsNotTakenForCancelled()
    {
        var erp = new SalesOrderErp(3) { HidesRejected = true, IsSilent = true };
        erp.OnWrite = item => item == 2 ? RestRun.Response(422, """{"error":"It is on a truck."}""") : null;

        TestJob job = erp.Run();

        job.Outcome.Should().Be("Unconfirmed", job.Message);
        job.Message.Should().Contain("after 2 of 3 lines");
    }

    [Fact]
    public void Execute_TheFirstItemIsRefused_NothingWasDone()
    {
        var erp = new SalesOrderErp(3);
        erp.OnWrite = _ => RestRun.Response(422, """{"error":"It is on a truck."}""");

        TestJob job = erp.Run();

        job.Outcome.Should().Be("Refused");
        job.Message.Should().Contain("It is on a truck");
        erp.Writes.Should().ContainSingle();
    }

    [Fact]
    public void Execute_MoreItemsThanMaxLines_SendsNothing()
    {
        var erp = new SalesOrderErp(6);

        TestJob job = erp.Run("TimeoutSeconds=90");

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain("MaxLines").And.Contain("6 lines");
        erp.Writes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("ForEach=lines[?(@.reason=='')]", "ForEach")]
    [InlineData("ForEach=items[?(@.rejection=='')]", "ForEach")]
    [InlineData("ForEach=items[?(@.reason=='none')]", "ForEach")]
    [InlineData("ForEach=items[?(@.no==9)]", "nothing is left to do")]
    public void Execute_LinesThatTheOrderDoesNotTell_SendsNothing(string parameter, string named)
    {
        var erp = new SalesOrderErp(2);

        TestJob job = erp.Run(parameter);

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain(named);
        erp.Writes.Should().BeEmpty();
    }

    [Fact]
    public void Execute_ALineWithoutTheVersionThatIsSent_SendsNothing()
    {
        var erp = new SalesOrderErp(3) { Unversioned = 2 };

        TestJob job = erp.Run();

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain("{line.@odata.etag}");
        erp.Writes.Should().BeEmpty();
    }
}

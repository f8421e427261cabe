using System.Data;

namespace Extensions.Tests.Website;

public sealed class PostprocessorTransactionTests
{
    private readonly FakeWebsite website = new FakeWebsite().WithPlaced("W1").WithReported("W1", "E1");
    private readonly DataSet result = Postprocessing.Result("Cancelled", "W1", "E1|Cancelled");

    [Fact]
    public void Execute_BothTables_AreWrittenInOneTransaction()
    {
        Postprocessing run = new Postprocessing(this.website).Run(this.result);

        this.website.Events.Should().Equal("Begin", "Save", "Commit");
        run.PlacedStatus.Should().Be("Cancelled");
        run.ReportedStatuses.Should().Equal("Cancelled");
    }

    [Fact]
    public void Execute_SaveThatFails_RollsBackAndFails()
    {
        this.website.OnSave = () => throw new DataException("deadlock\nvictim");

        Postprocessing run = this.FailingRun<DataException>();

        this.website.Events.Should().Equal("Begin", "Rollback");
        run.Log.Only("Fatal").Should().Contain("W1").And.Contain("deadlock victim").And.Contain("run the job again");
    }

    [Fact]
    public void Execute_CommitThatFails_RollsBackAndFails()
    {
        this.website.OnCommit = () => throw new DataException("connection lost");

        this.FailingRun<DataException>();

        this.website.Events.Should().Equal("Begin", "Save", "Rollback");
    }

    [Fact]
    public void Execute_LoadThatFails_RollsBackAndFails()
    {
        this.website.OnLoad = () => throw new DataException("connection lost");

        this.FailingRun<DataException>();

        this.website.Events.Should().Equal("Begin", "Rollback");
    }

    [Fact]
    public void Execute_SaveThatFails_LeavesNothingForALaterSave()
    {
        this.website.OnSave = () => throw new DataException("deadlock");
        this.FailingRun<DataException>();
        this.website.OnSave = () => { };

        this.website.Last!.Save();

        this.website.Placed[0].Status.Should().Be(FakeWebsite.Requested);
        this.website.Last.TrackedStatuses.Should().OnlyContain(status => status == FakeWebsite.Requested);
    }

    [Fact]
    public void Execute_TokenBeforeTheStart_OpensNoTransaction()
    {
        Postprocessing run = this.FailingRun<OperationCanceledException>(new CancellationToken(canceled: true));

        this.website.Last.Should().BeNull();
        run.Log.Only("Fatal").Should().Contain("cancelled before");
    }

    [Fact]
    public void Execute_CancelBeforeTheStart_OpensNoTransaction()
    {
        var run = new Postprocessing(this.website);
        run.Processor.Cancel();

        run.Invoking(r => r.Run(this.result)).Should().Throw<OperationCanceledException>();
        this.website.Last.Should().BeNull();
    }

    [Fact]
    public void Execute_CancelWhileLoading_WritesNothing()
    {
        var run = new Postprocessing(this.website);
        this.website.OnLoad = run.Processor.Cancel;

        run.Invoking(r => r.Run(this.result)).Should().Throw<OperationCanceledException>();

        this.website.Events.Should().Equal("Begin", "Rollback");
        run.PlacedStatus.Should().Be(FakeWebsite.Requested);
    }

    [Fact]
    public void Execute_TokenWhileSaving_CommitsNothing()
    {
        using var source = new CancellationTokenSource();
        this.website.OnSave = source.Cancel;

        Postprocessing run = this.FailingRun<OperationCanceledException>(source.Token);

        this.website.Events.Should().Equal("Begin", "Save", "Rollback");
        run.ReportedStatuses.Should().Equal(FakeWebsite.Requested);
    }

    [Fact]
    public void Execute_CancelAfterTheCommit_IsTooLate()
    {
        using var source = new CancellationTokenSource();
        this.website.OnCommit = source.Cancel;

        Postprocessing run = new Postprocessing(this.website).Run(this.result, source.Token);

        run.PlacedStatus.Should().Be("Cancelled");
        run.Log.Count("Info").Should().Be(1);
    }

    [Fact]
    public void Execute_LogThatFailsAfterTheCommit_ClaimsNothing()
    {
        var run = new Postprocessing(this.website);
        this.website.OnCommit = () => run.Log.OnInfo = () => throw new TimeoutException();

        run.Invoking(r => r.Run(this.result)).Should().Throw<TimeoutException>();

        run.PlacedStatus.Should().Be("Cancelled");
        run.Log.Count("Fatal").Should().Be(0);
    }

    private Postprocessing FailingRun<TException>(CancellationToken token = default)
        where TException : Exception
    {
        var run = new Postprocessing(this.website);
        run.Invoking(r => r.Run(this.result, token)).Should().Throw<TException>();
        run.PlacedStatus.Should().Be(FakeWebsite.Requested);
        run.ReportedStatuses.Should().Equal(FakeWebsite.Requested);
        return run;
    }
}

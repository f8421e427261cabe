namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>The uninstall script executed.</summary>
public abstract class UninstallScenarios
{
    [SkippableFact]
    public void Uninstall_OurJob_GoesWithItsRunsAndNothingElse()
    {
        using var database = OpenWithAnotherJob();
        var before = database.Snapshot();
        database.Execute(SqlScripts.Seed);
        database.AddRun("Success", "W1");
        database.AddRun("Failure", "W2", "true");
        database.Execute(
            "INSERT INTO JobDefinitionStepParameter (JobDefinitionStepId, Name) SELECT Id, N'FindUrl' FROM JobDefinitionStep;"
        );

        database.Execute(SqlScripts.Uninstall);

        database.Snapshot().Should().Equal(before);
        database.OpenTransactions.Should().Be(0);
    }

    [SkippableFact]
    public void Uninstall_ThenSeed_InstallsAnew()
    {
        using var database = OpenWithAnotherJob();
        database.Execute(SqlScripts.Seed);
        database.Execute(SqlScripts.Uninstall);

        database.Execute(SqlScripts.Seed);

        database.ParameterNames().Should().HaveCount(7);
    }

    [SkippableFact]
    public void Uninstall_JobOfAnotherProcessor_IsLeftAlone()
    {
        using var database = OpenWithAnotherJob();
        database.Execute(SqlScripts.Seed);
        database.Execute("UPDATE JobDefinition SET IntegrationProcessor = N'Other';");
        var before = database.Snapshot();

        database.Execute(SqlScripts.Uninstall);

        database.Snapshot().Should().Equal(before);
    }

    [SkippableTheory]
    [InlineData("Queued")]
    [InlineData("InProgress")]
    [InlineData("CancelRequested")]
    public void Uninstall_RunGoingOn_RefusesUnlessTold(string status)
    {
        using var database = OpenWithAnotherJob();
        var empty = database.Snapshot();
        database.Execute(SqlScripts.Seed);
        database.AddRun(status, "W1");
        var before = database.Snapshot();

        var uninstalling = () => database.Execute(SqlScripts.Uninstall);

        uninstalling.Should().Throw<ScriptErrorException>().Which.Number.Should().Be(50001);
        database.Snapshot().Should().Equal(before);
        database.OpenTransactions.Should().Be(0);
        database.Execute(
            SqlScripts.Uninstall.Replace("@EvenIfRunning bit = 0", "@EvenIfRunning bit = 1", StringComparison.Ordinal)
        );
        database.Snapshot().Should().Equal(empty);
    }

    [SkippableFact]
    public void Uninstall_LinkedFromAnotherJob_Refuses()
    {
        using var database = OpenWithAnotherJob();
        database.Execute(SqlScripts.Seed);
        database.Execute(
            "UPDATE JobDefinition SET LinkedJobId = (SELECT Id FROM JobDefinition WHERE Name = N'OrderCancel') WHERE Name = N'Order Refresh';"
        );
        var before = database.Snapshot();

        var uninstalling = () => database.Execute(SqlScripts.Uninstall);

        uninstalling.Should().Throw<ScriptErrorException>().Which.Number.Should().Be(50002);
        database.Snapshot().Should().Equal(before);
    }

    [SkippableFact]
    public void Uninstall_OurJobsLinkedToEachOther_BothGo()
    {
        using var database = OpenWithAnotherJob();
        var before = database.Snapshot();
        database.Execute(SqlScripts.Seed);
        database.Execute(
            "INSERT INTO JobDefinition (Name, StandardJobName, IntegrationProcessor, LinkedJobId) SELECT N'Copy', N'OrderCancel', N'OrderCancel', Id FROM JobDefinition WHERE Name = N'OrderCancel';"
        );

        database.Execute(SqlScripts.Uninstall);

        database.Snapshot().Should().Equal(before);
    }

    [SkippableFact]
    public void Uninstall_JobInOtherCase_IsOursWhateverTheCollation()
    {
        using var database = Open(SqlScripts.CaseSensitiveSchema);
        database.Execute(SqlScripts.Seed);
        database.Execute("UPDATE JobDefinition SET Name = N'ORDERCANCEL', StandardJobName = N'ORDERCANCEL';");

        database.Execute(SqlScripts.Seed);
        database.Count("JobDefinition").Should().Be(1);

        database.Execute(SqlScripts.Uninstall);
        database.Snapshot().Should().BeEmpty();
    }

    [SkippableFact]
    public void Uninstall_ErrorAtTheEnd_KeepsTheJobAndLeavesTheBatchesRemoved()
    {
        using var database = OpenWithAnotherJob();
        database.Execute(SqlScripts.Seed);
        for (var run = 1; run <= 5; run++)
        {
            database.AddRun("Success", $"W{run}");
        }

        // A value of another job's run that points at our parameter: no cascade takes it away.
        database.Execute(
            "INSERT INTO IntegrationJobParameter (IntegrationJobId, JobDefinitionParameterId) SELECT r.Id, p.Id FROM IntegrationJob AS r CROSS JOIN JobDefinitionParameter AS p WHERE r.Status = N'InProgress' AND p.Name = N'DryRun';"
        );
        var inTwos = SqlScripts.Uninstall.Replace("@Batch int = 1000", "@Batch int = 2", StringComparison.Ordinal);

        var uninstalling = () => database.Execute(inTwos);

        uninstalling.Should().Throw<ScriptErrorException>();
        database.OpenTransactions.Should().Be(0);
        database.Count("JobDefinition").Should().Be(2);
        database.Count("IntegrationJob").Should().Be(1, "each batch of runs is a transaction of its own");
        database.Execute("DELETE FROM IntegrationJobParameter;");
        database.Execute(inTwos);
        database.Count("JobDefinition").Should().Be(1);
    }

    private protected abstract IScriptDatabase Open(string schema);

    private IScriptDatabase Open() => Open(SqlScripts.PlatformSchema);

    private IScriptDatabase OpenWithAnotherJob()
    {
        var database = Open();
        database.AddInternalConnection();
        database.Execute(
            "INSERT INTO JobDefinition (Name, StandardJobName, IntegrationProcessor) VALUES (N'Order Refresh', N'OrderRefresh', N'Api');"
        );
        database.Execute(
            "INSERT INTO IntegrationJob (JobDefinitionId, Status) SELECT Id, N'InProgress' FROM JobDefinition;"
        );
        database.Execute("INSERT INTO OrderHistory (WebOrderNumber, Status) VALUES (N'W1', N'CancellationRequested');");
        return database;
    }
}

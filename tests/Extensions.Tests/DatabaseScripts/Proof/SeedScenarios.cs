using Extensions.Tests.JobDefinitions;

namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>The seed executed: on SQLite's stand-in everywhere, on a server where one is named.</summary>
public abstract class SeedScenarios
{
    private static IEnumerable<string> Parameters => JobDefinitionJson.Parameters.Select(one => (string)one["Name"]!);

    [SkippableFact]
    public void Seed_FreshDatabase_CreatesTheJobItsStepAndItsParameters()
    {
        using var database = Open();
        database.AddInternalConnection();

        database.Execute(SqlScripts.Seed);

        var job = database.Query("SELECT * FROM JobDefinition;").Should().ContainSingle().Subject;
        job["Name"].Should().Be("OrderCancel");
        job["StandardJobName"].Should().Be("OrderCancel");
        job["IntegrationProcessor"].Should().Be("OrderCancel");
        job["IntegrationConnectionId"].Should().BeNull();
        var step = database.Query("SELECT * FROM JobDefinitionStep;").Should().ContainSingle().Subject;
        step["JobDefinitionId"].Should().Be(job["Id"]);
        database.ParameterNames().Should().Equal(Parameters);
        database.OpenTransactions.Should().Be(0);
    }

    [SkippableFact]
    public void Seed_FreshDatabase_HoldsWhatTheImportHolds()
    {
        using var database = Open();

        database.Execute(SqlScripts.Seed);

        ImportedRow.Of(database.Query("SELECT * FROM JobDefinition;")[0]).ShouldHold(JobDefinitionJson.Job);
        ImportedRow
            .Of(database.Query("SELECT * FROM JobDefinitionStep;")[0])
            .ShouldHold(JobDefinitionJson.Steps.Single());
        var parameters = database.Query("SELECT * FROM JobDefinitionParameter ORDER BY Sequence;");
        parameters.Should().HaveCount(JobDefinitionJson.Parameters.Count);
        foreach (var (row, parameter) in parameters.Zip(JobDefinitionJson.Parameters))
        {
            ImportedRow.Of(row).ShouldHold(parameter);
        }
    }

    [SkippableFact]
    public void Seed_RunAgain_ChangesNothing()
    {
        using var database = Open();
        database.Execute(SqlScripts.Seed);
        var before = database.Snapshot();

        database.Execute(SqlScripts.Seed);

        database.Snapshot().Should().Equal(before);
    }

    [SkippableFact]
    public void Seed_NamedConnection_IsChosenAndNotChanged()
    {
        using var database = Open();
        database.AddInternalConnection();
        database.AddConnection("Another ERP");
        database.AddConnection("OrderCancel ERP");
        var connections = database.Query("SELECT * FROM IntegrationConnection ORDER BY Name;");

        database.Execute(SqlScripts.Seed);

        database
            .Query(
                "SELECT c.Name FROM JobDefinition AS j INNER JOIN IntegrationConnection AS c ON c.Id = j.IntegrationConnectionId;"
            )
            .Should()
            .ContainSingle()
            .Which["Name"]
            .Should()
            .Be("OrderCancel ERP");
        database
            .Query("SELECT * FROM IntegrationConnection ORDER BY Name;")
            .Should()
            .BeEquivalentTo(connections, options => options.WithStrictOrdering());
    }

    [SkippableTheory]
    [InlineData(
        "UPDATE JobDefinition SET NotifyEmail = N'a@b.example', NotifyCondition = N'Completion', MaxRetries = 5;"
    )]
    [InlineData(
        "UPDATE JobDefinition SET Description = N'', PreProcessor = N'OrderCancel', PostProcessor = N'OrderCancel';"
    )]
    [InlineData("UPDATE JobDefinition SET Name = N'Cancel in the ERP';")]
    [InlineData("UPDATE JobDefinition SET StandardJobName = N'';")]
    [InlineData("UPDATE JobDefinition SET IntegrationConnectionId = (SELECT Id FROM IntegrationConnection);")]
    [InlineData("UPDATE JobDefinitionStep SET Sequence = 7, Name = N'Ask the ERP', ObjectName = N'x';")]
    [InlineData(
        "UPDATE JobDefinitionParameter SET DefaultValue = N'x', Prompt = N'y', Sequence = 9, ValueType = N'Number';"
    )]
    [InlineData(
        "INSERT INTO JobDefinitionParameter (JobDefinitionId, Sequence, Name) SELECT Id, 2, N'FindUrl' FROM JobDefinition;"
    )]
    public void Seed_AfterAnAdminsChange_ChangesNothing(string change)
    {
        using var database = Open();
        database.AddConnection("Internal");
        database.Execute(SqlScripts.Seed);
        database.Execute(change);
        var before = database.Snapshot();

        database.Execute(SqlScripts.Seed);

        database.Snapshot().Should().Equal(before);
    }

    [SkippableTheory]
    [InlineData("DELETE FROM JobDefinitionStep;")]
    [InlineData("DELETE FROM JobDefinitionParameter;")]
    [InlineData("DELETE FROM JobDefinitionParameter WHERE Name = N'OrderNumber';")]
    [InlineData("DELETE FROM JobDefinitionParameter WHERE Name <> N'SplitOrders';")]
    public void Seed_HalfPresentJob_IsCompletedAndKept(string loss)
    {
        using var database = Open();
        database.Execute(SqlScripts.Seed);
        database.Execute("UPDATE JobDefinition SET MaxRetries = 5;");
        database.Execute(
            "UPDATE JobDefinitionParameter SET DefaultValue = N'CancelWhatYouCan' WHERE Name = N'SplitOrders';"
        );
        database.Execute(loss);
        var kept = database.Snapshot();

        database.Execute(SqlScripts.Seed);

        database.Snapshot().Should().Contain(kept);
        database.ParameterNames().Should().Equal(Parameters);
        database.Count("JobDefinitionStep").Should().Be(1);
        database.Count("JobDefinition").Should().Be(1);
    }

    [SkippableFact]
    public void Seed_ParameterOnTheStep_IsNotAddedToTheJob()
    {
        using var database = Open();
        database.Execute(SqlScripts.Seed);
        database.Execute("DELETE FROM JobDefinitionParameter WHERE Name = N'ErpAdapter';");
        database.Execute(
            "INSERT INTO JobDefinitionStepParameter (JobDefinitionStepId, Name) SELECT Id, N'ErpAdapter' FROM JobDefinitionStep;"
        );
        var before = database.Snapshot();

        database.Execute(SqlScripts.Seed);

        database.Snapshot().Should().Equal(before);
    }

    [SkippableTheory]
    [InlineData("OrderCancel", "")]
    [InlineData("Something else", "OrderCancel")]
    public void Seed_NameTakenByAnotherProcessorsJob_LeavesItAlone(string name, string standardName)
    {
        using var database = Open();
        database.Execute(
            $"INSERT INTO JobDefinition (Name, StandardJobName, IntegrationProcessor) VALUES (N'{name}', N'{standardName}', N'Other');"
        );
        var before = database.Snapshot();

        database.Execute(SqlScripts.Seed);

        database.Snapshot().Should().Equal(before);
        database.OpenTransactions.Should().Be(0);
    }

    [SkippableFact]
    public void Seed_ErrorHalfWay_TakesEverythingBackAndTells()
    {
        using var database = Open();
        database.RefuseParameter("DryRun");

        var seeding = () => database.Execute(SqlScripts.Seed);

        seeding.Should().Throw<ScriptErrorException>().Which.Number.Should().NotBe(2627);
        database.OpenTransactions.Should().Be(0);
        database.Snapshot().Should().BeEmpty();
    }

    [SkippableFact]
    public void Seed_DuplicateKeyAndNoJob_Tells()
    {
        using var database = Open();
        database.InsertJobsTwice();

        var seeding = () => database.Execute(SqlScripts.Seed);

        seeding.Should().Throw<ScriptErrorException>().Which.Number.Should().Be(2627);
        database.OpenTransactions.Should().Be(0);
        database.Snapshot().Should().BeEmpty("the statement that lost was taken back whole");
    }

    [SkippableFact]
    public void Seed_UniqueIndexOfTheCustomersOwn_Tells()
    {
        using var database = Open();
        database.Execute("INSERT INTO JobDefinition (Name) VALUES (N'Other');");
        database.Execute(
            "INSERT INTO JobDefinitionStep (JobDefinitionId, Name) SELECT Id, N'OrderCancel' FROM JobDefinition;"
        );
        database.Execute("CREATE UNIQUE INDEX OwnStepNames ON JobDefinitionStep (Name);");
        var before = database.Snapshot();

        var seeding = () => database.Execute(SqlScripts.Seed);

        seeding.Should().Throw<ScriptErrorException>().Which.Number.Should().BeOneOf(2601, 2627);
        database.Snapshot().Should().Equal(before);
    }

    [SkippableFact]
    public void Seed_DuplicateKeyAndTheJobIsThere_EndsQuietly()
    {
        using var database = Open();
        database.Execute(SqlScripts.Seed);
        database.Execute("DELETE FROM JobDefinitionParameter WHERE Name = N'DryRun';");
        database.Execute("INSERT INTO JobDefinition (Name) VALUES (N'Other');");
        database.Execute(
            "INSERT INTO JobDefinitionParameter (JobDefinitionId, Name) SELECT Id, N'DryRun' FROM JobDefinition WHERE Name = N'Other';"
        );
        database.Execute("CREATE UNIQUE INDEX OwnParameterNames ON JobDefinitionParameter (Name);");
        var before = database.Snapshot();

        database.Execute(SqlScripts.Seed);

        database.OpenTransactions.Should().Be(0);
        database.Snapshot().Should().Equal(before);
    }

    private protected abstract IScriptDatabase Open(string schema);

    private IScriptDatabase Open() => Open(SqlScripts.PlatformSchema);
}

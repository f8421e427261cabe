namespace Extensions.Tests.DatabaseScripts.Proof;

/// <summary>The check executed: silent on a sound set-up, one finding for each thing that is wrong with it.</summary>
public abstract class CheckScenarios
{
    private const string Nothing = "DECLARE @Nothing int;";
    private const string JobDefault = "UPDATE JobDefinitionParameter SET DefaultValue = ";
    private const string StepParameter =
        "INSERT INTO JobDefinitionStepParameter (JobDefinitionStepId, Name, DefaultValue) SELECT Id, ";

    [SkippableFact]
    public void Check_SoundSetUp_FindsNothingAndChangesNothing()
    {
        using var database = OpenSound();
        var before = database.Snapshot();

        database.Query(SqlScripts.Check).Should().BeEmpty();

        database.Snapshot().Should().Equal(before);
    }

    [SkippableTheory]
    [InlineData("DELETE FROM JobDefinition;", "Error", "There is no job OrderCancel")]
    [InlineData(
        "INSERT INTO JobDefinition (Name, StandardJobName, JobType, IntegrationProcessor) VALUES (N'Copy', N'OrderCancel', N'Execution', N'OrderCancel');",
        "Error",
        "Several jobs"
    )]
    [InlineData(
        "UPDATE JobDefinition SET Name = N'Order Cancel';",
        "Warning",
        "\"Order Cancel\" has the standard job name \"OrderCancel\""
    )]
    [InlineData("UPDATE JobDefinition SET StandardJobName = N'';", "Error", "has the standard job name \"\"")]
    [InlineData(
        "UPDATE JobDefinition SET IntegrationProcessor = N'Other';",
        "Error",
        "integration processor \"Other\""
    )]
    [InlineData(
        "UPDATE JobDefinitionStep SET IntegrationProcessorOverride = N'Other';",
        "Error",
        "integration processor override \"Other\""
    )]
    [InlineData("UPDATE JobDefinition SET JobType = N'Refresh';", "Error", "job type \"Refresh\"")]
    [InlineData("DELETE FROM JobDefinitionStep;", "Warning", "has no step")]
    [InlineData("UPDATE JobDefinition SET NotifyEmail = N' ';", "Warning", "notifies nobody")]
    [InlineData("UPDATE JobDefinition SET NotifyCondition = N'';", "Warning", "notifies nobody")]
    [InlineData("DELETE FROM JobDefinitionParameter WHERE Name = N'OrderNumber';", "Error", "no parameter OrderNumber")]
    [InlineData(
        "UPDATE JobDefinitionParameter SET DefaultValue = N'0' WHERE Name = N'OrderNumber';",
        "Error",
        "the default \"0\""
    )]
    [InlineData(StepParameter + "N'OrderNumber', N'0' FROM JobDefinitionStep;", "Error", "the default \"0\"")]
    [InlineData("UPDATE JobDefinition SET IntegrationConnectionId = NULL;", "Error", "no connection to the ERP")]
    [InlineData(
        "UPDATE JobDefinition SET IntegrationConnectionId = (SELECT Id FROM IntegrationConnection WHERE Name = N'Internal');",
        "Error",
        "no connection to the ERP"
    )]
    [InlineData(
        "UPDATE JobDefinitionParameter SET DefaultValue = N'Reste' WHERE Name = N'ErpAdapter';",
        "Error",
        "is \"Reste\""
    )]
    [InlineData(
        "UPDATE JobDefinitionParameter SET DefaultValue = N'Rest, ' WHERE Name = N'ErpAdapter';",
        "Error",
        "is \"Rest,\""
    )]
    [InlineData(StepParameter + "N'ErpAdapter', N', Ours' FROM JobDefinitionStep;", "Error", "is \", Ours\"")]
    [InlineData(StepParameter + "N'ErpAdapter', N'A, B,' FROM JobDefinitionStep;", "Error", "is \"A, B,\"")]
    [InlineData(StepParameter + "N'ErpAdapter', N'Nope' FROM JobDefinitionStep;", "Error", "is \"Nope\"")]
    [InlineData(
        "UPDATE JobDefinitionParameter SET DefaultValue = N'True' WHERE Name = N'DryRun';",
        "Warning",
        "DryRun = true"
    )]
    [InlineData(StepParameter + "N'Mode', N'check' FROM JobDefinitionStep;", "Warning", "Mode = Check")]
    [InlineData("UPDATE OrderStatusMapping SET AllowCancellation = 0;", "Error", "No order status allows cancellation")]
    [InlineData("UPDATE JobDefinition SET PostProcessor = N'OrderCancel';", "Error", "but not WriteBack = true")]
    [InlineData(
        "UPDATE JobDefinitionParameter SET DefaultValue = N'true' WHERE Name = N'WriteBack';",
        "Error",
        "has WriteBack = true, but"
    )]
    public void Check_OneThingWrong_FindsIt(string change, string severity, string finding)
    {
        using var database = OpenSound();
        database.Execute(change);

        var found = database.Query(SqlScripts.Check);

        var row = found.Should().Contain(one => ((string)one["Finding"]!).Contains(finding)).Which;
        row["Severity"].Should().Be(severity);
        row["Remedy"].Should().BeOfType<string>().Which.Should().NotBeEmpty();
    }

    [SkippableTheory]
    [InlineData("UPDATE JobDefinitionParameter SET DefaultValue = N' REST ' WHERE Name = N'ErpAdapter';")]
    [InlineData("UPDATE JobDefinitionParameter SET DefaultValue = N'' WHERE Name = N'ErpAdapter';")]
    [InlineData("UPDATE JobDefinitionParameter SET DefaultValue = N'Ours.Adapter, Ours' WHERE Name = N'ErpAdapter';")]
    [InlineData(
        "UPDATE JobDefinition SET PostProcessor = N'OrderCancel'; UPDATE JobDefinitionParameter SET DefaultValue = N'yes' WHERE Name = N'WriteBack';"
    )]
    [InlineData(
        "UPDATE JobDefinitionStep SET IntegrationConnectionOverrideId = (SELECT Id FROM IntegrationConnection WHERE Name = N'OrderCancel ERP'); UPDATE JobDefinition SET IntegrationConnectionId = (SELECT Id FROM IntegrationConnection WHERE Name = N'Internal');"
    )]
    [InlineData(
        "DELETE FROM JobDefinitionParameter WHERE Name = N'OrderNumber'; "
            + StepParameter
            + "N'OrderNumber', N'' FROM JobDefinitionStep;"
    )]
    public void Check_OtherSoundSetUp_FindsNothing(string change)
    {
        using var database = OpenSound();
        database.Execute(change);

        database.Query(SqlScripts.Check).Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData("Failure", "W1", "", true)]
    [InlineData("Success", "W2", "", true)]
    [InlineData("Success", "W1", "true", true)]
    [InlineData("Success", "W1", " true", true)]
    [InlineData("Success", "W1", "false", false)]
    [InlineData("Success", " W1 ", "", false)]
    [InlineData("Success", "W1", "", false)]
    [InlineData("CompletedWithWarnings", "E1", "", false)]
    public void Check_OrderThatWaits_IsFoundUnlessARunForItSucceeded(
        string status,
        string order,
        string dryRun,
        bool isFound
    )
    {
        using var database = OpenSound();
        AddWaiting(database, "W1", "E1", hours: 5);
        database.AddRun(status, order, dryRun);

        var found = database.Query(SqlScripts.Check).Select(Text);

        found.Count(text => text.StartsWith("Order W1 (ERP order E1) waits")).Should().Be(isFound ? 1 : 0);
        found.Should().HaveCount(isFound ? 1 : 0);
    }

    [SkippableTheory]
    [InlineData(JobDefault + "N'true' WHERE Name = N'DryRun';", "", Nothing, true)]
    [InlineData(JobDefault + "N'true' WHERE Name = N'DryRun';", "false", Nothing, false)]
    [InlineData(StepParameter + "N'DryRun', N' Yes ' FROM JobDefinitionStep;", "", Nothing, true)]
    [InlineData(
        JobDefault + "N'true' WHERE Name = N'DryRun'; " + StepParameter + "N'DryRun', N'false' FROM JobDefinitionStep;",
        "",
        Nothing,
        false
    )]
    [InlineData(
        "DELETE FROM JobDefinitionParameter WHERE Name = N'DryRun'; "
            + StepParameter
            + "N'DryRun', N'false' FROM JobDefinitionStep;",
        "true",
        Nothing,
        true
    )]
    [InlineData(
        Nothing,
        "",
        "UPDATE IntegrationJobLog SET Message = N'Previewed: this was a dry run for order W1.';",
        true
    )]
    [InlineData(
        Nothing,
        "",
        "UPDATE IntegrationJobLog SET Message = N'Previewed (Shipped): this was a dry run for order W1.';",
        true
    )]
    public void Check_DryRun_IsNoSuccessHoweverItWasSet(string setUp, string dryRun, string then, bool isFound)
    {
        using var database = OpenSound();
        AddWaiting(database, "W1", "E1", hours: 5);
        database.Execute(setUp);
        database.AddRun("Success", "W1", dryRun);
        database.Execute(then);

        Waiting(database).Should().HaveCount(isFound ? 1 : 0);
    }

    [SkippableTheory]
    [InlineData("Web", "1001", "Order W2 (ERP order 1001)")]
    [InlineData("Erp", "1001", "Order 1001 (ERP order E1)")]
    [InlineData("Auto", "1001", "Order 1001 (ERP order E1)", "Order W2 (ERP order 1001)")]
    [InlineData("Web", "E1", "Order W2 (ERP order 1001)")]
    public void Check_WebNumberThatIsAnotherOrdersErpNumber_SilencesOne(string kind, string run, params string[] found)
    {
        using var database = OpenSound();
        AddWaiting(database, "1001", "E1", hours: 5);
        AddWaiting(database, "W2", "1001", hours: 5);
        database.Execute(JobDefault + $"N'{kind}' WHERE Name = N'OrderNumberKind';");
        database.AddRun("Success", run);

        Waiting(database).Should().HaveCount(found.Length).And.OnlyContain(text => found.Any(text.StartsWith));
    }

    [SkippableTheory]
    [InlineData("Cancel Pending", 1)]
    [InlineData("cancelwanted", 1)]
    [InlineData("CancellationRequested", 1)]
    [InlineData("Cancel", 0)]
    [InlineData("", 0)]
    public void Check_StatusesOfTheSetting_AreKnown(string status, int found)
    {
        using var database = OpenSound();
        AddWaiting(database, "W1", "E1", hours: 5);
        database.Execute($"UPDATE OrderHistory SET Status = N'{status}';");
        database.Execute(
            "INSERT INTO SystemSetting (Name, Value) VALUES (N'OrderCancel_RequestedStatuses', N'| Cancel Pending | CancelWanted|');"
        );

        Waiting(database).Should().HaveCount(found);
    }

    [SkippableFact]
    public void Check_OrderOfUnknownAge_IsFound()
    {
        using var database = OpenSound();
        AddWaiting(database, "W1", "E1", hours: 1);
        database.Execute("UPDATE OrderHistory SET ModifiedOn = NULL;");

        Waiting(database).Should().ContainSingle();
    }

    [SkippableFact]
    public void Check_JobInOtherCase_IsOursButMayNotBeFound()
    {
        using var database = OpenSound(SqlScripts.CaseSensitiveSchema);
        database.Execute("UPDATE JobDefinition SET Name = N'ORDERCANCEL', StandardJobName = N'ORDERCANCEL';");

        var found = database.Query(SqlScripts.Check).Select(Text);

        found.Should().ContainSingle().Which.Should().Contain("has the standard job name \"ORDERCANCEL\"");
    }

    [SkippableFact]
    public void Check_OrderThatWaitsNotLongYet_IsNotFound()
    {
        using var database = OpenSound();
        AddWaiting(database, "W1", "E1", hours: 3);

        database.Query(SqlScripts.Check).Should().BeEmpty();
        database
            .Query(SqlScripts.Check.Replace("@Hours int = 4", "@Hours int = 2", StringComparison.Ordinal))
            .Should()
            .ContainSingle();
    }

    [SkippableFact]
    public void Check_OrderWithoutHistory_IsFoundOnce()
    {
        using var database = OpenSound();
        AddWaiting(database, "W1", "E1", hours: 5);
        database.Execute(
            """
            INSERT INTO CustomerOrder (OrderNumber, Status, ModifiedOn)
            SELECT N'W1', N'CancellationRequested', DATEADD(hour, -5, SYSDATETIMEOFFSET())
            UNION ALL SELECT N'W2', N'CancellationRequested', DATEADD(hour, -5, SYSDATETIMEOFFSET())
            UNION ALL SELECT N'W3', N'Submitted', DATEADD(hour, -5, SYSDATETIMEOFFSET());
            """
        );

        database
            .Query(SqlScripts.Check)
            .Select(Text)
            .Should()
            .SatisfyRespectively(
                first => first.Should().Contain("Order W1 "),
                second => second.Should().Contain("Order W2 ")
            );
    }

    private protected abstract IScriptDatabase Open(string schema);

    private protected IScriptDatabase OpenSound() => OpenSound(SqlScripts.PlatformSchema);

    private protected IScriptDatabase OpenSound(string schema)
    {
        var database = Open(schema);
        database.AddInternalConnection();
        database.AddConnection("OrderCancel ERP");
        database.Execute(SqlScripts.Seed);
        database.Execute("UPDATE JobDefinition SET NotifyEmail = N'admin@shop.example';");
        database.Execute(
            "INSERT INTO OrderStatusMapping (ERPOrderStatus, AllowCancellation) VALUES (N'Open', 1), (N'Shipped', 0);"
        );
        return database;
    }

    private static List<string> Waiting(IScriptDatabase database) =>
        [.. database.Query(SqlScripts.Check).Select(Text).Where(text => text.Contains(" waits for its cancellation"))];

    private static string Text(IReadOnlyDictionary<string, object?> row) => (string)row["Finding"]!;

    private static void AddWaiting(IScriptDatabase database, string web, string erp, int hours) =>
        database.Execute(
            $"""
            INSERT INTO OrderHistory (WebOrderNumber, ERPOrderNumber, Status, ModifiedOn)
            VALUES (N'{web}', N'{erp}', N'CancellationRequested', DATEADD(hour, -{hours}, SYSDATETIMEOFFSET()));
            """
        );
}

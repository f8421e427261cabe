using System.Globalization;
using System.Text;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Job;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.JobDefinitions;

public sealed class OrderCancelJsonTests
{
    private const string Audit = "CreatedOn, CreatedBy, ModifiedOn, ModifiedBy";

    private const string JobKeys =
        "Id, IntegrationConnectionId, StandardJobName, Name, Description, JobType, DebuggingEnabled, PassThroughJob, "
        + "NotifyEmail, NotifyCondition, LinkedJobId, PassDataSetToLinkedJob, UseDeltaDataSet, PreProcessor, "
        + "IntegrationProcessor, PostProcessor, LastRunDateTime, LastRunJobNumber, LastRunStatus, RecurringJob, "
        + "RecurringStartDateTime, RecurringEndDateTime, RecurringInterval, RecurringType, RecurringStartTime, "
        + "RecurringStartDay, EmailTemplateId, RunStepsInParallel, LinkedJobCondition, MaxErrorsBeforeFail, "
        + "MaxWarningsBeforeFail, MaxRetries, MaxDeactivationPercent, MaxTimeoutMinutes, IntegrationConnection, "
        + "RefreshBatchSize, JobDefinitionParameters, JobDefinitionSteps, IntegrationJobs, CustomProperties, "
        + Audit;

    private const string ParameterKeys =
        "Id, JobDefinitionId, Sequence, ValueType, DefaultValue, Prompt, Name, CustomProperties, " + Audit;

    private const string StepKeys =
        "Id, JobDefinitionId, Sequence, Name, ObjectName, IntegrationConnectionOverrideId, "
        + "IntegrationProcessorOverride, IntegrationConnectionOverride, SelectClause, FromClause, WhereClause, "
        + "ParameterizedWhereClause, DeleteAction, DeleteActionFieldToSet, DeleteActionValueToSet, DeleteChildren, "
        + "SkipHeaderRow, OnlyUpdateExistingRecords, FlatFileErrorHandling, JobDefinitionStepFieldMaps, "
        + "JobDefinitionStepParameters, IntegrationQuery, CustomProperties, "
        + Audit;

    [Fact]
    public void File_Entities_HaveExactlyTheKeysOfTheImportFormatInItsOrder()
    {
        JobDefinitionJson.File.Should().ContainSingle();
        Keys(JobDefinitionJson.Job).Should().Be(JobKeys);
        JobDefinitionJson.Steps.Select(Keys).Should().Equal(StepKeys);
        JobDefinitionJson.Parameters.Select(Keys).Should().HaveCount(7).And.OnlyContain(keys => keys == ParameterKeys);
    }

    [Fact]
    public void File_Job_IsTheOneThatThePlatformLooksFor()
    {
        JObject job = JobDefinitionJson.Job;
        var expected = new Dictionary<string, string>
        {
            ["Name"] = "OrderCancel",
            ["StandardJobName"] = "OrderCancel",
            ["JobType"] = "Execution",
            ["PreProcessor"] = "None",
            ["IntegrationProcessor"] = "OrderCancel",
            ["PostProcessor"] = "None",
            ["NotifyCondition"] = "Failure",
            ["MaxRetries"] = "2",
        };

        expected.Keys.ToDictionary(key => key, key => (string)job[key]!).Should().Equal(expected);
    }

    [Fact]
    public void File_Connection_IsLeftToTheAdmin()
    {
        JObject job = JobDefinitionJson.Job;

        new[] { job["IntegrationConnectionId"], job["IntegrationConnection"] }
            .Concat(JobDefinitionJson.Steps.Select(step => step["IntegrationConnectionOverride"]))
            .Should()
            .OnlyContain(connection => connection!.Type == JTokenType.Null);
    }

    [Fact]
    public void File_Ids_AreUniqueAndPointToTheJob()
    {
        List<JObject> children = JobDefinitionJson.Steps.Concat(JobDefinitionJson.Parameters).ToList();
        string job = (string)JobDefinitionJson.Job["Id"]!;
        List<Guid> ids = children.Select(child => Guid.Parse((string)child["Id"]!)).ToList();

        ids.Should().OnlyHaveUniqueItems().And.NotContain(Guid.Empty).And.NotContain(Guid.Parse(job));
        children.Should().OnlyContain(child => (string)child["JobDefinitionId"]! == job);
    }

    [Fact]
    public void File_Dates_CarryAnOffset()
    {
        string text = (string)JobDefinitionJson.Job["CreatedOn"]!;

        DateTimeOffset
            .TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            .Should()
            .BeTrue();
    }

    [Fact]
    public void File_Parameters_AreTheModulesOwnWithItsDefaults()
    {
        Dictionary<string, JobParameter> known = OrderCancelParameters.All.ToDictionary(parameter => parameter.Name);

        foreach (JObject parameter in JobDefinitionJson.Parameters)
        {
            string name = (string)parameter["Name"]!;
            known.Should().ContainKey(name);
            ((string)parameter["DefaultValue"]!).Should().Be(known[name].Default, name);
            ((string)parameter["ValueType"]!).Should().Be("String", name);
            ((string)parameter["Prompt"]!).Should().NotBeNullOrWhiteSpace(name);
        }
    }

    [Fact]
    public void File_OrderNumber_ComesFirstWithItsPromptAndNoDefault()
    {
        JObject first = JobDefinitionJson.Parameters[0];

        ((string)first["Name"]!).Should().Be("OrderNumber");
        ((string)first["Prompt"]!).Should().Be("Order Number");
        ((string)first["DefaultValue"]!).Should().BeEmpty();
        JobDefinitionJson
            .Parameters.Select(parameter => (int)parameter["Sequence"]!)
            .Should()
            .Equal(1, 2, 3, 4, 5, 6, 7);
    }

    [Fact]
    public void Guide_ParameterTable_IsThatOfTheFile()
    {
        IEnumerable<string> rows = File.ReadAllLines(Checkout.PathOf("docs", "job-definition.md"))
            .SkipWhile(line => line != "## Parameters")
            .TakeWhile(line => line != "## Check it")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        rows.Select(row => row.Split('|'))
            .Select(cells => (cells[1].Trim(' ', '`'), cells[2].Trim(' ', '`')))
            .Should()
            .Equal(JobDefinitionJson.Parameters.Select(one => ((string)one["Name"]!, (string)one["DefaultValue"]!)));
    }

    [Fact]
    public void Workbench_DefaultDefinition_IsTheFile()
    {
        byte[] program = File.ReadAllBytes(Path.Combine(Checkout.OutputOf("Workbench"), "Workbench.dll"));

        // An embedded file stands in the program byte for byte.
        string bytes = Encoding.GetEncoding("iso-8859-1").GetString(program);
        string file = Encoding.GetEncoding("iso-8859-1").GetString(File.ReadAllBytes(JobDefinitionJson.Path));
        bytes.IndexOf(file, StringComparison.Ordinal).Should().BePositive();
    }

    private static string Keys(JObject entity) => string.Join(", ", entity.Properties().Select(one => one.Name));
}

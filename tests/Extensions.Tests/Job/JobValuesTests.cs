using Extensions.OrderCancel.Job;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.Tests.Job;

public sealed class JobValuesTests
{
    private readonly IntegrationJob job = new() { JobDefinition = new JobDefinition() };
    private readonly JobDefinitionStep step = new() { Sequence = 2 };

    [Fact]
    public void GivenFor_NullEverywhere_IsNull()
    {
        new JobValues(new IntegrationJob(), null).GivenFor("OrderNumber").Should().BeNull();
        new JobValues(new IntegrationJob(), null).OptionFor("OrderNumber").Should().BeNull();
        new JobValues(new IntegrationJob(), null).Names.Should().BeEmpty();
        new JobValues(this.job, new JobDefinitionStep()).Names.Should().BeEmpty();
    }

    [Fact]
    public void GivenFor_NullEntriesAndNavigations_AreSkipped()
    {
        this.job.IntegrationJobParameters = new[]
        {
            null!,
            new IntegrationJobParameter { Value = "lost" },
        };
        this.job.JobDefinition.JobDefinitionParameters = new[] { null!, new JobDefinitionParameter() };
        this.step.JobDefinitionStepParameters = new[] { null!, new JobDefinitionStepParameter() };

        var values = new JobValues(this.job, this.step);

        values.GivenFor("OrderNumber").Should().BeNull();
        values.OptionFor("OrderNumber").Should().BeNull();
        values.Names.Should().BeEmpty();
    }

    [Theory]
    // job-level run, step-level run, the step parameter's own value; who wins
    [InlineData("A", "B", "C", "A")]
    [InlineData(" ", "B", "C", "B")]
    [InlineData(null, null, "C", "C")]
    [InlineData("", "\t", " ", null)]
    [InlineData(null, "B", null, "B")]
    public void GivenFor_Places_AreReadInTheirOrder(string? ofJob, string? ofStep, string? own, string? expected)
    {
        this.job.IntegrationJobParameters = new[] { StepRun("OrderNumber", ofStep), JobRun("ORDERNUMBER", ofJob) };
        this.step.JobDefinitionStepParameters = new[]
        {
            new JobDefinitionStepParameter { Name = " orderNumber ", Value = own },
        };

        new JobValues(this.job, this.step).GivenFor("OrderNumber").Should().Be(expected);
        new JobValues(this.job, this.step).OptionFor("OrderNumber").Should().Be(expected);
    }

    [Fact]
    public void GivenFor_Defaults_AreNeverUsed()
    {
        this.job.JobDefinition.JobDefinitionParameters = new[] { Default("OrderNumber", "0") };
        this.step.JobDefinitionStepParameters = new[]
        {
            new JobDefinitionStepParameter { Name = "OrderNumber", DefaultValue = "0" },
        };

        new JobValues(this.job, this.step).GivenFor("OrderNumber").Should().BeNull();
        new JobValues(this.job, this.step).OptionFor("OrderNumber").Should().Be("0", "options do have defaults");
    }

    [Fact]
    public void OptionFor_Levels_RunThenStepThenStepDefaultThenJobDefault()
    {
        this.job.JobDefinition.JobDefinitionParameters = new[] { Default("FindUrl", "job") };
        new JobValues(this.job, this.step).OptionFor("FindUrl").Should().Be("job");

        var own = new JobDefinitionStepParameter { Name = "FindUrl", DefaultValue = "step default" };
        this.step.JobDefinitionStepParameters = new[] { own };
        new JobValues(this.job, this.step).OptionFor("FindUrl").Should().Be("step default");

        own.Value = "step";
        new JobValues(this.job, this.step).OptionFor("FindUrl").Should().Be("step");

        this.job.IntegrationJobParameters = new[] { JobRun("FindUrl", "run") };
        new JobValues(this.job, this.step).OptionFor("FindUrl").Should().Be("run");
    }

    [Fact]
    public void OptionFor_LongValue_ContinuesUntilAGap()
    {
        this.job.JobDefinition.JobDefinitionParameters = new[]
        {
            Default("CancelBody", "one "),
            Default("CancelBody3", "three"),
            Default("CancelBody2", "two "),
            Default("CancelBody5", "five"),
        };

        new JobValues(this.job, null).OptionFor("CancelBody").Should().Be("one two three");
    }

    [Fact]
    public void OptionFor_LongValueThatAnotherLevelOverrides_HasNothingOfIt()
    {
        this.job.JobDefinition.JobDefinitionParameters = new[]
        {
            Default("StatusCancelled", "Cancelled"),
            Default("StatusCancelled2", "|Closed"),
        };
        this.step.JobDefinitionStepParameters = new[]
        {
            new JobDefinitionStepParameter { Name = "StatusCancelled", DefaultValue = "Void" },
        };

        new JobValues(this.job, this.step).OptionFor("StatusCancelled").Should().Be("Void");
    }

    [Fact]
    public void OptionFor_ContinuationWithoutAStart_IsNothing()
    {
        this.job.JobDefinition.JobDefinitionParameters = new[] { Default("CancelBody2", "two") };

        new JobValues(this.job, null).OptionFor("CancelBody").Should().BeNull();
    }

    [Theory]
    [InlineData(2, "A")]
    [InlineData(1, null)]
    public void GivenFor_ParameterOfAStep_IsForThatStepOnly(int sequence, string? expected)
    {
        IntegrationJobParameter parameter = StepRun("OrderNumber", "A");
        parameter.JobDefinitionStepParameter.JobDefinitionStep = new JobDefinitionStep { Sequence = sequence };
        this.job.IntegrationJobParameters = new[] { parameter };

        new JobValues(this.job, this.step).GivenFor("OrderNumber").Should().Be(expected);
        new JobValues(this.job, null).GivenFor("OrderNumber").Should().Be("A", "without a step any will do");
    }

    [Fact]
    public void Names_EveryPlace_IsListedOnce()
    {
        this.job.IntegrationJobParameters = new[] { JobRun("A", "1"), StepRun("B", null), JobRun(" a ", "2") };
        this.job.JobDefinition.JobDefinitionParameters = new[] { Default("C", ""), Default("b", "") };
        this.step.JobDefinitionStepParameters = new[] { new JobDefinitionStepParameter { Name = "D" } };

        new JobValues(this.job, this.step).Names.Should().Equal("A", "B", "D", "C");
    }

    private static IntegrationJobParameter JobRun(string name, string? value) =>
        new()
        {
            Value = value,
            JobDefinitionParameter = new JobDefinitionParameter { Name = name },
        };

    private static IntegrationJobParameter StepRun(string name, string? value) =>
        new()
        {
            Value = value,
            JobDefinitionStepParameter = new JobDefinitionStepParameter { Name = name },
        };

    private static JobDefinitionParameter Default(string name, string value) =>
        new() { Name = name, DefaultValue = value };
}

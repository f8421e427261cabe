using Extensions.OrderCancel.Website;
using Insite.Data.Entities;

namespace Extensions.Tests.Website;

/// <summary>One run of the preprocessor.</summary>
internal sealed class Preprocessing
{
    private readonly List<IntegrationJobParameter> parameters = new();

    public Preprocessing(FakeWebsite website, string? number = null)
    {
        this.Website = website;
        if (number != null)
        {
            this.With("OrderNumber", number);
        }
    }

    public FakeWebsite Website { get; }

    public WebsiteJobLog Log { get; } = new();

    public IntegrationJob Job { get; } = new() { InitialData = "" };

    public Preprocessing With(string name, string? value) =>
        this.With(
            new IntegrationJobParameter
            {
                Value = value,
                JobDefinitionParameter = new JobDefinitionParameter { Name = name },
            }
        );

    public Preprocessing WithStep(string name, string? value) =>
        this.With(
            new IntegrationJobParameter
            {
                Value = value,
                JobDefinitionStepParameter = new JobDefinitionStepParameter { Name = name },
            }
        );

    public Preprocessing With(IntegrationJobParameter? parameter)
    {
        this.parameters.Add(parameter!);
        return this;
    }

    public Preprocessing Run()
    {
        this.Job.IntegrationJobParameters = this.parameters;
        var preprocessor = new JobPreprocessorOrderCancel(this.Website)
        {
            JobLogger = this.Log,
            IntegrationJob = this.Job,
        };
        preprocessor.Execute().Should().BeSameAs(this.Job);
        return this;
    }
}

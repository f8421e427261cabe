using Extensions.Tests.Support;
using Insite.WIS.Broker.WebIntegrationService;
using Newtonsoft.Json;

namespace Extensions.Tests.JobDefinitions;

/// <summary>The shipped definition runs as it is.</summary>
[Collection(SampleErpCollection.Name)]
public sealed class ShippedJobTests : IAsyncLifetime
{
    private readonly SampleErpProcess erp;

    public ShippedJobTests(SampleErpProcess erp)
    {
        this.erp = erp;
    }

    public Task InitializeAsync() => this.erp.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Execute_ShippedDefinition_CancelsWithoutAnySetting(bool isStartedFromTheRunWindow)
    {
        var job = new TestJob(this.erp.Url.AbsoluteUri);
        job.Job.JobDefinition = Definition();
        job.Job.JobDefinition.IntegrationConnection = job.Connection;
        job.Step = job.Job.JobDefinition.JobDefinitionSteps.Single();
        if (isStartedFromTheRunWindow)
        {
            // The run window hands on every parameter that it shows, blank ones included.
            foreach (JobDefinitionParameter parameter in job.Job.JobDefinition.JobDefinitionParameters.Skip(1))
            {
                job.With(parameter.Name, parameter.DefaultValue);
            }
        }

        job.Run();

        job.Outcome.Should().Be("Cancelled");
        job.Log.Should().ContainSingle().Which.Level.Should().Be("Info");
    }

    private static JobDefinition Definition()
    {
        var settings = new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore, MaxDepth = 32 };
        return JobDefinitionJson.Job.ToObject<JobDefinition>(JsonSerializer.Create(settings))!;
    }
}

using Extensions.OrderCancel.Run;
using Insite.WIS.Broker.WebIntegrationService;
using Workbench.Jobs;
using Workbench.Web.Data;

namespace Workbench.Web.Worker;

/// <summary>Builds what the integration service gets of a job.</summary>
internal sealed class WisJobs(Store store)
{
    public IntegrationJob Build(JobRow row, JobDocument document)
    {
        var definition = document.ToDefinition();
        definition.IntegrationConnection = store.Connections.Find(document.ConnectionId);
        foreach (var (step, json) in definition.JobDefinitionSteps.Zip(StepsAsStored(document, definition)))
        {
            step.IntegrationConnectionOverride = Guid.TryParse(
                JobDocument.Text(json, "IntegrationConnectionOverrideId"),
                out var id
            )
                ? store.Connections.Find(id)
                : null;
        }

        return new IntegrationJob
        {
            Id = row.Id,
            JobNumber = row.JobNumber,
            InitialData = row.InitialData,
            IsPreview = row.IsPreview,
            JobDefinition = definition,
            JobDefinitionId = definition.Id,
            Status = row.Status,
            IntegrationJobParameters =
            [
                .. store.History.ParametersOf(row.JobNumber).Select(value => Value(row.Id, definition, value)),
            ],
        };
    }

    /// <summary>Takes the secrets of every connection of the job out of what is recorded.</summary>
    public static Redactor RedactorFor(IntegrationJob job)
    {
        var redactor = new Redactor();
        var connections = job
            .JobDefinition.JobDefinitionSteps.Select(step => step.IntegrationConnectionOverride)
            .Append(job.JobDefinition.IntegrationConnection);
        foreach (var connection in connections.OfType<IntegrationConnection>())
        {
            string[] secrets = [connection.Password, connection.GatewayService, connection.MessageServerService];
            foreach (var secret in secrets)
            {
                redactor.Add(secret);
                redactor.Add(Secrets.Decrypted(secret));
            }
        }

        return redactor;
    }

    private static IEnumerable<Newtonsoft.Json.Linq.JObject> StepsAsStored(
        JobDocument document,
        JobDefinition definition
    ) =>
        definition.JobDefinitionSteps.Select(step =>
            document.Steps.First(json => JobDocument.Number(json, "Sequence") == step.Sequence)
        );

    private static IntegrationJobParameter Value(Guid job, JobDefinition definition, JobParameterValue value)
    {
        var given = new ParameterValue(value.Name, value.Value);
        var parameter = new IntegrationJobParameter { Value = value.Value, IntegrationJobId = job };
        if (value.StepSequence is { } sequence)
        {
            var step = definition.JobDefinitionSteps.First(one => one.Sequence == sequence);
            var ofStep = step.JobDefinitionStepParameters.First(one => given.Is(one.Name));
            parameter.JobDefinitionStepParameter = ofStep;
            parameter.JobDefinitionStepParameterId = ofStep.Id;
            return parameter;
        }

        var ofJob =
            definition.JobDefinitionParameters.FirstOrDefault(one => given.Is(one.Name))
            ?? JobFactory.Parameter(value.Name);
        parameter.JobDefinitionParameter = ofJob;
        parameter.JobDefinitionParameterId = ofJob.Id;
        return parameter;
    }
}

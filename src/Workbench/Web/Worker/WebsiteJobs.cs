using Insite.Data.Entities;
using Workbench.Web.Data;

namespace Workbench.Web.Worker;

/// <summary>Builds what pre- and postprocessors get of a job.</summary>
internal static class WebsiteJobs
{
    public static IntegrationJob Build(JobRow row, IReadOnlyList<JobParameterValue> values) =>
        new()
        {
            JobNumber = row.JobNumber,
            InitialData = row.InitialData,
            IsPreview = row.IsPreview,
            IntegrationJobParameters = [.. values.Select(Value)],
        };

    private static IntegrationJobParameter Value(JobParameterValue value) =>
        value.StepSequence is null
            ? new IntegrationJobParameter
            {
                Value = value.Value,
                JobDefinitionParameter = new JobDefinitionParameter { Name = value.Name },
            }
            : new IntegrationJobParameter
            {
                Value = value.Value,
                JobDefinitionStepParameter = new JobDefinitionStepParameter { Name = value.Name },
            };
}

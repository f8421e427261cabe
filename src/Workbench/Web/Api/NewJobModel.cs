using Workbench.Web.Data;

namespace Workbench.Web.Api;

/// <summary>A job to start: its definition, and the values of parameters by the ids that the definition gives them.</summary>
internal sealed record NewJobModel(
    Guid JobDefinitionId,
    bool IsPreview,
    IReadOnlyList<NewJobParameterModel>? IntegrationJobParameters
)
{
    /// <summary>Values for ids that the definition does not have are left out.</summary>
    public List<JobParameterValue> ValuesFor(JobDocument definition) =>
        [
            .. (IntegrationJobParameters ?? []).SelectMany(given =>
                definition
                    .Parameters.Where(one => JobDocument.Text(one, "Id") == $"{given.JobDefinitionParameterId}")
                    .Select(one => new JobParameterValue(JobDocument.Text(one, "Name"), given.Value ?? ""))
            ),
        ];
}

namespace Workbench.Web.Api;

/// <summary>A value for a job's parameter.</summary>
internal sealed record NewJobParameterModel(Guid JobDefinitionParameterId, string? Value);

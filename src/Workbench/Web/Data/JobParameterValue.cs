namespace Workbench.Web.Data;

/// <summary>A parameter's value in one run: of the job, or of the step with that sequence.</summary>
internal sealed record JobParameterValue(string Name, string Value, int? StepSequence = null);

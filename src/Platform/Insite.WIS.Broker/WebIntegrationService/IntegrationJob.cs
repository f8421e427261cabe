using System;

namespace Insite.WIS.Broker.WebIntegrationService;

/// <summary>One run of a job definition, as the integration service receives it.</summary>
public class IntegrationJob
{
    public Guid Id { get; set; }

    public int JobNumber { get; set; }

    /// <summary>The data set that the pre-processor made, as XML.</summary>
    public string InitialData { get; set; }

    /// <summary>A preview run has no side effects.</summary>
    public bool IsPreview { get; set; }

    public JobDefinition JobDefinition { get; set; }

    /// <summary>Run-time values; null unless filled.</summary>
    public IntegrationJobParameter[] IntegrationJobParameters { get; set; }

    /// <summary>Known from the published schema.</summary>
    public Guid JobDefinitionId { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string Status { get; set; }
}

using System;

namespace Insite.WIS.Broker.WebIntegrationService;

/// <summary>A job as it is set up in the Admin Console.</summary>
public class JobDefinition
{
    public string Name { get; set; }

    public bool DebuggingEnabled { get; set; }

    public int RefreshBatchSize { get; set; }

    public IntegrationConnection IntegrationConnection { get; set; }

    public JobDefinitionParameter[] JobDefinitionParameters { get; set; }

    public JobDefinitionStep[] JobDefinitionSteps { get; set; }

    public IntegrationJob[] IntegrationJobs { get; set; }

    /// <summary>Known from the published schema.</summary>
    public Guid Id { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string StandardJobName { get; set; }
}

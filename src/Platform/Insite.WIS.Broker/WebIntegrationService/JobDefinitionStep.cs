using System;

namespace Insite.WIS.Broker.WebIntegrationService;

/// <summary>One step of a job definition.</summary>
public class JobDefinitionStep
{
    public Guid Id { get; set; }

    public JobDefinition JobDefinition { get; set; }

    public int Sequence { get; set; }

    public string ObjectName { get; set; }

    public string SelectClause { get; set; }

    public string FromClause { get; set; }

    public string WhereClause { get; set; }

    public string IntegrationQuery { get; set; }

    public string FlatFileErrorHandling { get; set; }

    public IntegrationConnection IntegrationConnectionOverride { get; set; }

    public JobDefinitionStepParameter[] JobDefinitionStepParameters { get; set; }

    public JobDefinitionStepFieldMap[] JobDefinitionStepFieldMaps { get; set; }

    /// <summary>Known from the published schema.</summary>
    public Guid JobDefinitionId { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string Name { get; set; }
}

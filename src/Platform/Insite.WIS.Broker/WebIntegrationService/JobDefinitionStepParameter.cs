using System;

namespace Insite.WIS.Broker.WebIntegrationService;

/// <summary>A parameter of a step.</summary>
public class JobDefinitionStepParameter
{
    public Guid Id { get; set; }

    public string Name { get; set; }

    /// <summary>Transient: filled for a run, stored in no column.</summary>
    public string Value { get; set; }

    public Guid JobDefinitionStepId { get; set; }

    public JobDefinitionStep JobDefinitionStep { get; set; }

    /// <summary>Known from the published schema.</summary>
    public int Sequence { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string ValueType { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string DefaultValue { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string Prompt { get; set; }
}

using System;

namespace Insite.WIS.Broker.WebIntegrationService;

/// <summary>The value of one parameter in one run. Exactly one of the two definitions is set.</summary>
public class IntegrationJobParameter
{
    public string Value { get; set; }

    public JobDefinitionParameter JobDefinitionParameter { get; set; }

    public JobDefinitionStepParameter JobDefinitionStepParameter { get; set; }

    public Guid? JobDefinitionStepParameterId { get; set; }

    /// <summary>Known from the published schema.</summary>
    public Guid? JobDefinitionParameterId { get; set; }

    /// <summary>Known from the published schema.</summary>
    public Guid Id { get; set; }

    /// <summary>Known from the published schema.</summary>
    public Guid IntegrationJobId { get; set; }
}

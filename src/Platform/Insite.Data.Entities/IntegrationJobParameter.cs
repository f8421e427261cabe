using System;

namespace Insite.Data.Entities;

/// <summary>The value of one parameter in one run. Exactly one of the two definitions is set.</summary>
public class IntegrationJobParameter
{
    public Guid? JobDefinitionParameterId { get; set; }

    public string Value { get; set; }

    public JobDefinitionParameter JobDefinitionParameter { get; set; }

    public JobDefinitionStepParameter JobDefinitionStepParameter { get; set; }
}

using System;

namespace Insite.Data.Entities;

/// <summary>A parameter of a job.</summary>
public class JobDefinitionParameter
{
    /// <summary>What <see cref="IntegrationJobParameter.JobDefinitionParameterId" /> points at.</summary>
    public Guid Id { get; set; }

    public string Name { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string DefaultValue { get; set; }
}

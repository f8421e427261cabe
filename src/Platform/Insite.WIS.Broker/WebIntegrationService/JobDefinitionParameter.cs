using System;

namespace Insite.WIS.Broker.WebIntegrationService;

/// <summary>A job's parameter. It has a default; the value of a run is an <see cref="IntegrationJobParameter" />.</summary>
public class JobDefinitionParameter
{
    public Guid Id { get; set; }

    public string Name { get; set; }

    public string DefaultValue { get; set; }

    /// <summary>Known from the published schema.</summary>
    public Guid JobDefinitionId { get; set; }

    /// <summary>Known from the published schema.</summary>
    public int Sequence { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string ValueType { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string Prompt { get; set; }
}

using System.Collections.Generic;

namespace Insite.Data.Entities;

/// <summary>
/// One run of a job, as the website stores it. It shares its short name with the type of the integration service: never
/// import both in one file.
/// </summary>
public class IntegrationJob
{
    public int JobNumber { get; set; }

    /// <summary>The data set for the integration processor, as XML.</summary>
    public string InitialData { get; set; }

    /// <summary>A preview run has no side effects. Known from the published schema.</summary>
    public bool IsPreview { get; set; }

    public ICollection<IntegrationJobParameter> IntegrationJobParameters { get; set; }
}

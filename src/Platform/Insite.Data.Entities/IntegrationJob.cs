using System;
using System.Collections.Generic;

namespace Insite.Data.Entities;

/// <summary>
/// One run of a job, as the website stores it. It shares its short name with the type of the integration service: never
/// import both in one file.
/// </summary>
public class IntegrationJob
{
    public Guid JobDefinitionId { get; set; }

    public int JobNumber { get; set; }

    /// <summary>Queued for a run that waits. The other texts are in the published schema's use.</summary>
    public string Status { get; set; }

    /// <summary>When a run that waits may begin. Whether it can be null is known from the published schema.</summary>
    public DateTimeOffset? ScheduleDateTime { get; set; }

    /// <summary>Null until the run has ended.</summary>
    public DateTimeOffset? EndDateTime { get; set; }

    public bool RunStandalone { get; set; }

    public Guid? WebsiteId { get; set; }

    /// <summary>The data set for the integration processor, as XML.</summary>
    public string InitialData { get; set; }

    /// <summary>A preview run has no side effects. Known from the published schema.</summary>
    public bool IsPreview { get; set; }

    public ICollection<IntegrationJobParameter> IntegrationJobParameters { get; set; }
}

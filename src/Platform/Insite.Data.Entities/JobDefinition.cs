using System;
using System.Collections.Generic;

namespace Insite.Data.Entities;

/// <summary>A job as it is set up in the Admin Console.</summary>
public class JobDefinition
{
    public Guid Id { get; set; }

    /// <summary>Known from the published schema.</summary>
    public string Name { get; set; }

    public string StandardJobName { get; set; }

    public ICollection<JobDefinitionParameter> JobDefinitionParameters { get; set; }
}

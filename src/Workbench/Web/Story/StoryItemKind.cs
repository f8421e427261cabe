namespace Workbench.Web.Story;

/// <summary>What a story is told in.</summary>
internal enum StoryItemKind
{
    /// <summary>The website's pre- or postprocessor.</summary>
    Website,

    /// <summary>A step of the protocol that talks to the ERP.</summary>
    Step,

    /// <summary>One request and its answer, or none.</summary>
    Exchange,

    Wait,

    /// <summary>The decision that follows from the first reads.</summary>
    Guard,

    Outcome,
}

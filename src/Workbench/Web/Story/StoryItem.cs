namespace Workbench.Web.Story;

/// <summary>One piece of a story; a step holds its exchanges and the waits between them.</summary>
internal sealed record StoryItem(
    StoryItemKind Kind,
    string Label,
    string Detail,
    TimeSpan After,
    TimeSpan Duration,
    bool IsFault,
    IReadOnlyList<StoryItem> Parts
);

namespace Workbench.Web.Story;

/// <summary>Where an item is drawn, in the picture's units.</summary>
internal sealed record StoryBox(StoryItem Item, double X, double Width, bool IsPart)
{
    public double Middle => X + (Width / 2);
}

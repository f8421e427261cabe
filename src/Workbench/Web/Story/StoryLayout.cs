namespace Workbench.Web.Story;

/// <summary>
/// Places a story from left to right. Widths grow with the logarithm of the time taken, so that a wait of seconds and an
/// exchange of milliseconds are both seen; a label always fits into its box.
/// </summary>
internal sealed class StoryLayout
{
    public const double Left = 80;
    private const double Gap = 8;
    private const double Letter = 6.9;
    private const double Padding = 16;
    private const double Growth = 8;

    private readonly List<StoryBox> boxes = [];

    public StoryLayout(IEnumerable<StoryItem> items)
    {
        var x = Left;
        foreach (var item in items)
        {
            x += Place(item, x) + Gap;
        }

        Width = x + Gap;
    }

    public IReadOnlyList<StoryBox> Boxes => boxes;

    public double Width { get; }

    private double Place(StoryItem item, double x)
    {
        var inner = x;
        var parts = new List<StoryBox>();
        foreach (var part in item.Parts)
        {
            var box = new StoryBox(part, inner, Own(part), IsPart: true);
            parts.Add(box);
            inner += box.Width + (Gap / 2);
        }

        var width = Math.Max(Own(item), inner - x - (parts.Count > 0 ? Gap / 2 : 0));
        boxes.Add(new StoryBox(item, x, width, IsPart: false));
        // Parts that are narrower than their step's label stand in its middle.
        var shift = parts.Count > 0 ? (width - (parts[^1].X + parts[^1].Width - x)) / 2 : 0;
        boxes.AddRange(parts.Select(part => part with { X = part.X + shift }));
        return width;
    }

    private static double Own(StoryItem item)
    {
        var round = item.Kind == StoryItemKind.Outcome ? Padding : 0;
        var time = item.Parts.Count > 0 ? 0 : Growth * Math.Log2(1 + (item.Duration.TotalMilliseconds / 100));
        return (StoryPicture.Sign(item).Length * Letter) + Padding + round + time;
    }
}

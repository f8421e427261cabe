using System.Globalization;
using Workbench.Web.Markup;
using static Workbench.Web.Markup.Html;

namespace Workbench.Web.Story;

/// <summary>Draws a story as an inline SVG in three lanes: the website, the job, the ERP.</summary>
internal static class StoryPicture
{
    private const double BoxHeight = 34;
    private const double WebsiteLane = 34;
    private const double JobLane = 100;
    private const double ErpLane = 176;
    private const double Height = 240;

    public static Html Draw(IReadOnlyList<StoryItem> items, string title, string id)
    {
        var layout = new StoryLayout(items);
        var width = Number(layout.Width);
        return Of(
            $"""
            <div class="scroll story" role="region" aria-label="{title}" tabindex="0">
            <svg role="img" aria-labelledby="{id}-title {id}-desc" width="{width}" height="{Number(
                Height
            )}" viewBox="0 0 {width} {Number(Height)}">
            <title id="{id}-title">{title}</title><desc id="{id}-desc">{string.Join(" ", items.Select(InWords))}</desc>
            {Lane("Website", WebsiteLane, layout.Width)}{Lane("Job", JobLane, layout.Width)}{Lane(
                "ERP",
                ErpLane,
                layout.Width
            )}
            {layout.Boxes.Select(Box)}
            </svg></div>

            """
        );
    }

    /// <summary>The same for whoever cannot see the picture, or wants to read more.</summary>
    public static Html Words(IReadOnlyList<StoryItem> items) =>
        Of($"""<ol class="story-words">{items.SelectMany(WithParts).Select(Word)}</ol>""");

    /// <summary>What stands in the box.</summary>
    public static string Sign(StoryItem item) =>
        item.Kind switch
        {
            StoryItemKind.Wait => $"wait {Parts.Duration(item.Duration)}",
            StoryItemKind.Outcome or StoryItemKind.Guard => $"{(item.IsFault ? "✕" : "✓")} {item.Label}",
            _ => item.IsFault ? $"✕ {item.Label}" : item.Label,
        };

    private static Html Box(StoryBox box)
    {
        var item = box.Item;
        var y = item.Kind switch
        {
            StoryItemKind.Website => WebsiteLane,
            StoryItemKind.Exchange => ErpLane,
            StoryItemKind.Wait when box.IsPart => ErpLane,
            _ => JobLane,
        };
        return Of(
            $"""
            <g class="box {KindName(item)}{Fields.Flag(item.IsFault, " fault")}"><title>{InWords(item)}</title>
            {If(item.Kind == StoryItemKind.Exchange, () => Arrow(box))}<rect x="{Number(box.X)}" y="{Number(
                y
            )}" width="{Number(box.Width)}" height="{Number(BoxHeight)}" rx="{(
                item.Kind == StoryItemKind.Outcome ? 17 : 5
            )}"/>
            <text x="{Number(box.Middle)}" y="{Number(y + 21.5)}" text-anchor="middle">{Sign(item)}</text>{If(
                !box.IsPart,
                () => After(box)
            )}{If(item.Kind == StoryItemKind.Exchange, () => Took(box))}</g>

            """
        );
    }

    private static Html Lane(string name, double y, double width) =>
        Of(
            $"""
            <g class="lane"><text x="6" y="{Number(y + 21.5)}">{name}</text><line x1="{Number(
                StoryLayout.Left - 14
            )}" x2="{Number(width)}" y1="{Number(y + (BoxHeight / 2))}" y2="{Number(y + (BoxHeight / 2))}"/></g>

            """
        );

    private static Html Arrow(StoryBox box)
    {
        var (x, top, end) = (box.Middle, JobLane + BoxHeight, ErpLane - 2);
        return Of(
            $"""<path class="arrow" d="M{Number(x)} {Number(top)}V{Number(end)}M{Number(x - 4)} {Number(end - 6)}L{Number(x)} {Number(end)}L{Number(x + 4)} {Number(end - 6)}"/>"""
        );
    }

    private static Html After(StoryBox box) =>
        Of($"""<text class="tick" x="{Number(box.X)}" y="18">+{Parts.Duration(box.Item.After)}</text>""");

    private static Html Took(StoryBox box) =>
        Of(
            $"""<text class="tick" x="{Number(box.Middle)}" y="{Number(ErpLane + BoxHeight + 16)}" text-anchor="middle">{Parts.Duration(box.Item.Duration)}</text>"""
        );

    private static IEnumerable<StoryItem> WithParts(StoryItem item) => [item, .. item.Parts];

    private static Html Word(StoryItem item) =>
        Of(
            $"""
            <li class="{KindName(item)}{Fields.Flag(
                item.IsFault,
                " fault"
            )}"><span class="story-after">+{Parts.Duration(item.After)}</span> <strong>{Sign(
                item
            )}</strong> <span>{item.Detail}</span> <span class="story-took">{Took(item)}</span></li>

            """
        );

    private static string Took(StoryItem item) =>
        item.Duration > TimeSpan.Zero && item.Kind != StoryItemKind.Wait ? Parts.Duration(item.Duration) : "";

    private static string InWords(StoryItem item) => $"{Sign(item)}: {item.Detail}";

    private static string KindName(StoryItem item) =>
        item.Kind switch
        {
            StoryItemKind.Website => "website",
            StoryItemKind.Step => "step",
            StoryItemKind.Exchange => "exchange",
            StoryItemKind.Wait => "wait",
            StoryItemKind.Guard => "guard",
            _ => "outcome",
        };

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

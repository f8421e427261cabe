using Workbench.Web.Data;

namespace Workbench.Web.Story;

/// <summary>Puts what was recorded of one attempt into the order in which it is told.</summary>
internal sealed class StoryLine
{
    private readonly IReadOnlyList<RunEvent> events;
    private readonly DateTimeOffset start;
    private readonly List<StoryItem> items = [];
    private bool hasAsked;
    private bool hasGuard;

    private StoryLine(IReadOnlyList<RunEvent> events)
    {
        this.events = events;
        start = events.Min(one => one.StartedOn);
    }

    /// <summary>The story of one attempt; empty when nothing was recorded yet.</summary>
    public static IReadOnlyList<StoryItem> Of(IReadOnlyList<RunEvent> events) =>
        events.Count == 0 ? [] : new StoryLine(events).Tell();

    private List<StoryItem> Tell()
    {
        var told = new HashSet<int>();
        foreach (var happened in events)
        {
            if (!told.Add(happened.Sequence))
            {
                continue;
            }

            var parts = IsStep(happened.Kind) ? PartsOf(happened) : [];
            told.UnionWith(parts.Select(part => part.Sequence));
            Add(happened, parts);
        }

        return items;
    }

    private void Add(RunEvent happened, IReadOnlyList<RunEvent> parts)
    {
        if (happened.Kind is RunEventKind.Cancel)
        {
            AddGuard(happened, "Guard: allowed", "Every ERP order is in a state that may be cancelled.", false);
            hasAsked = true;
        }
        else if (happened.Kind is RunEventKind.Outcome)
        {
            AddVerdict(happened);
        }

        items.Add(
            Item(
                happened,
                KindOf(happened.Kind),
                LabelOf(happened),
                [.. parts.Select(part => Item(part, KindOf(part.Kind), part.Label, []))]
            )
        );
    }

    // Without a request to cancel, the outcome tells what the guard decided; some outcomes never got that far.
    private void AddVerdict(RunEvent outcome)
    {
        if (hasAsked)
        {
            return;
        }

        switch (outcome.Label)
        {
            case "Refused":
            case "CancelledTooLate":
                AddGuard(outcome, "Guard: no", "An ERP order must not be cancelled, so nothing was sent.", true);
                break;
            case "AlreadyCancelled":
                AddGuard(outcome, "Guard: nothing to do", "The ERP says cancelled already.", false);
                break;
            case "Previewed":
                AddGuard(outcome, "Dry run: stop", "A dry run ends before anything is sent.", false);
                break;
        }
    }

    private void AddGuard(RunEvent before, string label, string detail, bool isFault)
    {
        if (!hasGuard)
        {
            hasGuard = true;
            items.Add(
                new StoryItem(StoryItemKind.Guard, label, detail, before.StartedOn - start, TimeSpan.Zero, isFault, [])
            );
        }
    }

    private string LabelOf(RunEvent happened) =>
        happened.Kind == RunEventKind.Read && !hasAsked ? "Read" : happened.Label;

    private List<RunEvent> PartsOf(RunEvent step) =>
        [
            .. events.Where(one =>
                one.Kind is RunEventKind.Exchange or RunEventKind.Wait
                && one.Sequence > step.Sequence
                && one.StartedOn <= step.EndedOn
                && !events.Any(other =>
                    IsStep(other.Kind) && other.Sequence > step.Sequence && other.Sequence < one.Sequence
                )
            ),
        ];

    private StoryItem Item(RunEvent one, StoryItemKind kind, string label, IReadOnlyList<StoryItem> parts) =>
        new(kind, label, one.Detail, one.StartedOn - start, one.Duration, one.IsFault, parts);

    private static bool IsStep(RunEventKind kind) => KindOf(kind) == StoryItemKind.Step;

    private static StoryItemKind KindOf(RunEventKind kind) =>
        kind switch
        {
            RunEventKind.Preprocess or RunEventKind.Postprocess => StoryItemKind.Website,
            RunEventKind.Exchange => StoryItemKind.Exchange,
            RunEventKind.Wait => StoryItemKind.Wait,
            RunEventKind.Outcome => StoryItemKind.Outcome,
            _ => StoryItemKind.Step,
        };
}

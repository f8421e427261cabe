using Workbench.Web.Data;
using Workbench.Web.Story;

namespace Extensions.EndToEnd.Web;

/// <summary>The story line tells what happened, in the order in which it happened.</summary>
public sealed class StoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Story_OfAGreenRun_IsReadGuardActReadBackOutcome()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        JobRow job = await site.CancelAsync("W1001");

        IReadOnlyList<StoryItem> story = StoryLine.Of(site.Store.Journal.EventsOf(job.JobNumber));

        story
            .Select(item => item.Label)
            .Should()
            .Equal(
                "Preprocessor",
                "Find",
                "Read",
                "Guard: allowed",
                "Ask to cancel",
                "Read back",
                "Cancelled",
                "Postprocessor"
            );
        story.Where(item => item.Kind == StoryItemKind.Step).Should().OnlyContain(step => step.Parts.Count == 1);
        story.Should().OnlyContain(item => !item.IsFault);
    }

    [Fact]
    public async Task Story_OfALostAnswer_ShowsTheFaultAndTheReadBack()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await site.FaultAsync(("kind", "reset-after"), ("on", "cancel"), ("times", "1"));
        JobRow job = await site.CancelAsync("W1001");

        IReadOnlyList<StoryItem> story = StoryLine.Of(site.Store.Journal.EventsOf(job.JobNumber));

        job.Outcome.Should().Be("Cancelled");
        StoryItem ask = story.Single(item => item.Label == "Ask to cancel");
        ask.IsFault.Should().BeTrue();
        ask.Parts.Should().ContainSingle().Which.Label.Should().Be("no answer");
        story.Select(item => item.Label).Should().ContainInOrder("Ask to cancel", "Read back", "Cancelled");
    }

    [Fact]
    public async Task Story_OfABusyErp_ShowsTheWaitsBetweenTheTries()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await site.FaultAsync(("kind", "throttle"), ("on", "find"), ("times", "2"), ("retryAfter", "1"));
        JobRow job = await site.CancelAsync("W1001");

        StoryItem find = StoryLine.Of(site.Store.Journal.EventsOf(job.JobNumber)).Single(item => item.Label == "Find");

        find.Parts.Select(part => part.Label).Should().Equal("HTTP 429", "wait", "HTTP 429", "wait", "HTTP 200");
        find.Parts.Where(part => part.Kind == StoryItemKind.Wait)
            .Should()
            .OnlyContain(wait => wait.Duration >= TimeSpan.FromMilliseconds(900));
    }

    [Fact]
    public async Task Story_OfARefusal_ShowsTheGuardsNo()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        site.Define(job => job.Set("MaxRetries", 0));
        JobRow job = await site.CancelAsync("W1004");

        IReadOnlyList<StoryItem> story = StoryLine.Of(site.Store.Journal.EventsOf(job.JobNumber));

        story
            .Select(item => item.Label)
            .Should()
            .Equal("Preprocessor", "Find", "Read", "Guard: no", "Refused", "Postprocessor");
        story[3].IsFault.Should().BeTrue();
        site.Store.Journal.ExchangesOf(job.JobNumber).Should().OnlyContain(exchange => exchange.Method == "GET");
    }

    [Fact]
    public void Story_OfNothing_IsEmpty() => StoryLine.Of([]).Should().BeEmpty();

    [Fact]
    public void Picture_OfHostileText_EncodesIt()
    {
        IReadOnlyList<StoryItem> story = StoryLine.Of([Event(1, RunEventKind.Find, "<b>Find</b>", "\"<script>\"")]);

        string picture = StoryPicture.Draw(story, "A <title>", "id").ToString() + StoryPicture.Words(story);

        picture.Should().NotContain("<script").And.NotContain("<b>").And.NotContain("A <title>");
        picture.Should().Contain("&lt;script&gt;");
    }

    [Fact]
    public void Picture_OfALongWait_IsWiderThanOfAShortOne()
    {
        double Width(int seconds) =>
            new StoryLayout(
                StoryLine.Of([
                    Event(1, RunEventKind.Wait, "wait", "") with
                    {
                        Duration = TimeSpan.FromSeconds(seconds),
                    },
                ])
            )
                .Boxes.Single()
                .Width;

        Width(9).Should().BeGreaterThan(Width(1));
    }

    [Fact]
    public void Parts_OfAStep_StandBelowItAndDoNotOverlap()
    {
        var layout = new StoryLayout(
            StoryLine.Of([
                Event(1, RunEventKind.Find, "Find", "") with
                {
                    Duration = TimeSpan.FromSeconds(3),
                },
                Event(2, RunEventKind.Exchange, "HTTP 503", ""),
                Event(3, RunEventKind.Wait, "wait", ""),
                Event(4, RunEventKind.Exchange, "HTTP 200", ""),
            ])
        );

        StoryBox step = layout.Boxes.Single(box => !box.IsPart);
        List<StoryBox> parts = [.. layout.Boxes.Where(box => box.IsPart)];
        parts
            .Should()
            .HaveCount(3)
            .And.OnlyContain(part => part.X >= step.X && part.X + part.Width <= step.X + step.Width + 0.01);
        parts.Zip(parts.Skip(1)).Should().OnlyContain(pair => pair.First.X + pair.First.Width <= pair.Second.X);
    }

    private static RunEvent Event(int sequence, RunEventKind kind, string label, string detail) =>
        new(1, sequence, kind, Start.AddMilliseconds(sequence), TimeSpan.FromMilliseconds(5), label, detail, false);
}

using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Run;

/// <summary>Many workers, one pace.</summary>
public sealed class PaceTests
{
    private readonly VirtualClock clock = new();
    private readonly List<double> turns = new();

    [Fact]
    public void TakeTurn_WithoutLimit_IsAtOnce() =>
        this.Take(new Pace(this.clock, 0), workers: 4, each: 5).Should().OnlyContain(at => at == 0);

    [Fact]
    public void TakeTurn_SixtyAMinute_IsOneEachSecondForAllTogether() =>
        this.Take(new Pace(this.clock, 60), workers: 4, each: 3)
            .Should()
            .Equal(Enumerable.Range(0, 12).Select(i => (double)i));

    [Fact]
    public void TakeTurn_NumberThatDoesNotDivideTheMinute_IsNeverOneMore() =>
        this.Take(new Pace(this.clock, 74), workers: 1, each: 75)[74].Should().BeGreaterThanOrEqualTo(60);

    [Fact]
    public void TakeTurn_Held_IsAfterTheHoldAndStillSpread()
    {
        var pace = new Pace(this.clock, 60);
        pace.Hold(TimeSpan.FromSeconds(10));

        this.Take(pace, workers: 3, each: 1).Should().Equal(10, 11, 12);
    }

    [Fact]
    public void TakeTurn_HeldWhileItWaits_WaitsOn()
    {
        var pace = new Pace(this.clock, 60);
        this.clock.Run(async () =>
        {
            List<Task> all = Enumerable.Range(0, 4).Select(_ => this.TakeAsync(pace, 1)).ToList();
            await this.clock.Delay(TimeSpan.FromSeconds(1.5), CancellationToken.None);
            pace.Hold(TimeSpan.FromSeconds(10));
            await Task.WhenAll(all);
        });

        this.turns.Should().Equal(0, 1, 11.5, 12.5);
    }

    [Fact]
    public void TakeTurn_AfterTheBudget_IsNone()
    {
        var pace = new Pace(this.clock, 0);
        pace.Hold(TimeSpan.MaxValue);

        this.clock.Run(() => pace.TakeTurnAsync(new Budget(this.clock, TimeSpan.FromSeconds(5)), default))
            .Should()
            .BeFalse();
        this.clock.Elapsed.Should().Be(TimeSpan.Zero, "nobody waits for what cannot come");
    }

    [Fact]
    public void End_OfTheRun_LetsTheRestThrough()
    {
        var pace = new Pace(this.clock, 1);
        pace.Hold(TimeSpan.FromSeconds(100));
        pace.End();

        this.Take(pace, workers: 1, each: 2).Should().Equal(0, 0);
        this.clock.Run(() => pace.WaitWhileHeldAsync(new Budget(this.clock, TimeSpan.FromSeconds(5)), default))
            .Should()
            .BeTrue();
    }

    private IReadOnlyList<double> Take(Pace pace, int workers, int each)
    {
        this.clock.Run(() =>
            Task.WhenAll(Enumerable.Range(0, workers).Select(_ => this.TakeAsync(pace, each)).ToList())
        );
        return this.turns;
    }

    private async Task TakeAsync(Pace pace, int times)
    {
        for (int i = 0; i < times; i++)
        {
            (await pace.TakeTurnAsync(new Budget(this.clock, TimeSpan.FromHours(1)), default)).Should().BeTrue();
            this.turns.Add(this.clock.Elapsed.TotalSeconds);
        }
    }
}

using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Run;

public sealed class BudgetTests
{
    private readonly VirtualClock clock = new();

    [Fact]
    public void Remaining_TimePasses_ShrinksAndNeverGoesBelowZero()
    {
        this.clock.Advance(TimeSpan.FromSeconds(100));
        var budget = new Budget(this.clock, TimeSpan.FromSeconds(10));

        this.clock.Advance(TimeSpan.FromSeconds(4));
        budget.Elapsed.Should().Be(TimeSpan.FromSeconds(4));
        budget.Remaining.Should().Be(TimeSpan.FromSeconds(6));

        this.clock.Advance(TimeSpan.FromSeconds(7));
        budget.Remaining.Should().Be(TimeSpan.Zero);
        budget.Total.Should().Be(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    public void Cap_Wanted_IsNeverMoreThanWhatIsLeft(int wanted, int capped)
    {
        new Budget(this.clock, TimeSpan.FromSeconds(10))
            .Cap(TimeSpan.FromSeconds(wanted))
            .Should()
            .Be(TimeSpan.FromSeconds(capped));
    }

    [Fact]
    public void Reserve_TimeForTheEnd_IsNotLeftUntilItIsReleased()
    {
        var budget = new Budget(this.clock, TimeSpan.FromSeconds(10));
        budget.Reserve(TimeSpan.FromSeconds(2));

        budget.Remaining.Should().Be(TimeSpan.FromSeconds(8));
        budget.Cap(TimeSpan.FromSeconds(9)).Should().Be(TimeSpan.FromSeconds(8));
        this.clock.Advance(TimeSpan.FromSeconds(9));
        budget.Remaining.Should().Be(TimeSpan.Zero);

        budget.ReleaseReserve();
        budget.Remaining.Should().Be(TimeSpan.FromSeconds(1));
    }
}

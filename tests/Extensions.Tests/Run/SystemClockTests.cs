using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Run;

public sealed class SystemClockTests
{
    [Fact]
    public async Task Delay_RealTime_PassesOnBothScales()
    {
        TimeSpan start = SystemClock.Instance.Elapsed;
        DateTimeOffset begun = SystemClock.Instance.UtcNow;

        await SystemClock.Instance.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);

        (SystemClock.Instance.Elapsed - start).Should().BeGreaterThan(TimeSpan.FromMilliseconds(10));
        SystemClock.Instance.UtcNow.Should().BeOnOrAfter(begun);
        SystemClock.Instance.UtcNow.Offset.Should().Be(TimeSpan.Zero);
    }
}

using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Run;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    [InlineData(6, 8)]
    [InlineData(int.MaxValue, 8)]
    public void Ceiling_Attempt_DoublesUpToTheCap(int attempt, double seconds)
    {
        Backoff.Ceiling(attempt).Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 1)]
    [InlineData(0.999, 3.996)]
    public void After_Jitter_IsThatShareOfTheCeiling(double jitter, double seconds)
    {
        Backoff.After(4, new FixedJitter { Value = jitter }).Should().Be(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void Next_SystemJitter_IsFromZeroToBelowOneAndVaries()
    {
        double[] drawn = Enumerable.Range(0, 200).Select(_ => SystemJitter.Instance.Next()).ToArray();

        drawn.Should().OnlyContain(x => x >= 0 && x < 1);
        drawn.Distinct().Count().Should().BeGreaterThan(190);
    }
}

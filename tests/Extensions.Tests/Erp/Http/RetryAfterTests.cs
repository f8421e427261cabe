using System.Globalization;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http;

public sealed class RetryAfterTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" 0 ", 0.0)]
    [InlineData("120", 120.0)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("1e3", null)]
    [InlineData("soon", null)]
    [InlineData("12 seconds", null)]
    [InlineData("Thu, 99 Jan 2026 99:99:99 GMT", null)]
    public void Parse_Seconds_AreReadAndNonsenseIsAbsent(string? value, double? seconds)
    {
        TimeSpan? expected = seconds == null ? null : TimeSpan.FromSeconds(seconds.Value);

        RetryAfter.Parse(value, VirtualClock.Start).Should().Be(expected);
    }

    [Theory]
    [InlineData("99999999999999999999999999")]
    [InlineData("922337203685477580")]
    public void Parse_AbsurdSeconds_AreLongerThanAnyBudget(string value)
    {
        RetryAfter.Parse(value, VirtualClock.Start).Should().BeGreaterThan(TimeSpan.FromDays(365));
    }

    [Theory]
    [InlineData(90, 90)]
    [InlineData(-90, null)]
    [InlineData(0, null)]
    public void Parse_Date_IsTheTimeUntilThen(int ahead, int? seconds)
    {
        string value = (VirtualClock.Start + TimeSpan.FromSeconds(ahead)).ToString("r", CultureInfo.InvariantCulture);

        RetryAfter
            .Parse(value, VirtualClock.Start)
            .Should()
            .Be(seconds == null ? null : TimeSpan.FromSeconds(seconds.Value));
    }
}

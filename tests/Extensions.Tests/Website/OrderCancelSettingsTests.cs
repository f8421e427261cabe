using Extensions.OrderCancel.Website;

namespace Extensions.Tests.Website;

public sealed class OrderCancelSettingsTests
{
    [Fact]
    public void Values_NothingStored_AreTheDefaultsOfTheGuide()
    {
        var settings = new OrderCancelSettings();

        settings.RequestedStatuses.Should().Be("CancellationRequested");
        settings.CancelledStatus.Should().Be("Cancelled");
        settings.RefusedStatus.Should().BeEmpty();
    }

    [Theory]
    [InlineData("RequestedStatuses")]
    [InlineData("CancelledStatus")]
    [InlineData("RefusedStatus")]
    public void Values_Stored_AreReadByTheirOwnName(string name)
    {
        var settings = new OrderCancelSettings { ValueSource = asked => asked == name ? "mine" : null! };

        typeof(OrderCancelSettings).GetProperty(name)!.GetValue(settings).Should().Be("mine");
    }
}

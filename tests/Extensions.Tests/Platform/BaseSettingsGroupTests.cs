using FluentAssertions;
using Insite.Core.SystemSetting.Groups;
using Xunit;

namespace Extensions.Tests.Platform;

public class BaseSettingsGroupTests
{
    [Fact]
    public void GetValue_WithoutAStoredValue_IsTheDefault()
    {
        new SampleSettings().Limit.Should().Be(3);
        new SampleSettings { ValueSource = _ => null }
            .Limit.Should()
            .Be(3);
    }

    [Fact]
    public void GetValue_WithAStoredValue_AsksByThePropertysName()
    {
        var settings = new SampleSettings { ValueSource = name => name is nameof(SampleSettings.Limit) ? 5 : null };

        settings.Limit.Should().Be(5);
    }

    private sealed class SampleSettings : BaseSettingsGroup
    {
        public int Limit => GetValue(3);
    }
}

using FluentAssertions;
using Xunit;

namespace Extensions.Tests.Platform;

public class StringExtensionsTests
{
    [Theory]
    [InlineData("a", "A", true)]
    [InlineData("a", "b", false)]
    [InlineData(null, "a", false)]
    [InlineData(null, null, true)]
    public void EqualsIgnoreCase_ComparesOrdinally(string? left, string? right, bool expected)
    {
        left!.EqualsIgnoreCase(right!).Should().Be(expected);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData(" \t", true)]
    [InlineData("a", false)]
    public void IsBlank_IsTheOppositeOfIsNotBlank(string? text, bool expected)
    {
        text!.IsBlank().Should().Be(expected);
        text!.IsNotBlank().Should().Be(!expected);
    }
}

using Workbench.Web.Markup;

namespace Extensions.EndToEnd.Web;

/// <summary>What is put into a template is text; only templates are markup.</summary>
public sealed class HtmlTests
{
    [Theory]
    [InlineData("<b>", "&lt;b&gt;")]
    [InlineData("a&b", "a&amp;b")]
    [InlineData("\"", "&quot;")]
    [InlineData("'", "&#x27;")]
    [InlineData("Größe ✓", "Größe ✓")]
    [InlineData(null, "")]
    public void Hole_OfText_IsEncoded(string? text, string expected) =>
        Html.Of($"<p title=\"{text}\">").ToString().Should().Be($"<p title=\"{expected}\">");

    [Fact]
    public void Hole_OfAPiece_IsNotEncodedAgain()
    {
        Html piece = Html.Of($"<b>{"<"}</b>");

        Html.Of($"<p>{piece}{new[] { piece, piece }}{7}</p>")
            .ToString()
            .Should()
            .Be("<p><b>&lt;</b><b>&lt;</b><b>&lt;</b>7</p>");
    }

    [Fact]
    public void If_WhenTheConditionFails_DoesNotMakeThePiece() =>
        Html.If(false, () => throw new InvalidOperationException()).ToString().Should().BeEmpty();
}

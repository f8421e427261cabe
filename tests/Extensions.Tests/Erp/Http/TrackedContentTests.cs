using System.Text;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Http;

public sealed class TrackedContentTests
{
    [Fact]
    public async Task CopyToAsync_Body_HasALengthAndIsRememberedAsTaken()
    {
        using var content = new TrackedContent("{\"ü\":1}", "application/json");
        using var stream = new MemoryStream();
        content.Started.Should().BeFalse();

        await content.CopyToAsync(stream);

        Encoding.UTF8.GetString(stream.ToArray()).Should().Be("{\"ü\":1}");
        content.Headers.ContentLength.Should().Be(8);
        content.Headers.ContentType!.ToString().Should().Be("application/json; charset=utf-8");
        content.Started.Should().BeTrue();
        content.Withdraw().Should().BeFalse("it has been sent");
    }

    [Fact]
    public async Task Withdraw_BeforeItWasTaken_IsNeverSent()
    {
        using var content = new TrackedContent("{}", "application/json");

        content.Withdraw().Should().BeTrue();
        content.Withdraw().Should().BeTrue("withdrawing twice changes nothing");

        Func<Task> late = () => content.CopyToAsync(new MemoryStream());
        await late.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public void Constructor_WithoutBody_IsEmptyWithLengthZero()
    {
        using var content = new TrackedContent(null, "application/json");

        content.IsEmpty.Should().BeTrue();
        content.Headers.ContentLength.Should().Be(0);
        content.Headers.ContentType.Should().BeNull();
    }

    [Fact]
    public void Constructor_CharsetOfItsOwn_IsKept()
    {
        using var content = new TrackedContent("x", "text/xml; charset=us-ascii");

        content.Headers.ContentType!.CharSet.Should().Be("us-ascii");
    }
}

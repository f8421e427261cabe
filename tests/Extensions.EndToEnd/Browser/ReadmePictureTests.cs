using System.Buffers.Binary;
using Microsoft.Playwright;

namespace Extensions.EndToEnd.Browser;

/// <summary>The README's picture is what the workbench looks like: ORDERCANCEL_APPROVE=1 takes it anew.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReadmePictureTests(BrowserFixture fixture)
{
    private const int Width = 1280;
    private const int Height = 800;
    private const int MostBytes = 300_000;

    private static readonly string File = Screenshots.RepositoryFile("docs/images/workbench.png");

    [SkippableFact]
    public async Task Picture_OfARun_CanBeTakenAnew()
    {
        await using BrowserSession person = await BrowserSession.StartAsync(fixture, Width, Height);
        await person.Site.FaultAsync(("kind", "throttle"), ("on", "find"), ("times", "1"), ("retryAfter", "1"));
        await person.Site.FaultAsync(("kind", "reset-after"), ("on", "cancel"), ("times", "1"));
        await person.Site.CancelAsync("W1001");

        await person.ExpectJobAsync(1, "Success", "Cancelled");
        await person.Expect(".story svg").ToContainTextAsync("no answer");

        byte[] picture = await person.Page.ScreenshotAsync(
            new PageScreenshotOptions { Animations = ScreenshotAnimations.Disabled }
        );
        Check(picture);
        if (Environment.GetEnvironmentVariable("ORDERCANCEL_APPROVE") == "1")
        {
            await System.IO.File.WriteAllBytesAsync(File, picture);
        }
    }

    [Fact]
    public void Picture_ThatIsCommitted_IsAPngOfTheExpectedSize() => Check(System.IO.File.ReadAllBytes(File));

    private static void Check(byte[] png)
    {
        png.Length.Should().BeLessThan(MostBytes);
        png.Take(8).Should().Equal(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).Should().Be(Width);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).Should().Be(Height);
    }
}

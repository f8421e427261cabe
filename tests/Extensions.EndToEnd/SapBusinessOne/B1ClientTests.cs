using System.Diagnostics;
using Extensions.EndToEnd.RealErp;
using Extensions.EndToEnd.SapBusinessOne.Erp;
using Extensions.Tests.Support;

namespace Extensions.EndToEnd.SapBusinessOne;

/// <summary>
/// Somebody else's client of the Service Layer, as it is on npm, works with the server that the adapter is proved on: the
/// server is no mirror of our own code.
/// </summary>
public sealed class B1ClientTests(B1Erp erp) : IClassFixture<B1Erp>
{
    private static readonly string Folder = Checkout.PathOf("tests", "Extensions.EndToEnd", "SapBusinessOne", "client");
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);

    [SkippableFact]
    public async Task Client_OfSomebodyElse_FindsReadsAndCancels()
    {
        var packages = new NodePackages("The client", Path.Combine(Folder, "package.json"), Cache());
        try
        {
            using var turn = await ErpCache.TakeAsync(Cache());
            await packages.FetchAsync();
        }
        catch (ErpUnfitException e)
        {
            Skip.If(true, e.Message);
        }

        erp.Books.Write("free");
        var drawn = erp.Books.Write("drawn");
        erp.Books.Draw(drawn, 1);
        erp.Books.Write("another");
        var start = new ProcessStartInfo(
            "node",
            [Path.Combine(Folder, "client.js"), erp.Url.GetLeftPart(UriPartial.Authority), "free", "drawn"]
        )
        {
            Environment = { ["NODE_PATH"] = packages.Modules },
        };

        var problem = await ErpCommand.TryAsync(start, Most);

        problem.Should().BeNull();
        erp.Books.Find("free")!.IsCancelled.Should().BeTrue();
        erp.Books.Find("drawn")!.IsCancelled.Should().BeFalse();
        erp.Sessions.Count.Should().Be(0);
    }

    private static string Cache() =>
        Directory.CreateDirectory(Checkout.PathOf(".artifacts", "sapbusinessone")).FullName;
}

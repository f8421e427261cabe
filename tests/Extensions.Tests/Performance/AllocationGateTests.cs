using System.Net.Http;
using Extensions.Benchmarks.Cases;
using Extensions.Benchmarks.Erp;
using Extensions.Benchmarks.Measuring;
using Xunit.Abstractions;

namespace Extensions.Tests.Performance;

/// <summary>
/// P2 and P3 of docs/performance.md: what a whole run allocates beside the same exchanges without the module, and how
/// many connections many runs take. Neither depends on how busy the machine is.
/// </summary>
[Collection(PerformanceCollection.Name)]
public sealed class AllocationGateTests
{
    private const int Rounds = 3;

    // .NET counts bytes. Mono counts in collections of its nursery, of which there must be enough.
#if !NET
    private const int Runs = 500;
    private const double Most = 2.0;
#else
    private const int Runs = 200;
    private const double Most = 1.5;
#endif

    private readonly ITestOutputHelper output;

    public AllocationGateTests(ITestOutputHelper output)
    {
        this.output = output;
    }

    [Fact]
    public void Execute_WholeRun_AllocatesNotMuchMoreThanTheExchangesAlone()
    {
        using var erp = new QuietErp();
        using HttpClient client = RawWay.ClientFor(erp.Url);
        var module = new ModuleWay(erp.Url, Surroundings.Fresh());
        var raw = new RawWay(client);
        var blocks = new Blocks(new ErpOrderNumbers("G"), Rounds, new Random(1));

        blocks.WarmUp(new ICancelWay[] { module, raw }, Runs);
        (Spread ratio, double perRun) = blocks.Compare(module, raw, Runs, Meters.Allocated);

        this.output.WriteLine($"{ratio.Median:0.00} ({ratio}), {perRun:0.###} {Meters.AllocatedUnit} per run");
        ratio.Lowest.Should().BeGreaterThan(0.5, "less than the exchanges themselves means that nothing was measured");
        ratio.Lowest.Should().BeLessThanOrEqualTo(Most);
    }

    [Fact]
    public void Execute_1000Runs_TakeOneConnectionAndFourRequestsEach()
    {
        const int Many = 1_000;
        using var erp = new QuietErp();
        var module = new ModuleWay(erp.Url, Surroundings.Fresh());
        var numbers = new ErpOrderNumbers("G");

        for (int i = 0; i < Many; i++)
        {
            Outcomes.RequireCancelled(module.Prepare(numbers.Next())(), module);
        }

        erp.Connections.Should().Be(1);
        erp.Cancels.Should().Be(Many);
        erp.Reads.Should().Be(3 * Many);
    }
}

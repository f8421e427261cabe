using System.Globalization;
using System.Text;
using Extensions.Tests.Erp.Adapters.Rest;
using Extensions.Tests.Support;
using Xunit.Abstractions;

namespace Extensions.Tests.Performance;

/// <summary>
/// A look-up's rows are never compared each with each: eight times as many take about eight times as long, and not 64 times.
/// </summary>
[Collection(PerformanceCollection.Name)]
public sealed class LookupGrowthTests
{
    private const int Pages = 8;
    private const int Few = 6_000;
    private const int Times = 8;
    private const double Most = 3.5 * Times;

    private readonly ITestOutputHelper output;

    public LookupGrowthTests(ITestOutputHelper output)
    {
        this.output = output;
    }

    [Fact]
    public void Find_EightTimesTheRows_TakeNotSixtyFourTimesAsLong()
    {
        static void Look(int count) => RestRunOf(count).Find().Should().BeEmpty("all of them are other orders");

        double growth = Growth.Of(() => Look(Few), () => Look(Few * Times), Most);

        this.output.WriteLine($"{growth:0.0}");
        growth.Should().BeLessThan(Most);
    }

    private static AdapterRun RestRunOf(int count)
    {
        AdapterRun run = RestRun.With("FindUrl=orders?page={page}", "MaxPages=100");
        int key = 0;
        for (int page = 0; page <= Pages; page++)
        {
            var body = new StringBuilder("[");
            for (int row = 0; page < Pages && row < count / Pages; row++)
            {
                body.Append(row == 0 ? string.Empty : ",")
                    .AppendFormat(CultureInfo.InvariantCulture, "{{\"id\":\"ORDER-{0}\"", key++)
                    .Append(",\"reference\":\"X\",\"status\":\"open\"}");
            }

            run.Answers(200, body.Append(']').ToString());
        }

        return run;
    }
}

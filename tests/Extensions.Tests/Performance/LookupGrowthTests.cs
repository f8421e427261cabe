using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extensions.Tests.Erp.Adapters.Rest;
using Extensions.Tests.Support;
using Xunit.Abstractions;

namespace Extensions.Tests.Performance;

/// <summary>
/// A look-up's rows are never compared each with each: eight times as many take about eight times as long, and not 64
/// times. The ratio is of one process, of the best of as many rounds as it takes: a neighbour or a collection of garbage
/// slows a round down and never all of them, while what grows with the square shows in each.
/// </summary>
[Collection(PerformanceCollection.Name)]
public sealed class LookupGrowthTests
{
    private const int Pages = 8;
    private const int Rounds = 12;
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
        Look(Few);
        double few = double.MaxValue;
        double many = double.MaxValue;
        for (int round = 0; round < Rounds && !(many / few < Most); round++)
        {
            few = Math.Min(few, Time(() => Look(Few)));
            many = Math.Min(many, Time(() => Look(Few * Times)));
        }

        this.output.WriteLine($"{few:0.0} ms, {many:0.0} ms");
        (many / few).Should().BeLessThan(Most);
    }

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
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

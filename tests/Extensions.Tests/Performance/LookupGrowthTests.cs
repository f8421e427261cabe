using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;
using Extensions.Tests.Erp.Adapters.Rest;
using Extensions.Tests.Support;
using Xunit.Abstractions;

namespace Extensions.Tests.Performance;

/// <summary>
/// A look-up's rows are never compared each with each: four times as many take about four times as long, and not sixteen
/// times. The ratio is of one process, of the best of several rounds, and so depends little on the machine.
/// </summary>
[Collection(PerformanceCollection.Name)]
public sealed class LookupGrowthTests
{
    private const int Pages = 8;
    private const int Rounds = 3;
    private const int Few = 12_000;
    private const int Times = 4;
    private const double Most = 2.2 * Times;

    private readonly ITestOutputHelper output;

    public LookupGrowthTests(ITestOutputHelper output)
    {
        this.output = output;
    }

    [Theory]
    [InlineData("other orders", "X", 0)]
    [InlineData("the order, in parts", "W1", 1)]
    public void Find_FourTimesTheRows_TakesAboutFourTimesAsLong(string rows, string number, int areMeant)
    {
        void Look(int count) => RestRunOf(count, number).Find().Should().HaveCount(count * areMeant, "of {0}", rows);

        this.RequireLinear(Look);
    }

    [Fact]
    public void Doubt_FourTimesTheOrders_TakesAboutFourTimesAsLong()
    {
        var order = new OrderReference("W1", OrderNumberKind.Web, customerNumber: "C1");
        void Judge(int count)
        {
            ErpOrder[] found = Enumerable
                .Range(0, count)
                .Select(i => ScriptedErp.Order(ErpOrderState.Open, key: "ORDER-" + i, customer: "C1"))
                .ToArray();
            OrderMatch.Doubt(found, order, new ErpTraits()).Should().BeNull();
        }

        this.RequireLinear(Judge);
    }

    private void RequireLinear(Action<int> action)
    {
        action(Few);
        double few = Best(() => action(Few));
        double many = Best(() => action(Few * Times));

        this.output.WriteLine($"{few:0.0} ms, {many:0.0} ms");
        (many / few).Should().BeLessThan(Most);
    }

    private static double Best(Action action)
    {
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            action();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    private static AdapterRun RestRunOf(int count, string number)
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
                    .AppendFormat(CultureInfo.InvariantCulture, ",\"reference\":\"{0}\",\"status\":\"open\"}}", number);
            }

            run.Answers(200, body.Append(']').ToString());
        }

        return run;
    }
}

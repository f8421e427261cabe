using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Extensions.Benchmarks.Cases;
using Extensions.Benchmarks.Erp;
using Extensions.Benchmarks.Measuring;

namespace Extensions.Benchmarks.Ratios;

/// <summary>P9: how long a queue of cancels takes on an ERP that is down, beside the budget of one.</summary>
internal static class DeadErpMetric
{
    public const string Id = "P9";
    private const int Queued = 500;

    public static Measured Measure(Setting setting)
    {
        var hung = new Spread(Rounds(setting, _ => Queue(setting, setting.Erp, ErpOrderNumbers.HangsAtFind)));
        var closed = new Spread(Rounds(setting, _ => Queue(setting, ClosedPort(), "")));
        double worst = Math.Max(hung.Median, closed.Median);
        return new Measured(
            Id,
            "500 queued cancels on a dead ERP, 8 in parallel ÷ one budget",
            worst,
            "≤ 2",
            worst <= 2
        )
        {
            Spread = (hung.Median > closed.Median ? hung : closed).ToString(),
            Note = string.Format(
                CultureInfo.InvariantCulture,
                "it hangs: {0:0.00}, its port is closed: {1:0.00}",
                hung.Median,
                closed.Median
            ),
        };
    }

    private static IEnumerable<double> Rounds(Setting setting, Func<int, double> measure) =>
        Enumerable.Range(0, setting.Rounds).Select(measure).ToList();

    private static double Queue(Setting setting, Uri erp, string fault)
    {
        var way = new ModuleWay(erp, Surroundings.Fresh(), ShortBudget.Parameters);
        var runs = Enumerable.Range(0, Queued).Select(_ => way.Prepare(setting.Numbers.Next(fault))).ToList();
        double seconds = Lanes.Run([
            .. runs.Select(run =>
                (Action)(
                    () =>
                    {
                        string outcome = Outcomes.Of(run);
                        if (outcome != "Unavailable")
                        {
                            throw new InvalidOperationException($"A cancel on a dead ERP ended as {outcome}.");
                        }
                    }
                )
            ),
        ]);
        return seconds / ShortBudget.Seconds;
    }

    private static Uri ClosedPort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return new Uri($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}/");
    }
}

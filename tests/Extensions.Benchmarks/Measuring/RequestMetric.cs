using Extensions.Benchmarks.Cases;
using Extensions.Benchmarks.Erp;

namespace Extensions.Benchmarks.Measuring;

/// <summary>P5: how many requests a run asks for, and how many arrive, when all is well and when it is not.</summary>
internal static class RequestMetric
{
    public const string Id = "P5";

    public static Measured Measure(Setting setting)
    {
        var happy = RequestCount.Of(setting, "", "Cancelled");
        var busy = RequestCount.Of(setting, ErpOrderNumbers.Busy, "Cancelled");
        var hung = RequestCount.Of(setting, ErpOrderNumbers.HangsAtFind, "Unavailable");
        var cut = RequestCount.Of(setting, ErpOrderNumbers.CutAtFind, "Cancelled");
        bool met = happy.Asked == 4 && busy.Asked <= 5 && hung.Asked <= 3;
        return new Measured(
            Id,
            "requests per run: happy / one 503 / hung ERP",
            $"{happy.Asked} / {busy.Asked} / {hung.Asked}",
            "4 / ≤ 5 / ≤ 3",
            met
        )
        {
            Note =
                $"arrived {happy.Arrived} / {busy.Arrived} / {hung.Arrived}; a kept-alive connection cut at the look-up: "
                + $"asked {cut.Asked}, arrived {cut.Arrived}",
        };
    }
}

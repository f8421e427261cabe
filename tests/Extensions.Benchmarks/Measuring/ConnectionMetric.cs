using System.Globalization;
using Extensions.Benchmarks.Cases;

namespace Extensions.Benchmarks.Measuring;

/// <summary>P3: the TCP connections that the ERP sees while a new process makes 1 000 runs.</summary>
internal static class ConnectionMetric
{
    public const string Id = "P3";
    private const int Runs = 1_000;

    public static Measured Measure(Setting setting)
    {
        var module = new ModuleWay(setting.Erp, Surroundings.Fresh());
        int before = setting.Counts().Connections;
        for (int i = 0; i < Runs; i++)
        {
            Outcomes.RequireCancelled(module.Prepare(setting.Numbers.Next())(), module);
        }

        int connections = setting.Counts().Connections - before;
        string value = connections.ToString(CultureInfo.InvariantCulture);
        return new Measured(Id, "TCP connections per 1 000 runs", value, "1", connections == 1);
    }
}

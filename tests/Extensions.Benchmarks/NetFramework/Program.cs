using System.Globalization;
using Extensions.Benchmarks.Measuring;
using Newtonsoft.Json;

namespace Extensions.Benchmarks.NetFramework;

/// <summary>
/// P2 to P5 on the .NET Framework build. Started by the program on .NET with: the ERP's address, the one of its counts,
/// rounds, runs. Writes one line of JSON for each metric.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments.Length != 4)
        {
            Console.Error.WriteLine(
                "This part is started by: dotnet run -c Release --project tests/Extensions.Benchmarks -- ratios"
            );
            return 2;
        }

        var setting = new Setting(
            new Uri(arguments[0]),
            new Uri(arguments[1]),
            "F",
            int.Parse(arguments[2], CultureInfo.InvariantCulture),
            int.Parse(arguments[3], CultureInfo.InvariantCulture)
        );
        Write(AllocationMetric.Measure(setting));
        Write(ConnectionMetric.Measure(setting));
        Write(CpuMetric.Measure(setting));
        Write(RequestMetric.Measure(setting));
        return 0;
    }

    private static void Write(Measured measured) => Console.WriteLine(JsonConvert.SerializeObject(measured));
}

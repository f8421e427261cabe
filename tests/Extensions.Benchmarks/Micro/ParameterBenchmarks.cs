using BenchmarkDotNet.Attributes;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.OrderCancel.Job;
using Insite.WIS.Broker.WebIntegrationService;

namespace Extensions.Benchmarks.Micro;

/// <summary>Reading a job's parameters: the module's own, then the adapter's.</summary>
[MemoryDiagnoser]
public class ParameterBenchmarks
{
    private readonly IntegrationJob job = MicroJob.Create();

    /// <summary>Order number, options of the run.</summary>
    [Benchmark]
    public object Module()
    {
        var values = new JobValues(job, step: null);
        var options = new JobOptions(values.OptionFor);
        OrderReferenceReader.Read(job, values, options);
        return RunOptions.Read(options, job);
    }

    /// <summary>The settings of adapter Rest.</summary>
    [Benchmark]
    public object Rest() => new RestSettings(new JobOptions(new JobValues(job, step: null).OptionFor));

    /// <summary>The adapter by its name.</summary>
    [Benchmark]
    public object Adapter() => ErpAdapterRegistry.Find("Rest");
}

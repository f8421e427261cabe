using BenchmarkDotNet.Attributes;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.Benchmarks.Micro;

/// <summary>From an answer's body to an order.</summary>
[MemoryDiagnoser]
public class JsonBenchmarks
{
    private readonly RestAnswers answers = new(new RestSettings(new JobOptions(_ => null)));

    /// <summary>As the adapter Rest reads an order: bounded, exact, by JSON paths.</summary>
    [Benchmark]
    public object Module() => answers.Read(new ErpResponse(200, MicroJob.OrderJson, _ => null), MicroJob.Order);

    /// <summary>JObject alone.</summary>
    [Benchmark(Baseline = true)]
    public object Raw() => JObject.Parse(MicroJob.OrderJson);
}

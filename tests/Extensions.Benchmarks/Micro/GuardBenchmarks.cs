using BenchmarkDotNet.Attributes;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Protocol;

namespace Extensions.Benchmarks.Micro;

/// <summary>May this order be cancelled?</summary>
[MemoryDiagnoser]
public class GuardBenchmarks
{
    private readonly CancelPolicy policy = MicroJob.Policy();
    private readonly ErpTraits traits = new();

    /// <summary>An open order.</summary>
    [Benchmark]
    public object Judge() => Guard.Judge(MicroJob.Order, policy, traits);
}

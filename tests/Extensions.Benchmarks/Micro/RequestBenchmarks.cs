using BenchmarkDotNet.Attributes;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Benchmarks.Micro;

/// <summary>Building the request to cancel: address and body from their templates.</summary>
[MemoryDiagnoser]
public class RequestBenchmarks
{
    private static readonly Uri Erp = new("https://erp.example/api/");

    private readonly RestSettings settings = new(new JobOptions(_ => null));
    private readonly ErpConnection connection = new(Erp);

    /// <summary>Both, escaped.</summary>
    [Benchmark]
    public object Cancel()
    {
        var values = new RestValues(connection).With(MicroJob.Order).With(new CancelReason("Any", "A"), "key");
        ErpRequest request = settings.Cancel.Request(values);
        return (UrlRules.Resolve(Erp, request.Url), request.Body);
    }
}

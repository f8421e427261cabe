using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>The HTTP stack of one run, over real sockets.</summary>
internal static class RestHttp
{
    public static ErpHttp For(ErpConnection connection) =>
        new(
            connection,
            HttpOptions.Read(new JobOptions(_ => null)),
            TcpServices.Create().Http,
            new RunContext(
                "job",
                SystemClock.Instance,
                new FixedJitter(),
                new Budget(SystemClock.Instance, TimeSpan.FromSeconds(60)),
                new RecordedLog(),
                new Redactor()
            )
        );
}

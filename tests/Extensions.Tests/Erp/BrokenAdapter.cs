using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp;

/// <summary>
/// A partner's adapter that cannot even be made, where a test says so: an exception in each run would count in measurements.
/// </summary>
public sealed class BrokenAdapter : IErpAdapter
{
    public static readonly AsyncLocal<bool> IsBroken = new();

    public BrokenAdapter()
    {
        if (IsBroken.Value)
        {
            throw new InvalidOperationException("no licence");
        }
    }

    public string Name => "Broken";

    public IReadOnlyList<JobParameter> Parameters => Array.Empty<JobParameter>();

    public ErpTraits GetTraits(JobOptions options) => new();

    public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
        throw new NotSupportedException();
}

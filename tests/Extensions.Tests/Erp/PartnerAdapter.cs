using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp;

public sealed class PartnerAdapter : IErpAdapter
{
    public string Name => "Partner";

    public IReadOnlyList<JobParameter> Parameters => Array.Empty<JobParameter>();

    public ErpTraits GetTraits(JobOptions options) => new();

    public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
        throw new NotSupportedException();
}

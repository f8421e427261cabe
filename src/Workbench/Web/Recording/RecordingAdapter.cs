using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Workbench.Web.Recording;

/// <summary>The adapter itself, watched.</summary>
internal sealed class RecordingAdapter(IErpAdapter inner, RunRecorder recorder) : IErpAdapter
{
    public string Name => inner.Name;

    public IReadOnlyList<JobParameter> Parameters => inner.Parameters;

    public ErpTraits GetTraits(JobOptions options) => inner.GetTraits(options);

    public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
        new RecordingOrders(inner.Create(connection, options, http), recorder);
}

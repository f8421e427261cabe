using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Support;

/// <summary>Puts a scripted ERP behind the processor. Not found by name: it has no public parameterless constructor.</summary>
internal sealed class ScriptedAdapter : IErpAdapter
{
    private readonly IErpOrders orders;
    private readonly ErpTraits traits;

    public ScriptedAdapter(IErpOrders orders, ErpTraits traits)
    {
        this.orders = orders;
        this.traits = traits;
    }

    public string Name => "Scripted";

    public IReadOnlyList<JobParameter> Parameters => Array.Empty<JobParameter>();

    public ErpTraits GetTraits(JobOptions options) => this.traits;

    public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) => this.orders;
}

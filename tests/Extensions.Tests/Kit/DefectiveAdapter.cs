using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Kit;

/// <summary>The REST adapter with one defect.</summary>
internal sealed class DefectiveAdapter : IErpAdapter
{
    private readonly RestAdapter sound = new();
    private readonly Func<IErpOrders, IErpOrders> spoil;

    public DefectiveAdapter(Func<IErpOrders, IErpOrders> spoil)
    {
        this.spoil = spoil;
    }

    public string Name => "Defective";

    public IReadOnlyList<JobParameter> Parameters => this.sound.Parameters;

    public ErpTraits GetTraits(JobOptions options) => this.sound.GetTraits(options);

    public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
        this.spoil(this.sound.Create(connection, options, http));
}

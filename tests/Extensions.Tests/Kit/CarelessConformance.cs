using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Docs.Guide;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Kit;

/// <summary>The guide's ERP with a careless adapter. Not public, so that xunit does not run it by itself.</summary>
internal sealed class CarelessConformance : AdapterConformance
{
    public CarelessConformance(Func<JToken, bool> isFulfilled)
    {
        this.Adapter = new CarelessAdapter(isFulfilled);
    }

    protected override IErpAdapter Adapter { get; }

    protected override ScriptedErp CreateErp(Scenario scenario) => new GlobexErp();

    protected override void Configure(ConformanceSetup setup) => setup.Connection.TypeName = "ApiKeyEndpoint";

    private sealed class CarelessAdapter : IErpAdapter
    {
        private readonly Func<JToken, bool> isFulfilled;

        public CarelessAdapter(Func<JToken, bool> isFulfilled)
        {
            this.isFulfilled = isFulfilled;
        }

        public string Name => "Careless";

        public IReadOnlyList<JobParameter> Parameters => Array.Empty<JobParameter>();

        public ErpTraits GetTraits(JobOptions options) => new();

        public IErpOrders Create(ErpConnection connection, JobOptions options, ErpHttp http) =>
            new CarelessOrders(http, this.isFulfilled);
    }
}

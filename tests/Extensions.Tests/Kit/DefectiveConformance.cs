using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.Tests.Erp.Adapters.Rest;

namespace Extensions.Tests.Kit;

/// <summary>Not public, so that xunit does not run it by itself.</summary>
internal sealed class DefectiveConformance : AdapterConformance
{
    public DefectiveConformance(IErpAdapter adapter)
    {
        this.Adapter = adapter;
    }

    protected override IErpAdapter Adapter { get; }

    protected override ScriptedErp CreateErp(Scenario scenario) => new JsonErp();

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Connection.TypeName = "ApiClientCredentialsEndpoint";
        setup.Connection.DataSource = setup.Erp.UrlOf("token").AbsoluteUri;
    }
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;

namespace Extensions.Tests.Mutations;

/// <summary>The REST adapter before <see cref="LinesErp"/>. Not public, so that xunit does not run it by itself.</summary>
[NotApplicable(Scenario.AcceptedThenDone, AtOnce)]
[NotApplicable(Scenario.AcceptedThenFailed, AtOnce)]
[NotApplicable(Scenario.AcceptedNeverDone, AtOnce)]
[NotApplicable(Scenario.Cancelling, AtOnce)]
internal sealed class LinesConformance : AdapterConformance
{
    private const string AtOnce = "The ERP cancels at once.";

    private readonly bool isXml;

    public LinesConformance(bool isXml)
    {
        this.isXml = isXml;
    }

    public override string Title => this.isXml ? "Rest (XML lines)" : "Rest (JSON lines)";

    protected override IErpAdapter Adapter { get; } = new RestAdapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new LinesErp(this.isXml);

    protected override void Configure(ConformanceSetup setup)
    {
        string root = this.isXml ? "answer." : string.Empty;
        setup.Connection.TypeName = "ApiKeyEndpoint";
        setup.Parameters["ApiKeyHeader"] = "X-Key";
        setup.Parameters["Accept"] = this.isXml ? "application/xml" : "application/json";
        setup.Parameters["OrdersPath"] = root + "orders";
        setup.Parameters["OrderPath"] = root + "order";
        setup.Parameters["CustomerPath"] = "customer";
        setup.Parameters["FulfilledPath"] = "lines[*].shipped";
        setup.Parameters["RefusedStatusCodes"] = "422";
        setup.Parameters["TextPath"] = root + "error";
    }
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>Odoo 18 by JSON-RPC.</summary>
public sealed class OdooJsonRpcConformanceTests : OdooConformance
{
    public override string Title => "Odoo (JSON-RPC)";

    protected override ScriptedErp CreateErp(Scenario scenario) => new Odoo18();

    protected override void Configure(ConformanceSetup setup)
    {
        base.Configure(setup);
        setup.Connection.TypeName = "ApiEndpoint";
        setup.Connection.Client = "shop";
        setup.Parameters["OdooApi"] = "JsonRpc";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        requests
            .Should()
            .OnlyContain(request => request.Method == "POST" && request.Path == "/jsonrpc")
            .And.OnlyContain(request => request.Header("Authorization") == null, "the password is in the body");
        requests.Count(request => request.Step == WireStep.Other).Should().Be(1, "the user is asked for once per run");
    }
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>Odoo 19 by JSON-2.</summary>
public sealed class OdooJson2ConformanceTests : OdooConformance
{
    public override string Title => "Odoo (JSON-2)";

    protected override ScriptedErp CreateErp(Scenario scenario) => new Odoo19();

    protected override void Configure(ConformanceSetup setup)
    {
        base.Configure(setup);
        setup.Connection.TypeName = "ApiKeyEndpoint";
        setup.Connection.Client = "shop";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        WireRequest cancel = requests.Single(request => request.Step == WireStep.Cancel);
        cancel.Method.Should().Be("POST");
        cancel.Path.Should().Be("/json/2/sale.order/action_cancel");
        JObject.Parse(cancel.Body)["ids"]!.Values<int>().Should().Equal(1);
        cancel.Header("Content-Type").Should().StartWith("application/json");
        requests
            .Should()
            .OnlyContain(request => request.Header("X-Odoo-Database") == "shop")
            .And.OnlyContain(request => request.Header("X-Api-Key") == null, "the key goes into one header alone");
    }
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>The REST adapter without any parameter but the address of many orders, signed in by client credentials.</summary>
[NotApplicable(Scenario.NegativeQuantity, "This API tells shipments by true or false.")]
public sealed class RestConformanceTests : AdapterConformance
{
    protected override IErpAdapter Adapter { get; } = new RestAdapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new JsonErp();

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Connection.TypeName = "ApiClientCredentialsEndpoint";
        setup.Connection.DataSource = setup.Erp.UrlOf("token").AbsoluteUri;
        setup.Parameters["FindManyUrl"] = "orders?references={orderNumbers}";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        WireRequest cancel = requests.Single(request => request.Step == WireStep.Cancel);
        cancel.Method.Should().Be("POST");
        cancel.Path.Should().Be("/api/v1/orders/0001/cancel");
        cancel.Body.Should().Be("""{"reason":"CustomerRequest","version":"1"}""");
        cancel.Header("Content-Type").Should().StartWith("application/json");
        requests.First(request => request.Step == WireStep.Read).Target.Should().Be("/api/v1/orders?reference=W1001");
    }
}

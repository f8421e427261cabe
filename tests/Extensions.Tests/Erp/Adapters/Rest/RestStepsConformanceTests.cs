using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>The REST adapter set up for two steps, the second with the version that the first one made.</summary>
[NotApplicable(Scenario.TokenEndpointDown, "Signs in by an API key; there is no token endpoint.")]
[NotApplicable(
    Scenario.AcceptedThenFailed,
    "This API tells no progress: an order that it will cancel is read until it is."
)]
[NotApplicable(Scenario.ManyAtOnce, "This API is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOnceNotTold, "This API is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOncePart, "This API is asked about one order at a time.")]
public sealed class RestStepsConformanceTests : AdapterConformance
{
    public override string Title => "Rest (two steps)";

    protected override IErpAdapter Adapter { get; } = new RestAdapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new StepsErp();

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Connection.TypeName = "ApiKeyEndpoint";
        setup.Parameters["ApiKeyHeader"] = "X-Key";
        setup.Parameters["AttemptTimeoutSeconds"] = "5";
        setup.Parameters["FulfilledPath"] = "lines[*].shipped";
        setup.Parameters["RepeatingIsSafe"] = "true";
        setup.Parameters["CancelSteps"] = """
            [
              { "url": "orders/{erpKey}/claim", "body": { "by": "web" }, "donePath": "claimedBy", "doneValues": "web" },
              { "url": "orders/{erpKey}/cancel", "body": { "why": "{reasonCode}" }, "headers": { "If-Match": "{version}" } }
            ]
            """;
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        requests
            .Where(request => request.Method == "POST")
            .Select(request => request.Path + " " + request.Header("If-Match") + " " + request.Body)
            .Should()
            .Equal("/orders/0001/claim  {\"by\":\"web\"}", "/orders/0001/cancel 2 {\"why\":\"CustomerRequest\"}");
    }
}

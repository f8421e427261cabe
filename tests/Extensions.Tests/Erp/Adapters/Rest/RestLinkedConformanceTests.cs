using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>The REST adapter set up for linked pages, If-Match, PATCH, an API key and the address of a job.</summary>
[NotApplicable(Scenario.TokenEndpointDown, "Signs in by an API key; there is no token endpoint.")]
[NotApplicable(Scenario.NegativeQuantity, "This API tells shipments by a list of them.")]
[NotApplicable(Scenario.ManyAtOnce, "FindManyUrl is not set.")]
[NotApplicable(Scenario.ManyAtOnceNotTold, "FindManyUrl is not set.")]
[NotApplicable(Scenario.ManyAtOncePart, "FindManyUrl is not set.")]
public sealed class RestLinkedConformanceTests : AdapterConformance
{
    public override string Title => "Rest (linked pages)";

    protected override IErpAdapter Adapter { get; } = new RestAdapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new LinkedErp();

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Connection.TypeName = "ApiKeyEndpoint";
        foreach (var (name, value) in Parameters)
        {
            setup.Parameters[name] = value;
        }
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        WireRequest cancel = requests.Single(request => request.Step == WireStep.Cancel);
        cancel.Method.Should().Be("PATCH");
        cancel.Path.Should().Be("/erp/orders/0001");
        cancel.Header("If-Match").Should().Be("1");
        cancel.Header("Idempotency-Key").Should().MatchRegex("^[0-9a-f]{32}$");
        requests.Take(2).Select(request => request.Target).Should().Equal("/erp/orders", "/erp/orders?cursor=1");
    }

    private static IEnumerable<(string Name, string Value)> Parameters =>
        new[]
        {
            ("ApiKeyHeader", "X-Key"),
            ("FindUrl", "orders"),
            ("FindByErpNumberUrl", "orders"),
            ("NextPagePath", "next"),
            ("CancelUrl", "orders/{erpKey}"),
            ("CancelMethod", "PATCH"),
            ("CancelBody", "{\"state\":\"Cancelled\",\"why\":\"{reasonName}\"}"),
            ("VersionHeader", "If-Match"),
            ("IdempotencyKeyHeader", "Idempotency-Key"),
            ("OrdersPath", "data"),
            ("OrderPath", "data"),
            ("KeyPath", "key"),
            ("NumberPath", "attributes.orderNo"),
            ("ReferencePath", "attributes.externalNo"),
            ("CustomerPath", "attributes.party"),
            ("StatusPath", "attributes.state"),
            ("FulfilledPath", "shipments"),
            ("VersionPath", "attributes.etag"),
            ("TextPath", "messages[0].text"),
            ("RefusedStatusCodes", "400|422"),
            ("AcceptedPath", "operation"),
            ("StatusUrlPath", "operation"),
            ("ProgressPath", "status"),
            ("WebReferenceUnique", "true"),
        };
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>The REST adapter set up for forms, XML answers, counted pages and jobs in the background.</summary>
[NotApplicable(Scenario.TokenEndpointDown, "Signs in by a header; there is no token endpoint.")]
[NotApplicable(Scenario.StaleVersion, "The ERP has no version token.")]
[NotApplicable(Scenario.ManyAtOnce, "FindManyUrl is not set.")]
[NotApplicable(Scenario.ManyAtOnceNotTold, "FindManyUrl is not set.")]
[NotApplicable(Scenario.ManyAtOncePart, "FindManyUrl is not set.")]
public sealed class RestXmlConformanceTests : AdapterConformance
{
    public override string Title => "Rest (XML)";

    protected override IErpAdapter Adapter { get; } = new RestAdapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new XmlErp();

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Connection.TypeName = "ApiEndpoint";
        setup.ReasonCode = "CU";
        foreach (var (name, value) in Parameters)
        {
            setup.Parameters[name] = value;
        }
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        requests.Should().OnlyContain(request => request.Header("Accept") == "text/xml");
        requests.Count(request => request.LastSegment == "search").Should().Be(3, "the page after the last is empty");
        requests.Single(request => request.Step == WireStep.Cancel).Body.Should().Be("key=0001&why=CU");
        requests
            .Where(request => request.Step == WireStep.Read)
            .Should()
            .OnlyContain(request => request.Header("Content-Type")!.StartsWith("application/x-www-form-urlencoded"));
    }

    private static IEnumerable<(string Name, string Value)> Parameters =>
        new[]
        {
            ("FindUrl", "search"),
            ("FindByErpNumberUrl", "search"),
            ("FindMethod", "POST"),
            ("FindBody", "web={orderNumber}&page={page}"),
            ("FindByErpNumberBody", "no={erpOrderNumber}&page={page}"),
            ("ReadUrl", "read"),
            ("ReadMethod", "POST"),
            ("ReadBody", "key={erpKey}"),
            ("ReadContentType", "application/x-www-form-urlencoded"),
            ("Accept", "text/xml"),
            ("CancelUrl", "cancel"),
            ("CancelBody", "key={erpKey}&why={reasonCode}"),
            ("CancelContentType", "application/x-www-form-urlencoded"),
            ("OrdersPath", "Orders.Order"),
            ("OrderPath", "Order"),
            ("KeyPath", "['@id']"),
            ("NumberPath", "No"),
            ("ReferencePath", "WebNo"),
            ("CustomerPath", "Customer"),
            ("StatusPath", "Status"),
            ("FulfilledPath", "Lines.Line[*].Shipped"),
            ("RefusedPath", "Refusal.Code"),
            ("TextPath", "*.Text"),
            ("GonePattern", "^<Missing"),
            ("AcceptedPath", "Accepted.Job"),
            ("StatusIdPath", "Accepted.Job"),
            ("StatusUrl", "jobs/{statusId}"),
            ("ProgressPath", "Job.State"),
            ("WebReferenceUnique", "true"),
        };
}

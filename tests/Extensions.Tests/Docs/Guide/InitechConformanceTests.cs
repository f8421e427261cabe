using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Docs.Guide;

// docs/write-an-adapter.md shows what stands between the marks, and tests run it.
// <guide>
[NotApplicable(Scenario.Closed, "Initech has no closed orders.")]
[NotApplicable(Scenario.Locked, "Initech does not lock orders.")]
[NotApplicable(Scenario.Cancelling, "Initech voids at once.")]
[NotApplicable(Scenario.AcceptedThenDone, "Initech voids at once.")]
[NotApplicable(Scenario.AcceptedThenFailed, "Initech voids at once.")]
[NotApplicable(Scenario.AcceptedNeverDone, "Initech voids at once.")]
[NotApplicable(Scenario.TokenEndpointDown, "Initech takes an API key.")]
[NotApplicable(Scenario.ManyAtOnce, "Initech is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOnceNotTold, "Initech is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOncePart, "Initech is asked about one order at a time.")]
public sealed class InitechConformanceTests : AdapterConformance
{
    protected override IErpAdapter Adapter { get; } = new InitechAdapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new InitechErp();

    protected override void Configure(ConformanceSetup setup) => setup.Connection.TypeName = "ApiKeyEndpoint";

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests) =>
        requests.Select(request => request.Method).Should().Equal("GET", "GET", "POST", "GET");
}
// </guide>

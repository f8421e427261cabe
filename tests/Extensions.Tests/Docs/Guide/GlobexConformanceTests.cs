using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;

namespace Extensions.Tests.Docs.Guide;

// docs/write-an-adapter.md shows what stands between the marks, and tests run it.
// <guide>
[NotApplicable(Scenario.Closed, "Globex has no closed orders.")]
[NotApplicable(Scenario.Locked, "Globex does not lock orders.")]
[NotApplicable(Scenario.Cancelling, "Globex voids at once.")]
[NotApplicable(Scenario.AcceptedThenDone, "Globex voids at once.")]
[NotApplicable(Scenario.AcceptedThenFailed, "Globex voids at once.")]
[NotApplicable(Scenario.AcceptedNeverDone, "Globex voids at once.")]
[NotApplicable(Scenario.StaleVersion, "Globex has no version token.")]
[NotApplicable(Scenario.TokenEndpointDown, "Globex takes an API key.")]
[NotApplicable(Scenario.ManyAtOnce, "Globex is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOnceNotTold, "Globex is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOncePart, "Globex is asked about one order at a time.")]
public sealed class GlobexConformanceTests : AdapterConformance
{
    protected override IErpAdapter Adapter { get; } = new GlobexAdapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new GlobexErp();

    protected override void Configure(ConformanceSetup setup) => setup.Connection.TypeName = "ApiKeyEndpoint";

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests) =>
        requests.Should().OnlyContain(request => request.Header("X-Warehouse") == "MAIN");
}
// </guide>

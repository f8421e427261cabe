using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.Prophet21;

/// <summary>Prophet 21 with transactions that are carried out at once.</summary>
[NotApplicable(Scenario.AcceptedThenDone, AtOnce)]
[NotApplicable(Scenario.AcceptedThenFailed, AtOnce)]
[NotApplicable(Scenario.AcceptedNeverDone, AtOnce)]
public sealed class Prophet21ConformanceTests : Prophet21Conformance
{
    private const string AtOnce = "A transaction that is not queued is carried out within the call.";

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        base.CheckRequests(requests);
        requests.Single(request => request.Step == WireStep.Cancel).Path.Should().Be("/uiserver0/api/v2/transaction");
    }
}

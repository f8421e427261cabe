using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.Prophet21;

/// <summary>Prophet 21 with queued transactions.</summary>
public sealed class Prophet21AsyncConformanceTests : Prophet21Conformance
{
    public override string Title => "Prophet21 (queued)";

    protected override void Configure(ConformanceSetup setup)
    {
        base.Configure(setup);
        setup.Parameters["AsyncTransaction"] = "true";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        base.CheckRequests(requests);
        requests
            .Single(request => request.Step == WireStep.Cancel)
            .Path.Should()
            .Be("/uiserver0/api/v2/transaction/async");
        requests
            .First(request => request.Step == WireStep.Poll)
            .Target.Should()
            .Be("/uiserver0/api/v2/transaction/async?id=request%201");
    }
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.SapBusinessOne;

/// <summary>Service Layer v1, which has no ETag, and writes errors in another form.</summary>
[NotApplicable(Scenario.StaleVersion, "Service Layer v1 checks no version when it is asked to cancel.")]
public sealed class SapBusinessOneV1ConformanceTests : SapBusinessOneConformance
{
    public override string Title => "SapBusinessOne (v1)";

    protected override int Version => 1;

    protected override void Configure(ConformanceSetup setup)
    {
        base.Configure(setup);
        setup.Parameters["VersionCheck"] = "false";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        this.CheckSteps(requests, $"Orders(101)?$select={Fields},DocumentLines");
        requests[3].Header("If-Match").Should().BeNull();
    }
}

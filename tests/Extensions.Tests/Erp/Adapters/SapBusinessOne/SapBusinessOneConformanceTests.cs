using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.SapBusinessOne;

/// <summary>Service Layer v2, whose whole orders have an ETag.</summary>
public sealed class SapBusinessOneConformanceTests : SapBusinessOneConformance
{
    protected override int Version => 2;

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        this.CheckSteps(requests, "Orders(101)");
        requests[3].Header("If-Match").Should().Be("W/\"1\"");
    }
}

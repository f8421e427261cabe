using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>The REST service, read by the single order instead of the list.</summary>
[NotApplicable(Scenario.TwoErpOrders, "The call for a single order reads one suffix; the order list reads all.")]
[NotApplicable(Scenario.TwoErpOrdersOneShipped, "The call for a single order reads one suffix.")]
[NotApplicable(Scenario.NextPage, "The call for a single order reads one suffix.")]
[NotApplicable(Scenario.SingleLineAsObject, "The call for a single order brings a list of many fields, and no other.")]
public sealed class SxeSingleOrderConformanceTests : SxeConformance
{
    public override string Title => "Sxe (single order)";

    protected override ScriptedErp CreateErp(Scenario scenario) => new SxeRestErp(scenario);

    protected override void Configure(ConformanceSetup setup)
    {
        base.Configure(setup);
        setup.Parameters["ReadBy"] = "SingleOrder";
        setup.Connection.TypeName = "SXeApi";
        setup.Connection.DataSource = setup.Erp.UrlOf("token").AbsoluteUri;
        setup.Connection.MessageServerHost = "kit-client";
        setup.Connection.GatewayHost = "kit-person";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests) =>
        requests
            .Where(request => request.Step == WireStep.Read)
            .Should()
            .OnlyContain(request => request.LastSegment == "sxapioegetsingleorderv3");
}

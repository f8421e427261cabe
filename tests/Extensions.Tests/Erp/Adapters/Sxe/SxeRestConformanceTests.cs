using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>The REST service, without any parameter.</summary>
public sealed class SxeRestConformanceTests : SxeConformance
{
    public override string Title => "Sxe (REST)";

    protected override ScriptedErp CreateErp(Scenario scenario) => new SxeRestErp(scenario);

    protected override void Configure(ConformanceSetup setup)
    {
        base.Configure(setup);
        setup.Connection.TypeName = "SXeApi";
        setup.Connection.DataSource = setup.Erp.UrlOf("token").AbsoluteUri;
        setup.Connection.MessageServerHost = "kit-client";
        setup.Connection.GatewayHost = "kit-person";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        requests.Select(request => request.Method).Should().OnlyContain(method => method == "POST");
        requests
            .Select(request => request.LastSegment)
            .Should()
            .Equal("token", "sxapioegetlistofordersv4", "sxapioeorderdeleteorcancel", "sxapioegetlistofordersv4");
        requests[2].Header("Content-Type").Should().StartWith("application/json");
        requests[2]
            .Body.Should()
            .Be(
                "{\"request\":{\"companyNumber\":7,\"operatorInit\":\"kit-user\",\"operatorPassword\":\""
                    + TestSecrets.Password
                    + "\",\"orderNumber\":51001,\"orderSuffix\":0,\"deleteOrderFlag\":false,\"lostBusinessReason\":\"CU\"}}"
            );
    }
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Erp.Adapters.Sxe;

/// <summary>The classic SOAP service.</summary>
[NotApplicable(Scenario.SignInExpiredAtLookup, "Every call carries user code and connect string; nothing expires.")]
[NotApplicable(Scenario.SignInExpiredAtCancel, "Every call carries user code and connect string; nothing expires.")]
[NotApplicable(Scenario.TokenEndpointDown, "The SOAP service has no token endpoint.")]
public sealed class SxeSoapConformanceTests : SxeConformance
{
    public override string Title => "Sxe (SOAP)";

    protected override ScriptedErp CreateErp(Scenario scenario) => new SxeSoapErp(scenario);

    protected override void Configure(ConformanceSetup setup)
    {
        base.Configure(setup);
        setup.Parameters["Transport"] = "Soap";
        setup.Parameters["SoapUrl"] = "SxApiService.asmx";
        setup.Parameters["SignIn"] = "None";
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        requests.Should().OnlyContain(request => request.Target == "/SxApi/SxApiService.asmx");
        requests
            .Select(request => request.Header("SOAPAction"))
            .Should()
            .Equal(
                "\"Infor.WS/OEGetListofOrdersV4\"",
                "\"Infor.WS/OEOrderDeleteOrCancel\"",
                "\"Infor.WS/OEGetListofOrdersV4\""
            );
        requests.Should().OnlyContain(request => request.Header("Content-Type") == "text/xml; charset=utf-8");
        requests.Should().OnlyContain(request => request.Header("Authorization") == null);
    }
}

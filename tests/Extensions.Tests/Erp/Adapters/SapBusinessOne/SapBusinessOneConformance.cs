using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.SapBusinessOne;

namespace Extensions.Tests.Erp.Adapters.SapBusinessOne;

/// <summary>The Service Layer in one of its versions. A session must be closed at the end of every scenario.</summary>
[NotApplicable(Scenario.Invoiced, "An order does not tell an invoice from a delivery: both take its open quantity.")]
[NotApplicable(Scenario.NegativeQuantity, "An order tells what is left of its quantities, not what was delivered.")]
[NotApplicable(Scenario.Locked, "SAP Business One does not tell who has an order open.")]
[NotApplicable(Scenario.Cancelling, "SAP Business One cancels within the call, or not at all.")]
[NotApplicable(Scenario.AcceptedThenDone, "SAP Business One cancels within the call, or not at all.")]
[NotApplicable(Scenario.AcceptedThenFailed, "SAP Business One cancels within the call, or not at all.")]
[NotApplicable(Scenario.AcceptedNeverDone, "SAP Business One cancels within the call, or not at all.")]
public abstract class SapBusinessOneConformance : AdapterConformance
{
    protected const string Cookies = "B1SESSION=" + TestSecrets.Cookie + "-1; ROUTEID=.node1";
    protected const string Fields =
        "DocEntry,DocNum,DocumentStatus,CancelStatus,Cancelled,Confirmed,NumAtCard,CardCode";

    protected override IErpAdapter Adapter { get; } = new SapBusinessOneAdapter();

    protected abstract int Version { get; }

    protected override ScriptedErp CreateErp(Scenario scenario) => new ScriptedSapBusinessOne(this.Version);

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Connection.TypeName = "ApiEndpoint";
        setup.Connection.SystemNumber = "SBODEMOUS";
    }

    // A sign-in that is answered with 503 has opened nothing, though the scripted ERP has counted it.
    protected override void CheckEnd(Scenario scenario, ScriptedErp erp)
    {
        if (scenario != Scenario.TokenEndpointDown)
        {
            ((ScriptedSapBusinessOne)erp).OpenSessions.Should().Be(0, "every session takes a place");
        }
    }

    protected void CheckSteps(IReadOnlyList<WireRequest> requests, string read)
    {
        string root = $"/b1s/v{this.Version}/";
        requests
            .Select(request => request.ToString())
            .Should()
            .Equal(
                $"SignIn: POST {root}Login",
                $"Read: GET {root}Orders?$filter=NumAtCard%20eq%20'W1001'&$select={Fields}",
                $"Read: GET {root}{read}",
                $"Cancel: POST {root}Orders(101)/Cancel",
                $"Read: GET {root}{read}",
                $"Other: POST {root}Logout"
            );
        requests[0]
            .Body.Should()
            .Be($$"""{"CompanyDB":"SBODEMOUS","UserName":"kit-user","Password":"{{TestSecrets.Password}}"}""");
        requests[3].Body.Should().BeEmpty();
        requests.Skip(1).Should().OnlyContain(request => request.Header("Cookie") == Cookies);
    }
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>The REST adapter set up for a JSON login, a write token and two steps.</summary>
[NotApplicable(
    Scenario.AcceptedThenFailed,
    "This API tells no progress: an order that it will cancel is read until it is."
)]
[NotApplicable(Scenario.ManyAtOnce, "This API is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOnceNotTold, "This API is asked about one order at a time.")]
[NotApplicable(Scenario.ManyAtOncePart, "This API is asked about one order at a time.")]
public sealed class RestGuardedConformanceTests : AdapterConformance
{
    public override string Title => "Rest (JSON login, CSRF, two steps)";

    protected override IErpAdapter Adapter { get; } = new RestAdapter();

    protected override ScriptedErp CreateErp(Scenario scenario) => new GuardedErp();

    protected override void Configure(ConformanceSetup setup)
    {
        setup.Parameters["SignIn"] = "Json";
        setup.Parameters["SignInUrl"] = "login";
        setup.Parameters["SignInBody"] = """{"user":"{connection.LogOn}","word":"{connection.Password}"}""";
        setup.Parameters["SignOutUrl"] = "logout";
        setup.Parameters["CsrfHeader"] = "x-csrf-token";
        setup.Parameters["CsrfFetchUrl"] = "service";
        setup.Parameters["AttemptTimeoutSeconds"] = "5";
        setup.Parameters["FulfilledPath"] = "lines[*].shipped";
        setup.Parameters["RepeatingIsSafe"] = "true";
        setup.Parameters["CancelSteps"] = """
            [
              { "url": "orders/{erpKey}/claim", "body": { "by": "web" }, "donePath": "claimedBy", "doneValues": "web" },
              { "url": "orders/{erpKey}/cancel", "body": { "why": "{reasonCode}" }, "headers": { "If-Match": "{version}" } }
            ]
            """;
    }

    protected override void CheckRequests(IReadOnlyList<WireRequest> requests)
    {
        string cookies = $"sid={TestSecrets.Cookie}-1; guard={TestSecrets.Cookie}-of-1";
        requests
            .Where(request => request.Header("x-csrf-token") != null)
            .Select(request =>
                $"{request.Method} {request.Path} {request.Header("x-csrf-token")} {request.Header("Cookie")}"
            )
            .Should()
            .Equal(
                $"GET /service Fetch sid={TestSecrets.Cookie}-1",
                $"POST /orders/0001/claim {TestSecrets.Token}-1 {cookies}",
                $"POST /orders/0001/cancel {TestSecrets.Token}-1 {cookies}"
            );
    }

    // A login that is answered with 503 tells of no session.
    protected override void CheckEnd(Scenario scenario, ScriptedErp erp)
    {
        if (scenario != Scenario.TokenEndpointDown)
        {
            ((GuardedErp)erp).Sessions.Should().BeEmpty("every session is closed");
        }
    }
}

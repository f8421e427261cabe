using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>Write tokens that are not given, not right or not well set up. Whole jobs over real sockets.</summary>
public sealed class WriteTokenFaultTests
{
    [Fact]
    public async Task Execute_NoTokenIsEverRight_SaysThatTheTokenIsMissingAndNotARight()
    {
        using var erp = new CsrfErp { Forgets = int.MaxValue };

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(erp, "Basic"));

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should()
            .Contain("write token")
            .And.Contain("Check parameter CsrfFetchUrl")
            .And.NotContain("rights");
        erp.Writes.Should().HaveCount(2, "it is renewed once");
        erp.Fetches.Should().HaveCount(2);
        erp.Changes().Should().Be(0);
        erp.Requests.Last().Method.Should().Be("GET", "a read shows that nothing was done");
    }

    [Fact]
    public async Task Execute_ForbiddenWithoutRequired_IsAMissingRightAndFetchesNoOther()
    {
        using var erp = new CsrfErp { OnWrite = _ => TcpAnswer.Error(403, "No role.") };

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(erp, "Basic"));

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain("Check the rights of the connection's user").And.NotContain("token");
        erp.Writes.Should().ContainSingle();
        erp.Fetches.Should().ContainSingle();
    }

    [Fact]
    public async Task Execute_CsrfHeaderIsNotSet_NamesTheParameter()
    {
        using var erp = new CsrfErp();

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(erp, "Basic", "CsrfHeader="));

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain("Set parameter CsrfHeader to x-csrf-token").And.NotContain("rights");
        erp.Writes.Should().ContainSingle();
        erp.Changes().Should().Be(0);
    }

    [Theory]
    [InlineData(200, "{}", "", "CsrfHeader")]
    [InlineData(200, "{}", "Fetch", "CsrfHeader")]
    [InlineData(200, "<html></html>", "", "CsrfFetchUrl")]
    [InlineData(302, "", "", "CsrfFetchUrl")]
    [InlineData(403, "{}", "Required", "CsrfFetchUrl")]
    [InlineData(404, "{}", "", "CsrfFetchUrl")]
    public async Task Execute_AnswerHasNoToken_EndsBeforeAnythingIsSent(
        int status,
        string body,
        string token,
        string parameter
    )
    {
        using var erp = new CsrfErp { OnFetch = () => TcpAnswer.Json(status, body, "X-CSRF-Token: " + token) };

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(erp, "Basic"));

        job.Outcome.Should().Be("Misconfigured");
        job.RequestsSent.Should().Be(0);
        job.Message.Should().Contain("gives no write token").And.Contain($"Set parameter {parameter} to");
        erp.Writes.Should().BeEmpty();
    }

    [Fact]
    public async Task Execute_TokenIsNotToBeHadNow_IsUnavailableAndNothingWasSent()
    {
        using var erp = new CsrfErp { OnFetch = () => TcpAnswer.Error(503, "Busy.") };
        TestJob job = CsrfJob.Of(erp, "Basic");
        job.Services!.Clock = new TcpShiftedClock { SkipsPauses = true };

        await CsrfJob.RunAsync(job);

        job.Outcome.Should().Be("Unavailable", job.Message);
        job.Message.Should().Contain("Write token: ");
        erp.Writes.Should().BeEmpty();
    }

    // The first write has arrived, and was turned away: that no other token comes does not make its effect unknown.
    [Fact]
    public async Task Execute_RenewalFails_IsNotUnconfirmed()
    {
        using var erp = new CsrfErp();
        erp.OnWrite = _ => CsrfErp.Required();
        erp.OnFetch = () => erp.Writes.Count == 0 ? null : TcpAnswer.Error(503, "Busy.");
        TestJob job = CsrfJob.Of(erp, "Basic");
        job.Services!.Clock = new TcpShiftedClock { SkipsPauses = true };

        await CsrfJob.RunAsync(job);

        job.Outcome.Should().Be("Unavailable", job.Message);
        erp.Writes.Should().ContainSingle();
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(40, true)]
    public async Task Execute_TimeoutSeconds_HasRoomForTheToken(int seconds, bool isRoom)
    {
        using var erp = new CsrfErp();

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(erp, "Basic", $"TimeoutSeconds={seconds}"));

        job.Outcome.Should().Be(isRoom ? "Cancelled" : "Misconfigured", job.Message);
        erp.Requests.Any().Should().Be(isRoom);
    }

    [Theory]
    [InlineData("CsrfFetchUrl is used only with CsrfHeader", "CsrfHeader=", "CsrfFetchUrl=x")]
    [InlineData("Parameter CsrfHeader is \"x csrf\"", "CsrfHeader=x csrf")]
    [InlineData("Parameter CsrfHeader is \"Authorization\"", "CsrfHeader=Authorization")]
    [InlineData("Parameter CsrfHeader is \"cookie\"", "CsrfHeader=cookie")]
    [InlineData("Parameter CsrfHeader is \"Content-Type\"", "CsrfHeader=Content-Type")]
    [InlineData("CsrfHeader and ApiKeyHeader both", "CsrfHeader=X-Key", "ApiKeyHeader=x-key")]
    [InlineData(
        "CsrfHeader and TokenHeader both",
        "SignIn=Json",
        "SignInUrl=login",
        "TokenPath=t",
        "TokenHeader=X-CSRF-Token: {token}"
    )]
    [InlineData("CsrfHeader and VersionHeader both", "VersionHeader=X-Csrf-Token")]
    [InlineData("CsrfHeader and IdempotencyKeyHeader both", "IdempotencyKeyHeader=x-csrf-token")]
    [InlineData("CsrfHeader and ExtraHeaders both", "ExtraHeaders=X-CSRF-Token: Fetch")]
    [InlineData(
        "CsrfHeader and CancelSteps both",
        "CancelSteps=[{\"url\":\"a\",\"headers\":{\"X-CSRF-Token\":\"Fetch\"}}]"
    )]
    [InlineData("Parameter CsrfFetchUrl holds a secret", "CsrfFetchUrl=x?token={connection.Password}")]
    [InlineData("would leave 127.0.0.1", "CsrfFetchUrl=https://other.example/")]
    public async Task Execute_Contradiction_EndsBeforeAnythingIsSent(string text, params string[] parameters)
    {
        using var erp = new CsrfErp();

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(erp, "Basic", parameters));

        job.Outcome.Should().Be("Misconfigured");
        job.Message.Should().Contain(text);
        erp.Requests.Should().BeEmpty();
    }
}

using Extensions.AdapterKit.Scripted;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>
/// Write tokens as SAP's gateway gives and wants them (X-CSRF-Token: Fetch; 403 with Required). Whole jobs over real
/// sockets.
/// </summary>
public sealed class WriteTokenTests
{
    [Theory]
    [InlineData("Basic")]
    [InlineData("ApiKey")]
    [InlineData("ClientCredentials")]
    [InlineData("Json")]
    public async Task Execute_AnySignIn_SendsTheTokenWithItsCookiesWithTheWriteAlone(string signIn)
    {
        using var erp = new CsrfErp();

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(erp, signIn));

        job.Outcome.Should().Be("Cancelled", job.Message);
        job.RequestsSent.Should().Be(1);
        erp.Changes().Should().Be(1);
        WireRequest write = erp.Writes.Should().ContainSingle().Which;
        write.Header(CsrfErp.Header).Should().Be("T0ken-1+/abc==");
        write
            .Header("Cookie")
            .Should()
            .Be(
                (signIn == "Json" ? "sid=login-number-1; " : "")
                    + "sap-usercontext=sap-client=100; SAP_SESSIONID_ERP_100=sap-session-1%3d%3d"
            );
        erp.Fetches.Should().ContainSingle().Which.Target.Should().Be("/api/");
        erp.Requests.Where(one => one.LastSegment.Length < 5 || one.Method == "GET")
            .Except(erp.Fetches)
            .Should()
            .NotContain(one =>
                one.Header(CsrfErp.Header) != null || (one.Header("Cookie") ?? "").Contains("SAP_SESSIONID")
            );
    }

    [Theory]
    [InlineData("Required")]
    [InlineData("required")]
    public async Task Execute_ErpWantsAnotherToken_RenewsItOnce(string word)
    {
        using var erp = new CsrfErp { OnWrite = number => number == 1 ? CsrfErp.Required(word) : null };

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(erp, "Basic"));

        job.Outcome.Should().Be("Cancelled", job.Message);
        job.RequestsSent.Should().Be(2, "both arrived");
        erp.Changes().Should().Be(1);
        erp.Writes.Select(one => one.Header(CsrfErp.Header)).Should().Equal("T0ken-1+/abc==", "T0ken-2+/abc==");
        erp.Writes[1].Header("Cookie").Should().Contain("sap-session-2").And.NotContain("sap-session-1");
    }

    // Known of SAP's gateway: an address without data still gives a token.
    [Fact]
    public async Task Execute_TokenComesWithAnError_IsUsed()
    {
        using var erp = new CsrfErp
        {
            OnFetch = () => TcpAnswer.Json(404, "{}", "X-CSRF-Token: of-an-error"),
            OnWrite = _ => TcpAnswer.Error(422, "On a pick list."),
        };

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(erp, "Basic", "CsrfFetchUrl=other"));

        job.Outcome.Should().Be("Refused", job.Message);
        erp.Writes.Should().ContainSingle().Which.Header(CsrfErp.Header).Should().Be("of-an-error");
        erp.Fetches.Should().ContainSingle().Which.Target.Should().Be("/api/other");
    }

    [Fact]
    public async Task Execute_SeveralRunsAtOnce_EachHasATokenOfItsOwn()
    {
        string[] orders = Enumerable.Range(1, 12).Select(number => $"W20{number:00}").ToArray();
        using var erp = new CsrfErp(orders);
        var services = TcpServices.Create();

        TestJob[] jobs = await Task.WhenAll(
            orders.Select(order =>
            {
                TestJob job = CsrfJob.Of(erp, "Basic", "OrderNumber=" + order);
                job.Services = services;
                return Task.Run(() => job.Run());
            })
        );

        jobs.Should().OnlyContain(job => job.Outcome == "Cancelled");
        erp.Writes.Select(one => one.Header(CsrfErp.Header)).Should().OnlyHaveUniqueItems().And.HaveCount(12);
        orders.Should().OnlyContain(order => erp.Changes(order) == 1);
    }

    [Fact]
    public async Task Execute_WithDebugLines_TellsNoTokenAndNoCookie()
    {
        using var erp = new CsrfErp { OnWrite = _ => null };
        erp.OnWrite = _ =>
            TcpAnswer.Error(
                422,
                $"I got {erp.Writes.Last().Header(CsrfErp.Header)} {erp.Writes.Last().Header("Cookie")}"
            );
        TestJob job = CsrfJob.Of(erp, "Basic");
        job.Job.JobDefinition.DebuggingEnabled = true;

        await CsrfJob.RunAsync(job);

        job.Outcome.Should().Be("Refused", job.Message);
        job.Log.Should().Contain(line => line.Level == "Debug" && line.Message.StartsWith("GET /api/:"));
        job.Log.Should()
            .NotContain(line =>
                line.Message.Contains("T0ken-1")
                || line.Message.Contains("sap-session")
                || line.Message.Contains("4711")
            );
    }

    [Fact]
    public async Task Execute_DryRun_FetchesNone()
    {
        using var erp = new CsrfErp();

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(erp, "Basic", "DryRun=true"));

        job.Outcome.Should().Be("Previewed");
        erp.Fetches.Should().BeEmpty();
    }

    // A gateway's key goes with every request, so with this one too.
    [Fact]
    public async Task Execute_ExtraHeaders_GoWithTheFetch()
    {
        using var erp = new CsrfErp();

        TestJob job = await CsrfJob.RunAsync(CsrfJob.Of(erp, "None", "ExtraHeaders=X-Key: {connection.Password}"));

        job.Outcome.Should().Be("Cancelled", job.Message);
        erp.Fetches.Should().ContainSingle().Which.Header("X-Key").Should().Be(CsrfErp.Password);
    }

    // The first step is answered and changes nothing here; the second is turned away once, or for good.
    [Theory]
    [InlineData(2, "Cancelled", 3)]
    [InlineData(int.MaxValue, "Misconfigured", 3)]
    public async Task Execute_SecondStepIsTurnedAway_IsSentOnceMore(int last, string outcome, int writes)
    {
        using var erp = new CsrfErp
        {
            OnWrite = number =>
                number == 1 ? TcpAnswer.Json(200, "{}")
                : number <= last ? CsrfErp.Required()
                : null,
        };
        const string Step = "{\"url\":\"orders/{erpKey}/cancel\",\"repeatable\":true}";

        TestJob job = await CsrfJob.RunAsync(
            CsrfJob.Of(erp, "Basic", $"CancelSteps=[{Step},{Step}]", "AttemptTimeoutSeconds=5")
        );

        job.Outcome.Should().Be(outcome, job.Message);
        job.Message.Contains(
                "Step 2 of 2 failed after 1 had been carried out: 127.0.0.1 turned the request down for its write token"
            )
            .Should()
            .Be(last > 2);
        erp.Writes.Should().HaveCount(writes);
        erp.Fetches.Should().HaveCount(2);
    }

    // A token of a session that is no more would bring that session's cookie back.
    [Fact]
    public async Task Execute_ReadSignsInAnewBetweenTwoSteps_FetchesTheTokenOfTheNewSession()
    {
        using var erp = new CsrfErp { Prolongs = true };
        erp.OnWrite = number =>
        {
            if (number == 1)
            {
                erp.ForgetLogins();
            }

            return number == 1 ? TcpAnswer.Json(200, "{}") : null;
        };
        const string Step = "{\"url\":\"orders/{erpKey}/cancel\",\"repeatable\":true}";

        TestJob job = await CsrfJob.RunAsync(
            CsrfJob.Of(erp, "Json", $"CancelSteps=[{Step},{Step}]", "AttemptTimeoutSeconds=5")
        );

        job.Outcome.Should().Be("Cancelled", job.Message);
        erp.Writes.Select(one => one.Header(CsrfErp.Header)).Should().Equal("T0ken-1+/abc==", "T0ken-2+/abc==");
        erp.Writes[1].Header("Cookie").Should().Contain("sid=login-number-2").And.NotContain("sid=login-number-1");
    }
}

using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http;

/// <summary>The end of a run that has a session.</summary>
public sealed class SignOutTests
{
    public static TheoryData<string> Engines => HttpRun.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public void SignOutAsync_OpenSession_IsClosedOnceAndNeverUsedAgain(string engine)
    {
        HttpRun run = Run(engine);
        List<string> closed = Script(run, 204);
        ErpHttp http = run.NewRun();
        Read(run, http);

        run.Clock.Run(http.SignOutAsync);

        closed.Should().Equal("sid=session-number-1");
        run.Handler.Requests.Last().Should().Be("POST https://erp.example/api/logout");
        run.Log.Lines.Should().BeEmpty();
        HttpRun.Fault(() => Read(run, http)).Message.Should().Contain("The run is over");
    }

    [Fact]
    public void SignOutAsync_NoSessionWasOpened_SendsNothing()
    {
        HttpRun run = Run();
        run.Handler.Answers(401);
        ErpHttp http = run.NewRun();
        HttpRun.Fault(() => Read(run, http)).Kind.Should().Be(ErpFaultKind.Misconfigured);

        run.Clock.Run(http.SignOutAsync);
        run.Clock.Run(run.NewRun().SignOutAsync);

        run.Handler.Requests.Should().Equal("POST https://erp.example/api/login");
        run.Log.Lines.Should().BeEmpty();
    }

    [Fact]
    public void SignOutAsync_WithoutASessionSignIn_DoesNothing()
    {
        var run = new HttpRun();
        ErpHttp http = run.NewRun();

        run.Clock.Run(http.SignOutAsync);

        run.Handler.Requests.Should().BeEmpty();
        run.Context.Budget.Remaining.Should().Be(run.Budget, "nothing is kept for a sign-out that cannot be");
    }

    [Fact]
    public void SignOutAsync_SessionThatTheErpCalledUnknown_IsClosedToo()
    {
        HttpRun run = Run();
        List<string> closed = Script(run, 204, expireFirst: true);
        ErpHttp http = run.NewRun();
        Read(run, http);

        run.Clock.Run(http.SignOutAsync);

        closed.Should().Equal("sid=session-number-2", "sid=session-number-1");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void SignOutAsync_ErpDeclines_AsksAgainAndThenWarns(string engine)
    {
        HttpRun run = Run(engine);
        List<string> closed = Script(run, 503);
        ErpHttp http = run.NewRun();
        Read(run, http);

        run.Clock.Run(http.SignOutAsync);

        closed.Should().HaveCount(3);
        run.Log.Lines.Should()
            .Equal(
                "Warn A session at erp.example could not be closed (erp.example answered HTTP 503). It may count against the ERP's licence until it times out there."
            );
    }

    [Theory]
    [InlineData(204, false)]
    [InlineData(302, false)]
    [InlineData(401, false)]
    [InlineData(404, true)]
    public void SignOutAsync_CompleteAnswer_IsNotRepeated(int status, bool warns)
    {
        HttpRun run = Run();
        List<string> closed = Script(run, status);
        ErpHttp http = run.NewRun();
        Read(run, http);

        run.Clock.Run(http.SignOutAsync);

        closed.Should().HaveCount(1);
        run.Log.Lines.Any().Should().Be(warns);
    }

    [Theory]
    [InlineData(3, 0.3)]
    [InlineData(60, 2)]
    public void SignOutAsync_TheBudgetIsUsedUp_HasTheTimeThatWasKept(int budget, double kept)
    {
        HttpRun run = Run();
        run.Budget = TimeSpan.FromSeconds(budget);
        List<string> closed = Script(run, null);
        ErpHttp http = run.NewRun();
        Read(run, http);
        run.Context.Budget.Remaining.Should().Be(TimeSpan.FromSeconds(budget - kept));
        run.Clock.Advance(run.Context.Budget.Remaining);
        HttpRun.Fault(() => Read(run, http)).Message.Should().Contain("erp.example");

        run.Clock.Run(http.SignOutAsync);

        closed.Should().HaveCount(1, "one that hangs may have arrived");
        run.Context.Budget.Elapsed.Should().BeCloseTo(run.Budget, TimeSpan.FromMilliseconds(1));
        run.Log.Lines.Should().ContainSingle(line => line.StartsWith("Warn A session at erp.example could not"));
    }

    [Fact]
    public void SignOutAsync_Hangs_EndsAfterOneAttemptsTime()
    {
        HttpRun run = Run();
        Script(run, null);
        ErpHttp http = run.NewRun();
        Read(run, http);

        run.Clock.Run(http.SignOutAsync);

        run.Clock.Elapsed.Should().Be(TimeSpan.FromSeconds(10));
    }

    private static HttpRun Run(string engine = "Plain") =>
        new(engine) { SignIn = ErpSignIn.Session(Post("login"), Post("logout")) };

    private static ErpRequest Post(string url) => new(ErpExchangeKind.Read, "POST", url);

    private static string Read(HttpRun run, ErpHttp http) =>
        run.Send(http, new ErpRequest(ErpExchangeKind.Read, "GET", "orders/1"));

    // An ERP that opens sessions, answers reads, and remembers which session it was asked to close. Null: it hangs there.
    private static List<string> Script(HttpRun run, int? signOutStatus, bool expireFirst = false)
    {
        var closed = new List<string>();
        int opened = 0;
        int reads = 0;
        run.Handler.Does(
            (request, _) =>
            {
                HttpResponseMessage response;
                switch (request.RequestUri!.AbsolutePath)
                {
                    case "/api/login":
                        response = StubHandler.Response(204, "");
                        response.Headers.Add("Set-Cookie", $"sid=session-number-{++opened}; path=/");
                        break;
                    case "/api/logout":
                        closed.Add(request.Headers.GetValues("Cookie").Single());
                        if (signOutStatus == null)
                        {
                            return new TaskCompletionSource<HttpResponseMessage>().Task;
                        }

                        response = StubHandler.Response(signOutStatus.Value, "");
                        break;
                    default:
                        response = StubHandler.Response(expireFirst && ++reads == 1 ? 401 : 200, "fine");
                        break;
                }

                return Task.FromResult(response);
            }
        );
        return closed;
    }
}

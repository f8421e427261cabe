using Extensions.OrderCancel.Job;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>
/// Sessions that count against a licence: whatever comes of a run, the ERP has none left. Whole jobs over real sockets,
/// with both engines.
/// </summary>
public sealed class SessionTests
{
    private const string AlreadyCancelled =
        """{"id":"1","number":"1","reference":"W1001","customerNumber":"C1","status":"Cancelled","fulfilled":false}""";

    private static readonly string[] Ends =
    {
        "Cancelled",
        "AlreadyCancelled",
        "NotFound",
        "Previewed",
        "Refused",
        "Unavailable",
        "Misconfigured",
        "AdapterFailed",
        "Unconfirmed",
        "SessionForgotten",
    };

    public static IEnumerable<object[]> Cases =>
        Engines.SelectMany(engine => Ends.Select(end => new object[] { engine, end }));

    public static TheoryData<string> AllEngines => HttpRun.Engines;

    private static IEnumerable<string> Engines =>
        ((IEnumerable<object[]>)HttpRun.Engines).Select(engine => (string)engine[0]);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Execute_AnyEnd_LeavesNoSessionOpen(string engine, string end)
    {
        using var erp = new SessionErp();
        TestJob job = await Task.Run(() => Run(erp, engine, end));

        job.Outcome.Should().Be(OutcomeOf(end), job.Message);
        erp.OpenSessions.Should().Be(0, string.Join("\n", erp.Requests));
        erp.Opened.Should().Be(end == "SessionForgotten" ? 2 : 1);
        erp.Requests.Last().Should().Be("POST /api/logout");
        job.Log.Should().NotContain(line => line.Level == "Warn");
    }

    [Theory]
    [MemberData(nameof(AllEngines))]
    public async Task Execute_TimeIsUsedUp_LeavesNoSessionOpen(string engine)
    {
        using var erp = new SessionErp { Instead = (call, _) => call <= 1 ? null : TcpAnswer.Error(503, "Busy.") };
        TestJob job = Job(erp, engine).With("TimeoutSeconds", "15").With("AttemptTimeoutSeconds", "5");

        await Task.Run(() => job.Run());

        job.Outcome.Should().Be("Unconfirmed", job.Message);
        ((int)job.Result["ElapsedMs"])
            .Should()
            .BeInRange(12000, 18300, "fifteen seconds, 2 % and three for a busy machine");
        for (int i = 0; i < 300 && erp.OpenSessions > 0; i++)
        {
            await Task.Delay(50); // a request that nobody waits for any more still arrives
        }

        erp.OpenSessions.Should().Be(0, string.Join("\n", erp.Requests));
    }

    [Fact]
    public async Task Execute_SignOutHangs_KeepsTheOutcomeAndWarns()
    {
        using var erp = new SessionErp { Hangs = request => request.Target.EndsWith("/logout") };
        TestJob job = Job(erp, "Plain").With("AttemptTimeoutSeconds", "5");

        await Task.Run(() => job.Run());

        job.Outcome.Should().Be("Cancelled", job.Message);
        job.IsGreen.Should().BeTrue();
        job.Log.Should().ContainSingle(line => line.Level == "Warn" && line.Message.Contains("could not be closed"));
    }

    private static TestJob Run(SessionErp erp, string engine, string end)
    {
        TestJob job = Job(erp, engine, end == "NotFound" ? "W9999" : "W1001", end == "AdapterFailed");
        switch (end)
        {
            case "AlreadyCancelled":
                erp.Instead = (_, request) =>
                    TcpAnswer.Json(200, request.Query.Length > 0 ? $"[{AlreadyCancelled}]" : AlreadyCancelled);
                break;
            case "Previewed":
                job.With("DryRun", "true");
                break;
            case "Refused":
                erp.Instead = (_, request) => request.Method == "POST" ? TcpAnswer.Error(422, "On a pick list.") : null;
                break;
            case "Unavailable":
                erp.Instead = (_, _) => TcpAnswer.Error(503, "Busy.");
                break;
            case "Misconfigured":
                erp.Instead = (_, _) => TcpAnswer.Error(403, "Forbidden.");
                break;
            case "Unconfirmed":
                erp.Instead = (call, _) => call <= 1 ? null : TcpAnswer.Error(call == 2 ? 503 : 403, "Busy.");
                job.Services!.Clock = new TcpShiftedClock { SkipsPauses = true };
                break;
            case "SessionForgotten":
                erp.ForgetsBefore = 1;
                break;
        }

        return job.Run();
    }

    private static string OutcomeOf(string end) =>
        end switch
        {
            "AdapterFailed" => "Misconfigured",
            "SessionForgotten" => "Cancelled",
            _ => end,
        };

    private static TestJob Job(SessionErp erp, string engine, string order = "W1001", bool fails = false)
    {
        CancelServices services = TcpServices.Create(circuits: HttpRun.Circuits(engine));
        services.FindAdapter = _ => new SessionAdapter(fails);
        return new TestJob(erp.Url, order) { Services = services };
    }
}

using System.Collections.Concurrent;
using Extensions.OrderCancel.Job;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Http.Sockets;

/// <summary>
/// Sessions that count against a licence: whatever comes of a run, the ERP has none left. Whole jobs over real sockets,
/// with both engines, side by side: each spends its time waiting.
/// </summary>
public sealed class SessionTests
{
    private const int Budget = 5;

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

    private static readonly ConcurrentDictionary<string, Lazy<Task<(TestJob Job, SessionErp Erp)>>> Runs = new(
        Names.ToDictionary(name => name, name => new Lazy<Task<(TestJob, SessionErp)>>(() => StartAsync(name)))
    );

    public static IEnumerable<object[]> Cases => Names.Select(name => new object[] { name });

    private static IEnumerable<string> Names =>
        ((IEnumerable<object[]>)HttpRun.Engines).SelectMany(engine => Ends.Select(end => $"{engine[0]} {end}"));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Execute_AnyEnd_LeavesNoSessionOpen(string name)
    {
        foreach (Lazy<Task<(TestJob, SessionErp)>> run in Runs.Values)
        {
            _ = run.Value; // all begin
        }

        (TestJob job, SessionErp erp) = await Runs[name].Value;

        job.Outcome.Should().Be(OutcomeOf(name.Split(' ')[1]), job.Message);
        erp.OpenSessions.Should().Be(0, string.Join("\n", erp.Requests));
        erp.Opened.Should().Be(name.EndsWith("Forgotten") ? 2 : 1);
        erp.Requests.Last().Should().Be("POST /api/logout");
        job.Log.Should().NotContain(line => line.Level == "Warn");
        ((int)job.Result["ElapsedMs"])
            .Should()
            .BeLessThan((int)((Budget * 1020) + 3000), "three seconds are the machine's");
    }

    [Fact]
    public async Task Execute_SignOutHangs_KeepsTheOutcomeAndWarns()
    {
        using var erp = new SessionErp { Hangs = request => request.Target.EndsWith("/logout") };
        TestJob job = await Task.Run(() => Job(erp, "Plain").Run());

        job.Outcome.Should().Be("Cancelled");
        job.IsGreen.Should().BeTrue();
        job.Log.Should().ContainSingle(line => line.Level == "Warn" && line.Message.Contains("could not be closed"));
        ((int)job.Result["ElapsedMs"]).Should().BeLessThan((int)((Budget * 1020) + 3000));
    }

    private static Task<(TestJob, SessionErp)> StartAsync(string name) =>
        Task.Factory.StartNew(
            () => Run(name),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    private static (TestJob, SessionErp) Run(string name)
    {
        string end = name.Split(' ')[1];
        using var erp = new SessionErp();
        TestJob job = Job(erp, name.Split(' ')[0], end == "NotFound" ? "W9999" : "W1001", end == "AdapterFailed");
        switch (end)
        {
            case "AlreadyCancelled":
                erp.Instead = (_, request) =>
                    TcpAnswer.Json(
                        200,
                        """[{"id":"1","number":"1","reference":"W1001","customerNumber":"C1","status":"Cancelled"}]"""
                    );
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
                erp.Instead = (call, _) => call == 0 ? null : TcpAnswer.Error(503, "Busy.");
                break;
            case "SessionForgotten":
                erp.ForgetsBefore = 1;
                break;
        }

        return (job.Run(), erp);
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
        CancelServices services = TcpServices.Create(resilience: HttpRun.Engine(engine));
        services.FindAdapter = _ => new SessionAdapter(fails);
        return new TestJob(erp.Url, order) { Services = services }
            .With("TimeoutSeconds", $"{Budget}")
            .With("AttemptTimeoutSeconds", "1");
    }
}

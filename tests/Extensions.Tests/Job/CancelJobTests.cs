using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Protocol;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Erp.Http.Sockets;
using Extensions.Tests.Support;
using Insite.WIS.Broker.Plugins;
using Moq;

namespace Extensions.Tests.Job;

/// <summary>One run below the bridge that blocks: what it leaves behind, and what it never comes back to.</summary>
public sealed class CancelJobTests
{
    private readonly VirtualClock clock = new();
    private readonly Mock<IJitter> jitter = new();
    private readonly StubHandler handler = new();
    private readonly TestJob test = new("https://erp.example/api");

    [Theory]
    [InlineData(200, "NotFound")]
    [InlineData(403, "Misconfigured")]
    public void RunAsync_SessionWasOpened_IsClosedAtTheEnd(int status, string outcome)
    {
        this.OpensSession().Answers(status, "[]").Answers(204);

        this.clock.Run(this.Job(new SessionAdapter(fails: false)).RunAsync).Kind.ToString().Should().Be(outcome);

        this.handler.Requests.Should()
            .Equal(
                "POST https://erp.example/api/login",
                "GET https://erp.example/api/orders?reference=W1001",
                "POST https://erp.example/api/logout"
            );
    }

    [Theory]
    [InlineData("find")]
    [InlineData("logout")]
    public void RunAsync_OneStepTakesTime_NeverComesBackToTheCallersContext(string step)
    {
        var gate = new TaskCompletionSource<HttpResponseMessage>();
        this.OpensSession();
        if (step == "logout")
        {
            this.handler.Answers(200, "[]");
        }

        this.handler.Does((_, _) => gate.Task).Answers(204);
        var context = new CallersContext();
        CancelJob job = this.Job(new SessionAdapter(fails: false));

        SynchronizationContext? before = SynchronizationContext.Current;
        CancelOutcome outcome;
        try
        {
            Task<CancelOutcome> started = context.Start(job.RunAsync);
            started.IsCompleted.Should().BeFalse("else nothing would be left to come back");
            outcome = this.clock.Run(() =>
            {
                gate.SetResult(StubHandler.Response(200, "[]"));
                return started;
            });
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }

        outcome.Kind.Should().Be(CancelOutcomeKind.NotFound);
        context.Posts.Should().Be(0);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef")]
    [InlineData("00000000000000000000000000000000", "4711")]
    public void RunAsync_JobWithoutAnId_IsKnownByItsNumber(string id, string known)
    {
        this.test.Job.Id = Guid.Parse(id);
        this.test.Job.JobNumber = 4711;
        ErpHttp? http = null;
        var adapter = new Mock<IErpAdapter>();
        adapter.SetReturnsDefault<IReadOnlyList<JobParameter>>(Array.Empty<JobParameter>());
        adapter.Setup(a => a.GetTraits(It.IsAny<JobOptions>())).Returns(new ErpTraits());
        adapter
            .Setup(a => a.Create(It.IsAny<ErpConnection>(), It.IsAny<JobOptions>(), It.IsAny<ErpHttp>()))
            .Callback((ErpConnection _, JobOptions _, ErpHttp given) => http = given)
            .Returns(new ScriptedErp());

        this.clock.Run(this.Job(adapter.Object).RunAsync).Kind.Should().Be(CancelOutcomeKind.NotFound);

        http!.IdempotencyKeyFor(ScriptedErp.Order(ErpOrderState.Open)).Should().Be(KeyOf(known + "\nK1"));
    }

    [Fact]
    public void RunAsync_UnexpectedErrorAfterARequest_NeverClaimsThatNothingWasSent()
    {
        const string Order =
            "{\"id\":\"1\",\"number\":\"E1\",\"reference\":\"W1001\",\"status\":\"Open\",\"fulfilled\":false}";
        this.handler.Answers(200, "[" + Order + "]").Answers(200, Order).Answers(503);
        this.jitter.Setup(j => j.Next()).Throws(new InvalidOperationException("no chance"));

        CancelOutcome outcome = this.clock.Run(this.Job(new RestAdapter()).RunAsync);

        outcome.Kind.Should().Be(CancelOutcomeKind.Unconfirmed);
        outcome.RequestsSent.Should().Be(1);
        outcome.Order!.Number.Should().Be("W1001");
        outcome
            .Text.Should()
            .Be("An unexpected error stopped the run (adapter Rest): InvalidOperationException: no chance");
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("GetTraits")]
    public void RunAsync_AdapterThatReturnsNull_IsNamed(string method)
    {
        IErpOrders? orders = method == "Create" ? null : new ScriptedErp();
        Mock<IErpAdapter> adapter = Partner(() => orders!);
        adapter
            .Setup(a => a.GetTraits(It.IsAny<JobOptions>()))
            .Returns((method == "GetTraits" ? null : new ErpTraits())!);

        CancelOutcome outcome = this.clock.Run(this.Job(adapter.Object).RunAsync);

        outcome.Kind.Should().Be(CancelOutcomeKind.Misconfigured);
        outcome.Text.Should().Be($"The adapter Partner is faulty: its method {method} returned null. Tell its maker.");
    }

    [Fact]
    public void RunAsync_AdapterThatThrows_IsNamed()
    {
        Mock<IErpAdapter> adapter = Partner(() => throw new NotSupportedException("not yet"));

        CancelOutcome outcome = this.clock.Run(this.Job(adapter.Object).RunAsync);

        outcome.Kind.Should().Be(CancelOutcomeKind.Misconfigured);
        outcome
            .Text.Should()
            .Be("An unexpected error stopped the run (adapter Partner): NotSupportedException: not yet");
    }

    private Mock<IErpAdapter> Partner(Func<IErpOrders> create)
    {
        this.test.With("ErpAdapter", "Partner");
        var adapter = new Mock<IErpAdapter>();
        adapter.SetReturnsDefault<IReadOnlyList<JobParameter>>(Array.Empty<JobParameter>());
        adapter
            .Setup(a => a.Create(It.IsAny<ErpConnection>(), It.IsAny<JobOptions>(), It.IsAny<ErpHttp>()))
            .Returns(create);
        return adapter;
    }

    private static string KeyOf(string text)
    {
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        return BitConverter.ToString(hash, 0, 16).Replace("-", string.Empty).ToLowerInvariant();
    }

    private StubHandler OpensSession() =>
        this.handler.Does(
            (_, _) =>
            {
                HttpResponseMessage response = StubHandler.Response(204, string.Empty);
                response.Headers.Add("Set-Cookie", "sid=session-number-1; path=/");
                return Task.FromResult(response);
            }
        );

    private CancelJob Job(IErpAdapter adapter)
    {
        var services = new CancelServices
        {
            Clock = this.clock,
            Jitter = this.jitter.Object,
            FindAdapter = _ => adapter,
            Http = new HttpServices(
                new ClientPool((_, _) => new HttpMessageInvoker(this.handler)),
                new TokenCache(),
                new CircuitRegistry(),
                HttpServices.DefaultResilience()
            ),
        };
        var redactor = new Redactor();
        var log = new JobRunLog(Mock.Of<IIntegrationJobLogger>(), redactor, isDebugEnabled: false);
        return new CancelJob(this.test.Prepare(), this.test.Step, services, log, redactor);
    }
}

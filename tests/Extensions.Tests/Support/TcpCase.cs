using Extensions.OrderCancel.Job;

namespace Extensions.Tests.Support;

/// <summary>
/// One run against one ERP. An exchange that hangs takes its real time; the pauses between exchanges take none, so that
/// the budget can be one that a busy machine does not use up.
/// </summary>
internal sealed class TcpCase
{
    public const int Budget = 30;
    public const int Attempt = 5;

    /// <summary>The budget, its 2 %, and three seconds for the scheduler of a busy machine.</summary>
    public static readonly TimeSpan LatestEnd = TimeSpan.FromSeconds((Budget * 1.02) + 3);

    private readonly Action<TcpErp> arrange;
    private readonly Action<TestJob> configure;

    public TcpCase(string name, Action<TcpErp> arrange, Action<TestJob>? configure = null)
    {
        this.Name = name;
        this.arrange = arrange;
        this.configure = configure ?? (_ => { });
    }

    public string Name { get; }

    public static TestJob JobFor(string url, CancelServices? services = null, string order = "W1001")
    {
        TestJob job = new TestJob(url, order)
            .With("TimeoutSeconds", $"{Budget}")
            .With("AttemptTimeoutSeconds", $"{Attempt}");
        job.Services = services ?? TcpServices.Create(new TcpShiftedClock { SkipsPauses = true });
        return job;
    }

    /// <summary>Runs on a thread of its own, as the platform's synchronous call does.</summary>
    public Task<TcpVerdict> RunAsync() =>
        Task.Factory.StartNew(this.Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private TcpVerdict Run()
    {
        using var erp = new TcpErp();
        this.arrange(erp);
        TestJob job = JobFor(erp.Url);
        this.configure(job);
        job.Run();
        return new TcpVerdict(job, erp);
    }
}

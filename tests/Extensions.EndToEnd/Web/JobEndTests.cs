using Workbench.Web.Data;
using Workbench.Web.Worker;

namespace Extensions.EndToEnd.Web;

/// <summary>Jobs that are ended from outside: by their time limit or by an admin.</summary>
public sealed class JobEndTests
{
    [Fact]
    public async Task Job_ThatTakesTooLong_IsGivenUpAtMaxTimeout()
    {
        var worker = new WorkerOptions
        {
            PollInterval = TimeSpan.FromMilliseconds(50),
            Minute = TimeSpan.FromMilliseconds(400),
        };
        await using WorkbenchSite site = await WorkbenchSite.StartAsync(worker);
        await site.FaultAsync(("kind", "hang"));
        site.Define(job => job.Set("MaxTimeoutMinutes", 1));

        JobRow job = await site.CancelAsync("W1001");

        job.Status.Should().Be("Failure");
        job.RetryCounter.Should().Be(0, "the job's time is over");
        site.Store.History.LogOf(job.JobNumber)
            .Should()
            .ContainSingle()
            .Which.Message.Should()
            .Contain("Max Timeout of 1 min");
        site.Store.Outbox.All().Should().ContainSingle();
    }

    [Fact]
    public async Task Job_CancelledWhileItWaitsForItsRetry_IsCanceled()
    {
        var worker = new WorkerOptions { RetryPause = TimeSpan.FromHours(1) };
        await using WorkbenchSite site = await WorkbenchSite.StartAsync(worker);
        await site.FaultAsync(("kind", "status"), ("status", "403"));
        await site.PostAsync("/storefront/orders/W1001/cancel");
        await site.UntilAsync(1, job => job is { Status: "Queued", RetryCounter: 1 });

        await site.PostAsync("/admin/history/1/cancel");

        site.Store.History.Find(1)!.Status.Should().Be("Canceled");
    }

    [Fact]
    public async Task Job_CancelledWhileItRuns_WritesNothingToTheWebsite()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        await site.FaultAsync(("kind", "delay"), ("delayMs", "8000"), ("on", "find"), ("times", "1"));
        await site.PostAsync("/storefront/orders/W1001/cancel");
        // The fault is used up when the request has arrived.
        await site.UntilAsync(1, _ => site.App.Erp.Faults.List().Count == 0);

        site.Store.Queue.Cancel(1);
        JobRow job = await site.EndOfAsync(1);

        job.Status.Should().Be("Canceled");
        site.Store.Orders.Find("W1001")!.Status.Should().Be("CancellationRequested");
        site.StatusInErp("W1001").Should().Be("Cancelled", "the processor runs to its end: it takes no cancellation");
    }
}

namespace Extensions.Tests.Support;

/// <summary>What came of one run, and what the ERP saw of it.</summary>
internal sealed class TcpVerdict
{
    public TcpVerdict(TestJob job, TcpErp erp)
    {
        this.Job = job;
        this.Elapsed = TimeSpan.FromMilliseconds((int)job.Result["ElapsedMs"]);
        this.Finds = erp.Arrivals(TcpStep.Find);
        this.Cancels = erp.Arrivals(TcpStep.Cancel);
        this.FirstReads = erp.Arrivals(TcpStep.FirstRead);
        this.Reads = erp.Arrivals(TcpStep.ReadBack);
        this.Changes = erp.Orders.Changes("W1001");
        this.Requests = erp.Requests;
    }

    public TestJob Job { get; }

    public TimeSpan Elapsed { get; }

    public int Finds { get; }

    public int Cancels { get; }

    public int FirstReads { get; }

    public int Reads { get; }

    public int Changes { get; }

    public IReadOnlyList<TcpRequest> Requests { get; }
}

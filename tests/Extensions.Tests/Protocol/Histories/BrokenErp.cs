using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Job;
using Extensions.OrderCancel.Run;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>The real adapter and the real HTTP stack, in the hands of a broken canceller.</summary>
internal sealed class BrokenErp
{
    private readonly IErpOrders orders;
    private readonly Budget budget;

    public BrokenErp(SimJob job)
    {
        var options = new JobOptions(new JobValues(job.Job, null).OptionFor);
        RunOptions own = RunOptions.Read(options, job.Job);
        ErpConnection connection = ConnectionReader.Read(job.Job, null, true, job.Redactor);
        this.budget = new Budget(job.Services.Clock, own.Timeout);
        var run = new RunContext("7", job.Services.Clock, job.Services.Jitter, this.budget, job.Log, job.Redactor);
        var http = new ErpHttp(connection, own.Http, job.Services.Http, run);
        this.orders = new RestAdapter().Create(connection, options, http);
    }

    public bool HasTime => this.budget.Remaining > TimeSpan.FromSeconds(5);

    public Task<IReadOnlyList<ErpOrder>> FindAsync(OrderReference reference) =>
        this.orders.FindAsync(reference, CancellationToken.None);

    public Task<ErpOrder?> ReadAsync(ErpOrder order) => this.orders.ReadAsync(order, CancellationToken.None);

    public async Task<bool> IsCancelledAsync(ErpOrder order)
    {
        ErpOrder? now = await this.ReadAsync(order);
        return now is { State: ErpOrderState.Cancelled, Fulfilment: Fulfilment.Nothing };
    }

    /// <summary>True: the ERP said yes.</summary>
    public async Task<bool> AskAsync(ErpOrder order)
    {
        try
        {
            CancelReply reply = await this.orders.CancelAsync(
                order,
                new CancelReason("x", "x"),
                CancellationToken.None
            );
            return reply.Kind == CancelReplyKind.Done;
        }
        catch (ErpFaultException fault)
            when (fault.Kind is ErpFaultKind.Lost or ErpFaultKind.Throttled or ErpFaultKind.SignInExpired)
        {
            return false;
        }
    }
}

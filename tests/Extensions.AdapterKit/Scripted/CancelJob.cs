namespace Extensions.AdapterKit.Scripted;

/// <summary>A cancellation that the ERP has accepted and works on. It makes progress with each read and each poll.</summary>
public sealed class CancelJob
{
    private readonly StoredOrder order;
    private int readsLeft;

    internal CancelJob(string id, StoredOrder order, int reads)
    {
        this.Id = id;
        this.order = order;
        this.readsLeft = reads;
    }

    /// <summary>By what the ERP can be asked about it.</summary>
    public string Id { get; }

    /// <summary>The key of the order.</summary>
    public string OrderKey => this.order.Key;

    /// <summary>How far it is.</summary>
    public CancelJobState State { get; private set; }

    /// <summary>Why it failed; else empty.</summary>
    public string Text => this.State == CancelJobState.Failed ? this.order.RefusalText : string.Empty;

    internal void Advance()
    {
        if (this.State != CancelJobState.Running || this.readsLeft == 0 || --this.readsLeft > 0)
        {
            return;
        }

        bool fails = this.order.OnCancel == CancelEffect.AcceptThenFail;
        this.State = fails ? CancelJobState.Failed : CancelJobState.Done;
        if (!fails)
        {
            this.order.BecomeCancelled();
        }
    }
}

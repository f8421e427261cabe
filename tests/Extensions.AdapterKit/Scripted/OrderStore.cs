using System.Globalization;
using Extensions.OrderCancel.Erp;

namespace Extensions.AdapterKit.Scripted;

/// <summary>
/// The orders of a scripted ERP, the same for all ERPs. Called by <see cref="ScriptedErp.Answer"/>, one request at a time.
/// </summary>
public sealed class OrderStore
{
    private const int ReadsOfAJob = 3;

    // More than a run makes before it has judged the order, pages of a look-up and the read by the key included.
    private const int ReadsOfAnEarlierJob = 10;

    private readonly List<StoredOrder> orders = new();
    private readonly List<CancelJob> jobs = new();

    /// <summary>All orders that the ERP still has.</summary>
    public IReadOnlyList<StoredOrder> All => this.orders.Where(order => !order.IsGone).ToList();

    /// <summary>All orders that it ever had, vanished ones too.</summary>
    internal IReadOnlyList<StoredOrder> Ever => this.orders;

    /// <summary>The orders with exactly this web order number.</summary>
    public IReadOnlyList<StoredOrder> ByWebReference(string? webReference) =>
        this.All.Where(order => string.Equals(order.WebReference, webReference, StringComparison.Ordinal)).ToList();

    /// <summary>
    /// The orders whose web order number contains the text: for an ERP whose search is not exact, so that the adapter has
    /// to be.
    /// </summary>
    public IReadOnlyList<StoredOrder> BySimilarWebReference(string text) =>
        this.All.Where(order => order.WebReference.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0).ToList();

    /// <summary>The order with this number in the ERP; null when there is none.</summary>
    public StoredOrder? ByNumber(string? number) =>
        this.All.FirstOrDefault(order => string.Equals(order.Number, number, StringComparison.Ordinal));

    /// <summary>The order with this key; null when there is none.</summary>
    public StoredOrder? ByKey(string? key) =>
        this.All.FirstOrDefault(order => string.Equals(order.Key, key, StringComparison.Ordinal));

    /// <summary>The accepted cancellation with this id; null when there is none.</summary>
    public CancelJob? JobById(string? id) =>
        this.jobs.FirstOrDefault(job => string.Equals(job.Id, id, StringComparison.Ordinal));

    /// <summary>Asks to cancel an order.</summary>
    /// <param name="key">The order's key.</param>
    /// <param name="version">The version that came with the request; null where the ERP has none or none came.</param>
    public CancelResult Cancel(string? key, string? version = null)
    {
        StoredOrder? order = this.ByKey(key);
        if (order == null)
        {
            return new CancelResult(CancelResultKind.Gone);
        }

        Action<StoredOrder>? meanwhile = order.Meanwhile;
        order.Meanwhile = null;
        if (meanwhile != null)
        {
            order.Change(meanwhile);
        }

        if (version != null && version != order.Version)
        {
            return new CancelResult(CancelResultKind.Conflict, "The order was changed by another process.");
        }

        return order.State == ErpOrderState.Open || order.State == ErpOrderState.OnHold
            ? this.Carry(order)
            : new CancelResult(CancelResultKind.Refused, order.RefusalText);
    }

    /// <summary>The orders that a run about this reference may touch.</summary>
    internal IReadOnlyList<StoredOrder> ByRunOf(OrderReference reference) =>
        this
            .orders.Where(order =>
                reference.Kind == OrderNumberKind.Erp
                    ? order.Number == reference.Number
                    : order.WebReference == reference.Number
            )
            .ToList();

    internal void Add(StoredOrder order) => this.orders.Add(order);

    internal void Advance() => this.jobs.ForEach(job => job.Advance());

    /// <summary>A cancellation that somebody else has asked for before the run.</summary>
    internal void BeginCancelling(StoredOrder order)
    {
        this.Accept(order, ReadsOfAnEarlierJob);
        order.State = ErpOrderState.Cancelling;
    }

    private CancelResult Carry(StoredOrder order)
    {
        switch (order.OnCancel)
        {
            case CancelEffect.Cancel:
                order.BecomeCancelled();
                return new CancelResult(CancelResultKind.Done);
            case CancelEffect.Refuse:
                return new CancelResult(CancelResultKind.Refused, order.RefusalText);
            case CancelEffect.Ignore:
                return new CancelResult(CancelResultKind.Done);
            case CancelEffect.AcceptThenDone:
            case CancelEffect.AcceptThenFail:
                return new CancelResult(CancelResultKind.Accepted, job: this.Accept(order, ReadsOfAJob));
            case CancelEffect.AcceptForever:
                return new CancelResult(CancelResultKind.Accepted, job: this.Accept(order, 0));
            case CancelEffect.Vanish:
                order.BecomeCancelled();
                order.IsGone = true;
                return new CancelResult(CancelResultKind.Done);
            case CancelEffect.CancelThoughShipped:
                order.IsFulfilled = true;
                order.BecomeCancelled();
                return new CancelResult(CancelResultKind.Done);
            default:
                throw new InvalidOperationException($"No rule for {order.OnCancel}.");
        }
    }

    private CancelJob Accept(StoredOrder order, int reads)
    {
        string id = "job-" + (this.jobs.Count + 1).ToString(CultureInfo.InvariantCulture);
        order.Job = new CancelJob(id, order, reads);
        this.jobs.Add(order.Job);
        return order.Job;
    }
}

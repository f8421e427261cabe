using System.Globalization;
using Extensions.OrderCancel.Erp;

namespace Extensions.AdapterKit.Scripted;

/// <summary>An order in the store of a scripted ERP. What it says is the truth that a run is judged by.</summary>
public sealed class StoredOrder
{
    private int version = 1;

    /// <summary>Makes an open order.</summary>
    /// <param name="key">The ERP's own key, in the form in which this ERP has it.</param>
    /// <param name="number">The ERP's order number, in the form in which this ERP has it.</param>
    /// <param name="webReference">The website's order number.</param>
    /// <param name="customerNumber">The customer's number.</param>
    public StoredOrder(string key, string number, string webReference, string customerNumber)
    {
        this.Key = key;
        this.Number = number;
        this.WebReference = webReference;
        this.CustomerNumber = customerNumber;
    }

    /// <summary>The ERP's own key.</summary>
    public string Key { get; }

    /// <summary>The ERP's order number.</summary>
    public string Number { get; internal set; }

    /// <summary>The website's order number.</summary>
    public string WebReference { get; internal set; }

    /// <summary>The customer's number.</summary>
    public string CustomerNumber { get; }

    /// <summary>
    /// What the ERP's own status must say. <see cref="ErpOrderState.Unknown"/>: a status that the adapter does not map.
    /// </summary>
    public ErpOrderState State { get; set; } = ErpOrderState.Open;

    /// <summary>Something was shipped or invoiced, whatever the state says.</summary>
    public bool IsFulfilled { get; set; }

    /// <summary>
    /// How much was shipped or invoiced, for an ERP that tells quantities: 0 for nothing, below 0 for a trade-in or a credit.
    /// </summary>
    public decimal Quantity => this.IsFulfilled ? this.FulfilledQuantity : 0m;

    /// <summary>The ERP has accepted a cancellation and works on it. An ERP without such a status goes on showing the state.</summary>
    public bool IsCancelling => this.Job?.State == CancelJobState.Running;

    /// <summary>Changes with each change of the order, for an ERP that has versions.</summary>
    public string Version => this.version.ToString(CultureInfo.InvariantCulture);

    /// <summary>What happens when the ERP is asked to cancel it.</summary>
    public CancelEffect OnCancel { get; set; }

    /// <summary>The ERP's words when it says no.</summary>
    public string RefusalText { get; set; } = "Order is on a pick list.";

    /// <summary>How often the order became cancelled.</summary>
    public int TimesCancelled { get; private set; }

    /// <summary>The ERP no longer has it.</summary>
    public bool IsGone { get; internal set; }

    internal decimal FulfilledQuantity { get; set; } = 2m;

    /// <summary>What somebody else does to the order just before the first request to cancel it arrives.</summary>
    internal Action<StoredOrder>? Meanwhile { get; set; }

    internal CancelJob? Job { get; set; }

    /// <summary>Notes a change: the version moves on.</summary>
    public void Change(Action<StoredOrder> change)
    {
        change(this);
        this.version++;
    }

    internal void BecomeCancelled() =>
        this.Change(order =>
        {
            order.State = ErpOrderState.Cancelled;
            order.TimesCancelled++;
        });
}

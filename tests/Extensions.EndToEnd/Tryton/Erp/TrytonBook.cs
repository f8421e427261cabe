using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Tryton.Erp;

/// <summary>What the ERP's database says of one sale.</summary>
internal sealed record TrytonBook(string State, bool IsShipped, bool IsInvoiced) : IErpBook
{
    public bool IsFulfilled => IsShipped || IsInvoiced;

    /// <summary>Cancelled as the module promises it.</summary>
    public bool IsCancelled => State == "cancelled" && !IsFulfilled;

    /// <summary>What Tryton itself would let a clerk cancel.</summary>
    public bool IsCancellable => State is "draft" or "quotation" or "confirmed" && !IsFulfilled;

    public override string ToString() => State + (IsShipped ? ", shipped" : "") + (IsInvoiced ? ", invoiced" : "");
}

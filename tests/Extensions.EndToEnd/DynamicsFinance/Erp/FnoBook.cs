using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.DynamicsFinance.Erp;

/// <summary>What the books say of the orders of one number.</summary>
/// <param name="Text">What became of them.</param>
/// <param name="IsCancelled">All are canceled or deleted, and nothing of them was delivered.</param>
/// <param name="IsCancellable">It is one company's and one customer's, and nothing of it was delivered, picked or cancelled.</param>
internal sealed record FnoBook(string Text, bool IsCancelled, bool IsCancellable) : IErpBook
{
    public override string ToString() => Text;
}

using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Vendure.Erp;

/// <summary>What the shop's database says of the orders of one number.</summary>
/// <param name="Text">Their states.</param>
/// <param name="IsCancelled">All are cancelled; nothing of them was ever shipped, is about to be, or was paid.</param>
/// <param name="IsCancellable">All are one customer's and in a state before that of a paid order; nothing was shipped or paid.</param>
internal sealed record VendureBook(string Text, bool IsCancelled, bool IsCancellable) : IErpBook
{
    public override string ToString() => Text;
}

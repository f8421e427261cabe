using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.Cap.Erp;

/// <summary>What the ERP's database says of the orders of one number.</summary>
/// <param name="Text">Their states.</param>
/// <param name="IsCancelled">All are cancelled with every item, and nothing of them was delivered or billed.</param>
/// <param name="IsCancellable">All are one customer's, open or on hold; none was delivered or billed, and nobody has one open.</param>
internal sealed record CapBook(string Text, bool IsCancelled, bool IsCancellable) : IErpBook
{
    public override string ToString() => Text;
}

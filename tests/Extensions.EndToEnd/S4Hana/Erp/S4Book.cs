using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.S4Hana.Erp;

/// <summary>What the ERP's database says of the orders of one number.</summary>
/// <param name="Text">Their items.</param>
/// <param name="IsCancelled">Each item is rejected, and nothing of them was delivered or billed.</param>
/// <param name="IsCancellable">All are one customer's and not rejected to the end; nothing was delivered or billed, and nobody has one open.</param>
internal sealed record S4Book(string Text, bool IsCancelled, bool IsCancellable) : IErpBook
{
    public override string ToString() => Text;
}

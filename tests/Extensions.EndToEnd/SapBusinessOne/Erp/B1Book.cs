using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.SapBusinessOne.Erp;

/// <summary>What the books say of the orders of one number.</summary>
/// <param name="Text">What became of them.</param>
/// <param name="IsCancelled">All are cancelled, and nothing was drawn from them.</param>
/// <param name="IsCancellable">All are one customer's, and the ERP would cancel them.</param>
internal sealed record B1Book(string Text, bool IsCancelled, bool IsCancellable) : IErpBook
{
    public override string ToString() => Text;
}

using Extensions.EndToEnd.RealErp;

namespace Extensions.EndToEnd.BusinessCentral.Erp;

/// <summary>What the books say of the orders of one number.</summary>
/// <param name="Text">What became of them.</param>
/// <param name="IsCancelled">All were deleted, and nothing of them was posted.</param>
/// <param name="IsCancellable">All are one customer's and can be deleted; nothing of them was posted.</param>
internal sealed record BcBook(string Text, bool IsCancelled, bool IsCancellable) : IErpBook
{
    public override string ToString() => Text;
}

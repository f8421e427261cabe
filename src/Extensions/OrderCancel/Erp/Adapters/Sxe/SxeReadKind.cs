#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>By which call an order's stage is read; the values of parameter ReadBy.</summary>
    internal enum SxeReadKind
    {
        OrderList = 0,
        SingleOrder,
    }
}

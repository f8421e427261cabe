#nullable enable

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>How SX.e is spoken to; the values of parameter Transport.</summary>
    internal enum SxeTransportKind
    {
        Rest = 0,
        Soap,
    }
}

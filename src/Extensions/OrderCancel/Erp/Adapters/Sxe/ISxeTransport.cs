#nullable enable
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>Puts the two calls on the wire, and takes answers off it. Knows no meaning of either.</summary>
    internal interface ISxeTransport
    {
        /// <summary>The call that reads an order's stage.</summary>
        ErpRequest Read(SxeOrderNumber number);

        /// <summary>The call that cancels.</summary>
        ErpRequest Cancel(SxeOrderNumber number, string reasonCode);

        /// <summary>What SX.e said; null when that is not an answer of the call.</summary>
        /// <exception cref="ErpFaultException">The service itself failed, in its own format.</exception>
        SxeAnswer? ParseRead(ErpResponse response);

        /// <inheritdoc cref="ParseRead"/>
        SxeAnswer? ParseCancel(ErpResponse response);
    }
}

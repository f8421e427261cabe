#nullable enable
using System.Collections.Generic;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.Sxe
{
    /// <summary>
    /// Puts the two calls on the wire, and takes answers off it. Knows no meaning of either. There is no code in an answer: an
    /// error is SX.e's words, and blank words mean that all is well. Records are null where the answer has no list of orders;
    /// a cut-off list is one of more orders than it holds.
    /// </summary>
    internal interface ISxeApi
    {
        /// <summary>The call that reads an order's stage.</summary>
        ErpRequest Read(SxeOrderNumber number);

        /// <summary>The call that cancels.</summary>
        ErpRequest Cancel(SxeOrderNumber number, string reasonCode);

        /// <summary>What SX.e said; null when that is not an answer of the call.</summary>
        /// <exception cref="ErpFaultException">The service itself failed, in its own format.</exception>
        (string Error, IReadOnlyList<SxeRecord>? Records, bool IsCutOff)? ParseRead(ErpResponse response);

        /// <summary>SX.e's words; null when that is not an answer of the call.</summary>
        /// <exception cref="ErpFaultException">The service itself failed, in its own format.</exception>
        string? ParseCancel(ErpResponse response);
    }
}

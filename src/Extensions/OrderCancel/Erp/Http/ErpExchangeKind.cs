#nullable enable

namespace Extensions.OrderCancel.Erp.Http
{
    /// <summary>What a request does, and so how it may be repeated.</summary>
    public enum ErpExchangeKind
    {
        /// <summary>Changes nothing: repeated on any passing fault.</summary>
        Read = 0,

        /// <summary>Changes the ERP: repeated here only when nothing was sent.</summary>
        Write,

        /// <summary>
        /// Changes the ERP, but cancels nothing, for example a note to an order: repeated like a write, and not counted as a
        /// request to cancel.
        /// </summary>
        Note,
    }
}

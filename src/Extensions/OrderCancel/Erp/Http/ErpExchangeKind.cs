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
    }
}

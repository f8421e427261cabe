#nullable enable

namespace Extensions.OrderCancel.Erp
{
    /// <summary>What is known after an exchange with the ERP failed.</summary>
    public enum ErpFaultKind
    {
        /// <summary>Nothing reached the ERP: name not resolved, connection refused, handshake cut. Asking again is safe.</summary>
        Unreachable = 0,

        /// <summary>The ERP declined because it has too much to do (429). Nothing was done.</summary>
        Throttled,

        /// <summary>The ERP declined because the sign-in has expired; asking again signs in anew. Nothing was done.</summary>
        SignInExpired,

        /// <summary>The request may have been carried out, but no usable answer came back.</summary>
        Lost,

        /// <summary>
        /// A complete answer that is not the ERP's own: a web page, a redirect, a refusal of something on the way. Before a
        /// request it is a fault of the set-up. After one the same address and sign-in had just worked, so it is read again.
        /// </summary>
        NoData,

        /// <summary>A person has to mend the set-up: sign-in or certificate refused, wrong URL, bad parameter.</summary>
        Misconfigured,

        /// <summary>The adapter itself failed on an answer it does not expect.</summary>
        AdapterFailed,
    }
}

#nullable enable
using System;

namespace Extensions.OrderCancel.Erp
{
    /// <summary>
    /// The ERP could not be asked, or gave no usable answer. The message is written for the admin who reads the job
    /// history: what happened, without secrets and without a body.
    /// </summary>
    public sealed class ErpFaultException : Exception
    {
        /// <summary>Makes a fault.</summary>
        /// <param name="kind">What is known.</param>
        /// <param name="message">What happened, in plain words.</param>
        /// <param name="retryAfter">How long the ERP asks to wait; null where it does not say.</param>
        public ErpFaultException(ErpFaultKind kind, string message, TimeSpan? retryAfter = null)
            : base(message)
        {
            this.Kind = kind;
            this.RetryAfter = retryAfter;
        }

        /// <summary>What is known after the failure.</summary>
        public ErpFaultKind Kind { get; }

        /// <summary>How long the ERP asks to wait; null where it does not say.</summary>
        public TimeSpan? RetryAfter { get; }

        /// <summary>
        /// The ERP itself is down: it could not be reached, or something on the way answered for it (502, 503, 504). This is
        /// what a circuit counts; any other complete answer shows that it is there.
        /// </summary>
        internal bool IsOutage { get; set; }

        /// <summary>The same fault, told in another way.</summary>
        internal ErpFaultException As(ErpFaultKind kind, string message) =>
            new ErpFaultException(kind, message, this.RetryAfter) { IsOutage = this.IsOutage };

        /// <summary>An answer that is not the ERP's own data, or not about the order that was asked for.</summary>
        public static ErpFaultException NoData(string message) => new ErpFaultException(ErpFaultKind.NoData, message);

        /// <summary>A fault of the set-up.</summary>
        public static ErpFaultException Misconfigured(string message) =>
            new ErpFaultException(ErpFaultKind.Misconfigured, message);
    }
}

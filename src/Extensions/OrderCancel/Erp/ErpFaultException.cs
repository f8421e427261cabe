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

        /// <summary>The ERP says so itself, though the request has arrived.</summary>
        internal bool NothingWasDone { get; private set; }

        /// <summary>
        /// The ERP itself is down: it could not be reached, or something on the way answered for it (502, 503, 504). This is
        /// what a circuit counts; any other complete answer shows that it is there.
        /// </summary>
        internal bool IsOutage { get; set; }

        /// <summary>It is the sign-in that was refused: whatever is asked next would be refused too.</summary>
        internal bool IsOfSignIn { get; private set; }

        /// <summary>What it is where signing in anew is not possible, or does not help; null: the sign-in is refused.</summary>
        internal ErpFaultException? Otherwise { get; private set; }

        /// <summary>The same fault, told in another way.</summary>
        internal ErpFaultException As(ErpFaultKind kind, string message) =>
            new ErpFaultException(kind, message, this.RetryAfter)
            {
                IsOutage = this.IsOutage,
                NothingWasDone = this.NothingWasDone,
                IsOfSignIn = this.IsOfSignIn,
            };

        /// <summary>The same fault, of a sign-in: one of the set-up is a refusal.</summary>
        internal ErpFaultException OfSignIn()
        {
            this.IsOfSignIn = this.Kind == ErpFaultKind.Misconfigured;
            return this;
        }

        /// <summary>An answer that is not the ERP's own data, or not about the order that was asked for.</summary>
        public static ErpFaultException NoData(string message) => new ErpFaultException(ErpFaultKind.NoData, message);

        /// <summary>
        /// A fault of the set-up. Thrown about the answer to a request to cancel, it does not say that nothing was done.
        /// </summary>
        public static ErpFaultException Misconfigured(string message) =>
            new ErpFaultException(ErpFaultKind.Misconfigured, message);

        /// <summary>
        /// The ERP itself turned the request to cancel down for a fault of the set-up, such as a missing right: nothing was
        /// done.
        /// </summary>
        public static ErpFaultException TurnedDown(string message) =>
            new ErpFaultException(ErpFaultKind.Misconfigured, message) { NothingWasDone = true };

        /// <summary>The ERP says one thing of a sign-in that has expired and of a missing right.</summary>
        /// <param name="otherwise">The fault, unless signing in anew helps.</param>
        internal static ErpFaultException TurnedAway(ErpFaultException otherwise) =>
            new ErpFaultException(ErpFaultKind.SignInExpired, otherwise.Message) { Otherwise = otherwise };
    }

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

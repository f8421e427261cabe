#nullable enable
using System;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Dialects
{
    /// <summary>An error in the ERP's own form, and what follows from it: the one place where a meaning becomes an answer.</summary>
    internal sealed class ErpError
    {
        /// <param name="meaning">What it means.</param>
        /// <param name="words">The ERP's words to a person, without a trace; may be empty.</param>
        /// <param name="advice">What an admin is told where a read ends with it, or the set-up has to be mended.</param>
        public ErpError(Meaning meaning, string words, string advice = "")
        {
            this.Meaning = meaning;
            this.Words = words;
            this.Advice = advice;
        }

        /// <summary>No error in the ERP's own form.</summary>
        public static ErpError Unknown => new ErpError(Meaning.Unknown, string.Empty);

        public Meaning Meaning { get; }

        public string Words { get; }

        public string Advice { get; }

        /// <summary>A read that is refused, or fails, will end so again. Default: it may pass.</summary>
        public bool Lasts { get; set; }

        /// <summary>How long to wait, where the ERP has too much to do and does not say. Default: a back-off.</summary>
        public TimeSpan? RetryAfter { get; set; }

        /// <summary>Of a look-up or a read.</summary>
        /// <exception cref="ErpFaultException">No answer about an order.</exception>
        public ErpAnswer<T> OfRead<T>(Func<T> notFound)
        {
            switch (this.Meaning)
            {
                case Meaning.NotFound:
                    return ErpAnswer<T>.Of(notFound());
                case Meaning.Stale:
                case Meaning.Locked:
                    return this.Advice.Length == 0 ? ErpAnswer<T>.Passing : throw this.Lost();
                case Meaning.Refused:
                case Meaning.Failed:
                    throw this.Lasts ? ErpFaultException.NoData(this.Advice) : this.Lost();
                case Meaning.SetUp:
                    throw ErpFaultException.NoData(this.Advice);
                case Meaning.SignIn:
                    throw ErpFaultException.Misconfigured(this.Advice);
                default:
                    return this.OfWrite<T>();
            }
        }

        /// <summary>Of a request to cancel, or of a question about one that was accepted.</summary>
        /// <param name="no">What a refusal is: Refused, or Failed after it was accepted.</param>
        /// <exception cref="ErpFaultException">The set-up has to be mended.</exception>
        public ErpAnswer<CancelReply> OfCancel(Func<string, CancelReply> no)
        {
            switch (this.Meaning)
            {
                case Meaning.Refused:
                    return ErpAnswer<CancelReply>.Of(no(this.Words));
                case Meaning.NotFound:
                case Meaning.Stale:
                case Meaning.Locked:
                    return ErpAnswer<CancelReply>.Of(CancelReply.Conflict(this.Words));
                case Meaning.Failed:
                    return ErpAnswer<CancelReply>.Of(CancelReply.Unknown(this.Words));
                default:
                    return this.OfWrite<CancelReply>();
            }
        }

        /// <summary>Of a sign-in, where asking again could lock the user out.</summary>
        /// <param name="erp">The ERP's name.</param>
        /// <param name="check">What an admin should check.</param>
        /// <exception cref="ErpFaultException">It is refused.</exception>
        public ErpAnswer<bool> OfSignIn(string erp, string check) =>
            this.Meaning == Meaning.Refused || this.Meaning == Meaning.SetUp || this.Meaning == Meaning.SignIn
                ? throw ErpFaultException.Misconfigured(
                    $"{erp} refused the sign-in: \"{this.Words.TrimEnd('.')}\". {check}"
                )
                : this.OfWrite<bool>();

        /// <summary>Of whatever else changes something.</summary>
        /// <exception cref="ErpFaultException">The set-up has to be mended.</exception>
        public ErpAnswer<T> OfWrite<T>()
        {
            switch (this.Meaning)
            {
                case Meaning.Throttled:
                    return this.Advice.Length == 0
                        ? ErpAnswer<T>.Throttled
                        : throw new ErpFaultException(ErpFaultKind.Throttled, this.Advice, this.RetryAfter);
                case Meaning.Passing:
                    return ErpAnswer<T>.Passing;
                case Meaning.SetUp:
                case Meaning.SignIn:
                    throw ErpFaultException.TurnedDown(this.Advice);
                default:
                    return ErpAnswer<T>.NotRecognised;
            }
        }

        private ErpFaultException Lost() => new ErpFaultException(ErpFaultKind.Lost, this.Advice);
    }
}

#nullable enable
using System;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.S4Hana
{
    /// <summary>
    /// What S/4HANA's errors mean: by the HTTP status (H for 404, 412 and 428; M for the others), and where somebody has the
    /// order open, by the words (M), since that comes as 400 or as 423.
    /// </summary>
    internal sealed class S4HanaErrors
    {
        // The gateway's own, before any service is reached: no such service, or it is not active (M).
        private const string OfGateway = "/IWFND/";

        private static readonly TimeSpan LockWait = TimeSpan.FromSeconds(5); // a clerk may be about to save

        private readonly TextPattern locked;

        public S4HanaErrors(TextPattern locked)
        {
            this.locked = locked;
        }

        public ErpError Read(ErpResponse response)
        {
            ODataErrors? error = ODataErrors.In(response);
            string words = error?.Words ?? "The order is locked.";
            Meaning meaning =
                response.Status == 423 ? Meaning.Throttled
                : error == null ? Meaning.Unknown
                : this.Of(response, error.Value);
            string advice =
                meaning == Meaning.Throttled ? "Somebody has the order open; run the job again when it is saved."
                : meaning == Meaning.SetUp || meaning == Meaning.Refused || meaning == Meaning.NotFound
                    ? "Check the connection's Url, the authorisations of its user, parameters ODataVersion and SelectFields, and those that name fields."
                : string.Empty;
            string told = advice.Length == 0 ? advice : $"S/4HANA says: \"{words.TrimEnd('.')}\". {advice}";
            return new ErpError(meaning, words, told) { Lasts = true, RetryAfter = LockWait };
        }

        private Meaning Of(ErpResponse response, ODataErrors error) =>
            response.Status switch
            {
                400 => this.locked.IsIn(error.Words) ? Meaning.Throttled : Meaning.Refused,
                // A write token that is wanted is told by the transport, which knows the parameters for it.
                403 => response.Header("x-csrf-token") == null ? Meaning.SetUp : Meaning.Unknown,
                404 => error.Code.StartsWith(OfGateway, StringComparison.Ordinal) ? Meaning.SetUp : Meaning.NotFound,
                412 => Meaning.Stale,
                _ => Meaning.Unknown,
            };
    }
}

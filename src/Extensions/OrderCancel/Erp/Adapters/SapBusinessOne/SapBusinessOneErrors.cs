#nullable enable
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.SapBusinessOne
{
    /// <summary>
    /// What the Service Layer's errors mean (H: vendor's manual for the codes here; M: the status beside them). A code is a text
    /// in v2 and a number in v1. A business rule's no has one of many codes, so HTTP 400 tells it. An expired session is
    /// 401 with 301, which the transport rules renew once.
    /// </summary>
    internal static class SapBusinessOneErrors
    {
        private const string NoSuchRecord = "-2028";
        private const string ChangedMeanwhile = "-2039";

        public static ErpError Read(ErpResponse response)
        {
            if (!(ODataErrors.In(response) is ODataErrors error))
            {
                return ErpError.Unknown;
            }

            Meaning meaning =
                error.Code == NoSuchRecord ? Meaning.NotFound
                : error.Code == ChangedMeanwhile ? Meaning.Stale
                : response.Status == 403 ? Meaning.SetUp
                : response.Status == 400 ? Meaning.Refused
                : Meaning.Unknown;
            string said = error.Words.TrimEnd('.');
            string advice =
                meaning == Meaning.SetUp
                    ? $"SAP Business One says: \"{said}\". Check the authorizations of the connection's user there, for sales orders and for cancelling them."
                : meaning == Meaning.Refused
                    ? $"SAP Business One says: \"{said}\". Check the connection's Url, and the parameters that name fields."
                : string.Empty;
            return new ErpError(meaning, error.Words, advice) { Lasts = true };
        }

        /// <summary>Of the sign-in, whose codes are many (M).</summary>
        public static ErpError ReadSignIn(ErpResponse response, SapBusinessOneSettings settings)
        {
            if (!(ODataErrors.In(response) is ODataErrors error))
            {
                return ErpError.Unknown;
            }

            Meaning known = settings.SignInErrors.Of(error.Words);
            bool isRefusal = response.Status >= 400 && response.Status < 500 && response.Status != 429;
            return new ErpError(
                known != Meaning.Unknown ? known
                    : isRefusal ? Meaning.SignIn
                    : Meaning.Unknown,
                error.Words,
                known == Meaning.Throttled
                    ? $"SAP Business One has no session free: \"{error.Words.TrimEnd('.')}\"."
                    : string.Empty
            );
        }
    }
}

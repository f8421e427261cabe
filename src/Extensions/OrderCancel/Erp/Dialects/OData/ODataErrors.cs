#nullable enable
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json.Linq;

namespace Extensions.OrderCancel.Erp.Dialects.OData
{
    /// <summary>
    /// An OData service's error: <c>{"error":{"code","message"}}</c> in V4, and in V2 with the message as
    /// <c>{"lang","value"}</c>, whatever the status. An inner error's message says more than "An error has occurred."; its stack trace is for nobody.
    /// </summary>
    internal readonly struct ODataErrors
    {
        private ODataErrors(string code, string words)
        {
            this.Code = code;
            this.Words = words;
        }

        public string Code { get; }

        /// <summary>Without a trace; may be empty.</summary>
        public string Words { get; }

        /// <summary>Null where the answer is no error in this form.</summary>
        public static ODataErrors? In(ErpResponse response)
        {
            if (!((response.Json() as JObject)?["error"] is JObject error))
            {
                return null;
            }

            string outer = Text(error["message"]);
            string inner = Text((error["innererror"] as JObject)?["message"]);
            return new ODataErrors(Text(error["code"]), ErpWords.WithoutTrace(inner.Length > 0 ? inner : outer));
        }

        private static string Text(JToken? token) =>
            KeyText.Of(token is JObject localised ? localised["value"] : token) ?? string.Empty;
    }
}

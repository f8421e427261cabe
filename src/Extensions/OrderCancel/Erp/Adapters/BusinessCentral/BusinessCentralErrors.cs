#nullable enable
using System;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.BusinessCentral
{
    /// <summary>
    /// What the codes of Business Central's errors mean (H: its own code and tests; M: the HTTP status beside each). A code says
    /// more than the status; the message is in the user's language.
    /// </summary>
    internal static class BusinessCentralErrors
    {
        private const string Correlation = "CorrelationId:";

        private static readonly ErrorTable Codes = new ErrorTable(
            (
                Meaning.NotFound,
                new[] { "Internal_RecordNotFound", "BadRequest_ResourceNotFound", "BadRequest_NotFound" }
            ),
            (Meaning.Stale, new[] { "Request_EntityChanged" }),
            (
                Meaning.SetUp,
                new[]
                {
                    "Application_CallbackNotAllowed",
                    "Application_FilterErrorException",
                    "Authorization_",
                    "BadRequest_InvalidToken",
                }
            ),
            (Meaning.Refused, new[] { "Application_" })
        );

        public static ErpError Read(ErpResponse response)
        {
            if (!(ODataErrors.In(response) is ODataErrors error))
            {
                return ErpError.Unknown;
            }

            Meaning meaning = Codes.Of(error.Code);
            string words = WithoutCorrelation(error.Words);
            return new ErpError(meaning, words, AdviceFor(meaning, error.Code, words))
            {
                Lasts = response.Status < 500,
            };
        }

        private static string AdviceFor(Meaning meaning, string code, string words)
        {
            string said = words.TrimEnd('.');
            return meaning == Meaning.SetUp && code.StartsWith("Authorization_", StringComparison.Ordinal)
                    ? $"Business Central says: \"{said}\". Check the permission sets of the app on Business Central's page Microsoft Entra Applications."
                : meaning == Meaning.SetUp && code == "Application_CallbackNotAllowed"
                    ? $"Business Central says: \"{said}\". An extension there wants to ask a person; have its maker leave the question out when no person is there."
                : meaning == Meaning.SetUp || meaning == Meaning.Refused
                    ? $"Business Central says: \"{said}\". Check the order number, the connection's Url, and the parameters that name fields."
                : string.Empty;
        }

        private static string WithoutCorrelation(string words)
        {
            int at = words.IndexOf(Correlation, StringComparison.Ordinal);
            return at < 0 ? words : words.Substring(0, at).TrimEnd();
        }
    }
}

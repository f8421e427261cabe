#nullable enable
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Dialects.OData;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.OrderCancel.Erp.Adapters.DynamicsFinance
{
    /// <summary>
    /// What errors mean. OData has no codes: the status tells, and the infolog is the inner error's message (M). A service
    /// whose X++ throws answers 500 with Message, ExceptionType and ActivityId (M: four public clients).
    /// </summary>
    internal static class DynamicsFinanceErrors
    {
        // H as exceptions of X++, M as types of an answer. Any other was thrown by the service's own rules.
        private static readonly ErrorTable Types = new ErrorTable(
            (Meaning.Locked, new[] { "UpdateConflict", "Deadlock", "TransientSqlConnection" }),
            (Meaning.Failed, new[] { "Timeout", "OutOfMemory" }),
            (Meaning.Refused, new[] { string.Empty })
        );

        public static ErpError Read(ErpResponse response)
        {
            string? type = Answers.Member(response, "ExceptionType");
            string? words =
                type == null
                    ? ODataErrors.In(response)?.Words
                    : ErpWords.WithoutTrace(Answers.Member(response, "Message") ?? type);
            return words == null
                ? ErpError.Unknown
                : new ErpError(
                    type == null ? OfStatus(response.Status, words) : Types.Of(type),
                    words,
                    $"Dynamics 365 says: \"{words.TrimEnd('.')}\". Check the order number, the parameters that name data entities and fields, and the roles and companies of the user that the application is mapped to."
                )
                {
                    Lasts = response.Status < 500,
                };
        }

        private static Meaning OfStatus(int status, string words) =>
            status == 404 ? Meaning.NotFound
            : status == 409 || status == 412 ? Meaning.Stale
            : status == 403 ? Meaning.SetUp
            : status == 400 || (status == 500 && words.Contains("Infolog")) ? Meaning.Refused
            : status == 500 || status < 300 ? Meaning.Failed
            : Meaning.Unknown;
    }
}

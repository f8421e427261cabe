using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Tryton.Adapter;

/// <summary>
/// Tryton's answer: <c>{"id","result"}</c>, or <c>{"id","error":[name, details]}</c> with the same status 200. What is
/// neither is left to the transport rules (401, 403 unknown method, 429, a proxy's page).
/// </summary>
internal sealed class TrytonReply
{
    private readonly JToken? result;
    private readonly string error = string.Empty;
    private readonly JToken? details;

    private TrytonReply(JObject? envelope)
    {
        result = envelope?["result"];
        if (envelope?["error"] is JArray { Count: > 0 } refusal)
        {
            error = refusal[0].ToString();
            details = refusal.ElementAtOrDefault(1);
        }
    }

    public static TrytonReply Of(ErpResponse answer) => new(answer.IsSuccess ? answer.Json() as JObject : null);

    public ErpAnswer<IReadOnlyList<TrytonSale>> AsSales()
    {
        if (error is "UserError")
        {
            throw ErpFaultException.Misconfigured(
                $"Tryton does not show its sales to the connection's user: \"{Words(0)}\". Check the user's rights and company in Tryton."
            );
        }

        if (IsNoDatabase())
        {
            throw ErpFaultException.Misconfigured(
                "Tryton has no database of that name. Check that the connection's Url ends with the database, as in https://erp.example/company/."
            );
        }

        var sales = (result as JArray)?.Select(TrytonSale.Read).ToList();
        return sales is null || sales.Contains(null)
            ? ErpAnswer<IReadOnlyList<TrytonSale>>.NotRecognised
            : ErpAnswer<IReadOnlyList<TrytonSale>>.Of([.. sales.OfType<TrytonSale>()]);
    }

    /// <summary>A claim: <c>null</c> is the answer to what was done and to what was left undone (measured).</summary>
    public ErpAnswer<CancelReply> AsCancelReply() =>
        error switch
        {
            "ConcurrencyException" => ErpAnswer<CancelReply>.Of(CancelReply.Conflict(Words())),
            "UserError" => ErpAnswer<CancelReply>.Of(CancelReply.Refused(Words(0))),
            "UserWarning" => ErpAnswer<CancelReply>.Of(CancelReply.Refused(Words(1))),
            "" when result is { Type: JTokenType.Null } => ErpAnswer<CancelReply>.Of(CancelReply.Done()),
            _ => ErpAnswer<CancelReply>.NotRecognised,
        };

    // Without a database in the Url, Tryton looks the method up among those of the server and reports its name. SQLite
    // says that a database doesn't exist (measured), PostgreSQL that it does not (confidence M).
    private bool IsNoDatabase() =>
        error.StartsWith("'model.", StringComparison.Ordinal)
        || (
            error.Contains("database", StringComparison.OrdinalIgnoreCase)
            && (
                error.Contains("doesn't exist", StringComparison.Ordinal)
                || error.Contains("does not exist", StringComparison.Ordinal)
            )
        );

    private string Words() => details is JValue { Type: JTokenType.String } text ? text.ToString() : string.Empty;

    private string Words(int at) => (details as JArray)?.ElementAtOrDefault(at)?.ToString() ?? string.Empty;
}

using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Security;

/// <summary>Whether what an ERP said allows a green run; read apart from the module.</summary>
internal static class ErpTruth
{
    // Larger than any number that this reader knows.
    private static readonly Regex Larger = new(@"(?<=[:\[,]\s*)-?\d+e\d{3,}(?=\s*[,}\]])");

    /// <summary>Null when the last word about every order was that it is cancelled and not fulfilled.</summary>
    public static string? Doubt(OddErp erp)
    {
        var keys = erp.Found == null ? null : Orders(erp.Found)?.Where(IsOurs).Select(KeyOf).ToList();
        if (keys == null || keys.Count == 0)
        {
            return "the look-up found nothing";
        }

        foreach (string key in keys)
        {
            bool wasRead = erp.Reads.TryGetValue(key, out (OddReply Reply, int Writes) last);
            if (erp.Writes > 0 && (!wasRead || last.Writes != erp.Writes))
            {
                return $"{key} was not read after the last request to cancel";
            }

            JObject? said = Orders(wasRead ? last.Reply : erp.Found!)?.FirstOrDefault(o => KeyOf(o) == key);
            if (said == null || !IsCancelled(said))
            {
                return $"the last word about {key} was {said?.ToString(Formatting.None) ?? "nothing"}";
            }
        }

        return null;
    }

    private static bool IsOurs(JObject order) => Text(order["reference"]).Trim() == OddErp.Reference;

    private static string KeyOf(JObject order)
    {
        string id = Text(order["id"]);
        return order["id"] is JValue { Value: not null } ? id : Text(order["number"]);
    }

    private static string Text(JToken? token) =>
        token is JValue value
            ? Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? string.Empty
            : string.Empty;

    private static IEnumerable<JObject>? Orders(OddReply reply)
    {
        return reply.IsSuccess ? Orders(reply.Body) ?? Orders(Larger.Replace(reply.Body, "1")) : null;
    }

    private static IEnumerable<JObject>? Orders(string body)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(body))
            {
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Decimal,
            };
            JToken json = JToken.ReadFrom(reader);
            return json is JArray list ? list.OfType<JObject>()
                : json is JObject one ? new[] { one }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsCancelled(JObject order)
    {
        string status = Text(order["status"]).Trim().ToUpperInvariant();
        return status is "CANCELLED" or "CANCELED" && IsNo(order["fulfilled"]);
    }

    private static bool IsNo(JToken? fulfilled)
    {
        switch (fulfilled)
        {
            case null:
                return true;
            case JValue:
                string text = Text(fulfilled).Trim().ToUpperInvariant();
                return text.Length == 0
                    || text is "FALSE" or "NO" or "N"
                    || (
                        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                        && number == 0
                    );
            default:
                return !fulfilled.HasValues;
        }
    }
}

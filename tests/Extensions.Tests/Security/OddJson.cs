using System.Text;
using Newtonsoft.Json;

namespace Extensions.Tests.Security;

/// <summary>Answers of an ERP: what it should say, and what it might.</summary>
internal static class OddJson
{
    private static readonly string[] Statuses =
    {
        "Open",
        "Open",
        "Open",
        "Cancelled",
        "Cancelled",
        "cancelled ",
        "CANCELED",
        "OnHold",
        "Cancelling",
        "Shipped",
        "PartlyShipped",
        "Invoiced",
        "Closed",
        "Locked",
        "InFulfilment",
        "PartlyCancelled",
        "",
        "not cancelled",
        "0",
    };

    private static readonly string[] Values =
    {
        "null",
        "true",
        "false",
        "0",
        "1",
        "-1",
        "0.0",
        "\"0\"",
        "\"no\"",
        "\"false\"",
        "\"\"",
        "[]",
        "{}",
        "[0]",
        "[null]",
        "1e400",
        "-1e-400",
        "12345678901234567890123456789012345678901234567890",
        "0.1e1",
        "1.0000000000000000000000001",
        "NaN",
        "Infinity",
        "undefined",
        "0x1F",
        "'Open'",
        "new Date(1)",
        "\"\\ud800\"",
        "\"\\u202e\\u0000\\r\\n\"",
        "\"2024-01-01T00:00:00Z\"",
        "\"\\/Date(1)\\/\"",
        "[\"Cancelled\"]",
        "{\"status\":\"Cancelled\"}",
        "/*c*/1",
        "\"Cancelled\"",
    };

    private static readonly string[] Bodies =
    {
        "",
        " ",
        "null",
        "[]",
        "{}",
        "[[]]",
        "[null]",
        "\"Cancelled\"",
        "true",
        "0",
        "{",
        "[{",
        "}",
        "\uFEFF{}",
        "Cancelled",
        "<html><body>Sign in</body></html>",
        "<!DOCTYPE html><p>Cancelled</p>",
        "<order><status>Cancelled</status></order>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
        "{}{}",
        "{} trailing",
        "// comment",
        "{\"error\":{}}",
        "{\"error\":[\"no\"]}",
        "{\"status\":\"Cancelled\"}",
        "[1,2,3]",
        "new Foo(1)",
        "{\"id\":\"K1\"}",
        "\0",
        "%PDF-1.4",
    };

    public static string Order(Dice dice, string key, string reference, string? status = null) =>
        "{"
        + string.Join(
            ",",
            Pair("id", Quote(key)),
            Pair("number", Quote("S-" + key)),
            Pair("reference", Quote(reference)),
            Pair("customerNumber", dice.OneIn(20) ? Quote(HostileText.Next(dice)) : "\"C1\""),
            Pair("status", Quote(status ?? Status(dice))),
            Pair("fulfilled", dice.OneIn(8) ? dice.Of(Values) : "false"),
            Pair("version", dice.OneIn(8) ? Quote(HostileText.Next(dice)) : "\"v1\"")
        )
        + "}";

    public static string Status(Dice dice) => dice.OneIn(10) ? HostileText.Next(dice) : dice.Of(Statuses);

    public static string Error(Dice dice) =>
        "{\"error\":" + (dice.OneIn(3) ? dice.Of(Values) : Quote(HostileText.Next(dice))) + "}";

    /// <summary>Damages a text, or puts another in its place.</summary>
    public static string Damage(Dice dice, string json)
    {
        switch (dice.Below(8))
        {
            case 0:
                return json.Substring(0, dice.Below(json.Length + 1));
            case 1:
                return dice.Of(Bodies);
            case 2:
                return Nested(dice, json);
            case 3:
                return ReplaceValue(dice, json);
            case 4:
                return json + dice.Of(Bodies);
            case 5:
                return json.Insert(dice.Below(json.Length + 1), HostileText.Next(dice));
            case 6:
                int at = dice.Below(json.Length + 1);
                return json.Substring(0, at) + json.Substring(Math.Min(json.Length, at + dice.Between(1, 3)));
            default:
                return dice.OneIn(200) ? new string(' ', 1100 * 1024) + json : json.Replace("\"", "'");
        }
    }

    public static string Quote(string text) => JsonConvert.ToString(text, '"', StringEscapeHandling.EscapeNonAscii);

    private static string Pair(string name, string value) => $"\"{name}\":{value}";

    private static string Nested(Dice dice, string json)
    {
        int depth = dice.Of(new[] { 2, 60, 64, 65, 5000 });
        bool list = dice.OneIn(2);
        var text = new StringBuilder();
        text.Insert(0, list ? "[" : "{\"a\":", depth).Append(json);
        return dice.OneIn(3) ? text.ToString() : text.Append(new string(list ? ']' : '}', depth)).ToString();
    }

    private static string ReplaceValue(Dice dice, string json)
    {
        int colon = json.IndexOf(':', dice.Below(json.Length + 1));
        int end = colon < 0 ? -1 : json.IndexOfAny(new[] { ',', '}' }, colon);
        return end < 0 ? json : json.Substring(0, colon + 1) + dice.Of(Values) + json.Substring(end);
    }
}

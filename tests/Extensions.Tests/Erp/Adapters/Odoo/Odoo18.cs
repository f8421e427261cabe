using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>Odoo 18 as JSON-RPC shows it: HTTP 200 always.</summary>
internal sealed class Odoo18 : ScriptedOdoo
{
    private const string Database = "shop";
    private const int User = 2;

    protected override WireStep StepOf(WireRequest request) =>
        Part(request, 4) switch
        {
            "search_read" => WireStep.Read,
            "action_cancel" => WireStep.Cancel,
            "message_post" => WireStep.Write,
            _ => WireStep.Other,
        };

    protected override WireAnswer Answer(WireRequest request)
    {
        JToken parts = JObject.Parse(request.Body)["params"]!["args"]!;
        if (request.Step == WireStep.Other)
        {
            bool known =
                (string?)parts[0] == Database
                && (string?)parts[1] == "kit-user"
                && (string?)parts[2] == TestSecrets.Password;
            return Envelope("result", known ? User : false);
        }

        if ((int)parts[1]! != User || (string?)parts[2] != TestSecrets.Password)
        {
            return this.SignInExpiredAnswer(request);
        }

        var ids = (JArray)(parts[5]!.FirstOrDefault() ?? new JArray());
        (JToken? result, JObject? error) = this.Call((string)parts[3]!, (string)parts[4]!, ids, (JObject)parts[6]!);
        return error == null ? Envelope("result", result!) : Failure(error);
    }

    protected override WireAnswer SignInRefusedAnswer(WireRequest request) =>
        request.Step == WireStep.Other ? Envelope("result", false) : this.SignInExpiredAnswer(request);

    protected override WireAnswer SignInExpiredAnswer(WireRequest request) =>
        Failure(Exception("odoo.exceptions.AccessDenied", "Access Denied"));

    protected override WireAnswer ErrorWithSuccessAnswer(WireRequest request) =>
        Failure(Exception("psycopg2.errors.SerializationFailure", "could not serialize access"));

    private static string? Part(WireRequest request, int index) =>
        (string?)JObject.Parse(request.Body)["params"]!["args"]!.ElementAtOrDefault(index);

    private static WireAnswer Failure(JObject exception) =>
        Envelope(
            "error",
            new JObject
            {
                ["code"] = 200,
                ["message"] = "Odoo Server Error",
                ["data"] = exception,
            }
        );

    private static WireAnswer Envelope(string name, JToken value) =>
        WireAnswer.Json(
            200,
            new JObject
            {
                ["jsonrpc"] = "2.0",
                ["id"] = 1,
                [name] = value,
            }.ToString()
        );
}

using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Odoo;

/// <summary>Odoo 19 as JSON-2 shows it.</summary>
internal sealed class Odoo19 : ScriptedOdoo
{
    protected override WireStep StepOf(WireRequest request) =>
        request.LastSegment switch
        {
            "search_read" => WireStep.Read,
            "action_cancel" => WireStep.Cancel,
            _ => WireStep.Write,
        };

    protected override WireAnswer Answer(WireRequest request)
    {
        if (request.Header("Authorization") != "bearer " + TestSecrets.Password)
        {
            return this.SignInRefusedAnswer(request);
        }

        var arguments = JObject.Parse(request.Body);
        var ids = (JArray)(arguments["ids"] ?? new JArray());
        (JToken? result, JObject? error) = this.Call(request.Segments[2], request.LastSegment, ids, arguments);
        return error == null
            ? WireAnswer.Json(200, result!.ToString(Newtonsoft.Json.Formatting.None))
            : WireAnswer.Json(StatusOf((string?)error["name"]), error.ToString());
    }

    private static int StatusOf(string? name) => name == UserError ? 422 : 404;
}

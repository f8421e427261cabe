using System.Globalization;
using Extensions.AdapterKit;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Mutations;

/// <summary>
/// An ERP whose orders have a number for a key and one line each; in XML, as converters write it, a list is a repeated
/// element.
/// </summary>
internal sealed class LinesErp : ScriptedErp
{
    private readonly bool isXml;

    public LinesErp(bool isXml)
    {
        this.isXml = isXml;
    }

    protected override IReadOnlyCollection<string> FulfilmentFields => new[] { "shipped" };

    protected override StoredOrder NewOrder(int index, string webReference, string customerNumber) =>
        new(
            (1700 + index).ToString(CultureInfo.InvariantCulture),
            "E-" + (5000 + index).ToString(CultureInfo.InvariantCulture),
            webReference,
            customerNumber
        );

    protected override WireStep StepOf(WireRequest request) =>
        request.Method == "GET" ? WireStep.Read : WireStep.Cancel;

    protected override WireAnswer Answer(WireRequest request)
    {
        if (request.Header("X-Key") != TestSecrets.Password)
        {
            return this.SignInRefusedAnswer(request);
        }

        if (request.Step == WireStep.Cancel)
        {
            CancelResult result = this.Orders.Cancel(request.Segments[1]);
            return result.Kind == CancelResultKind.Done ? this.Say(200, "result", "ok")
                : result.Kind == CancelResultKind.Refused ? this.Say(422, "error", result.Text)
                : this.Say(404, "error", "No such order.");
        }

        if (request.LastSegment != "orders")
        {
            StoredOrder? order = this.Orders.ByKey(request.LastSegment);
            return order == null ? this.Say(404, "error", "No such order.") : this.Say(200, "order", Show(order));
        }

        var found = this.Orders.BySimilarWebReference(request.Query("reference") ?? string.Empty);
        return this.Say(200, "orders", new JArray(found.Select(Show)));
    }

    private static JObject Show(StoredOrder order) =>
        new()
        {
            ["id"] = long.Parse(order.Key, CultureInfo.InvariantCulture),
            ["number"] = order.Number,
            ["reference"] = order.WebReference,
            ["customer"] = order.CustomerNumber,
            ["status"] = order.State == ErpOrderState.Unknown ? "Simmering" : order.State.ToString(),
            ["lines"] = new JArray(new JObject { ["sku"] = "A-1", ["shipped"] = order.IsFulfilled ? 2.0m : 0.0m }),
        };

    private WireAnswer Say(int status, string name, JToken value)
    {
        var json = new JObject { [name] = value };
        return this.isXml
            ? WireAnswer.Xml(status, JsonConvert.DeserializeXNode(json.ToString(), "answer")!.ToString())
            : WireAnswer.Json(status, json.ToString(Formatting.None));
    }
}

using System.Globalization;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.EndToEnd.Tryton.Adapter;

/// <summary>
/// Requests to Tryton: a POST to the database with a method and its parameters. With an <c>id</c> beside exactly these
/// two, refusals come as JSON in a 200 instead of as web pages (measured).
/// </summary>
internal static class TrytonCall
{
    /// <summary>Back to a draft, which takes a confirmed sale out of the queue.</summary>
    public const string Draft = "draft";

    /// <summary>Draft or quotation to cancelled; anything else is left as it is, without a word.</summary>
    public const string Cancel = "cancel";

    private const string Model = "sale.sale";

    /// <summary>The sales whose field equals the value; <c>=</c> knows no wildcards.</summary>
    public static ErpRequest Search(string field, JToken value)
    {
        var equals = new JArray(new JArray(field, "=", value));
        return Request(
            ErpExchangeKind.Read,
            "search_read",
            new JArray(
                equals,
                0,
                JValue.CreateNull(),
                JValue.CreateNull(),
                new JArray(TrytonSale.Fields),
                new JObject()
            )
        );
    }

    /// <summary>Changes a sale's state, unless somebody else has changed the sale since it was read.</summary>
    public static ErpRequest Change(string method, ErpOrder order)
    {
        var context = new JObject();
        if (order.Version != null)
        {
            context["_timestamp"] = new JObject { [$"{Model},{order.Key}"] = order.Version };
        }

        return Request(ErpExchangeKind.Write, method, new JArray(new JArray(Id(order)), context));
    }

    /// <summary>Tryton's key is a whole number; as text it would find nothing.</summary>
    public static long Id(ErpOrder order) => long.Parse(order.Key, CultureInfo.InvariantCulture);

    private static ErpRequest Request(ErpExchangeKind kind, string method, JArray parameters)
    {
        var body = new JObject
        {
            ["id"] = 1,
            ["method"] = $"model.{Model}.{method}",
            ["params"] = parameters,
        };
        return new ErpRequest(kind, "POST", string.Empty) { Body = body.ToString(Formatting.None) };
    }
}

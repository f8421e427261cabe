using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.S4Hana;

/// <summary>Answers of the sales order service, of V2 unless told otherwise.</summary>
internal static class S4HanaBodies
{
    public const string Version = "W/\"datetimeoffset'2026-01-01T00%3A00%3A01.0000000Z'\"";

    public static JObject Item(string number, string reason = "") =>
        new()
        {
            ["SalesOrderItem"] = number,
            ["SalesDocumentRjcnReason"] = reason,
            ["DeliveryStatus"] = "A",
            ["OrderRelatedBillingStatus"] = "",
        };

    public static JObject Order(params JObject[] items)
    {
        bool isRejected =
            items.Length > 0 && Array.TrueForAll(items, item => (string)item["SalesDocumentRjcnReason"]! != "");
        return new()
        {
            ["__metadata"] = new JObject { ["etag"] = Version },
            ["SalesOrder"] = "1",
            ["PurchaseOrderByCustomer"] = "W1",
            ["SoldToParty"] = "C100",
            ["OverallSDProcessStatus"] = "A",
            ["SalesDocApprovalStatus"] = "",
            ["OverallSDDocumentRejectionSts"] = isRejected ? "C" : "A",
            ["to_Item"] = new JObject { ["results"] = new JArray(items) },
        };
    }

    public static string V2(JObject order) => new JObject { ["d"] = order }.ToString();

    public static string Error(string code, string text) =>
        new JObject
        {
            ["error"] = new JObject
            {
                ["code"] = code,
                ["message"] = new JObject { ["lang"] = "en", ["value"] = text },
            },
        }.ToString();

    /// <summary>An order as it was read, with these items open.</summary>
    public static ErpOrder Known(params string[] open) =>
        new ErpOrder(
            "1",
            "1",
            ErpOrderState.Open,
            "A",
            Fulfilment.Nothing,
            webReference: "W1",
            customerNumber: "C100",
            version: Version
        ).WithLines(open.Length, open);
}

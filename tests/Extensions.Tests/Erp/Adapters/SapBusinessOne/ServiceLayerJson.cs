using System.Globalization;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.SapBusinessOne;

/// <summary>What the Service Layer writes in one of its versions.</summary>
internal sealed class ServiceLayerJson
{
    private const decimal Ordered = 5m;

    private readonly int version;

    public ServiceLayerJson(int version)
    {
        this.version = version;
    }

    public string Error(int code, string words)
    {
        var error =
            this.version == 1
                ? new JObject
                {
                    ["code"] = code,
                    ["message"] = new JObject { ["lang"] = "en-us", ["value"] = words },
                }
                : new JObject { ["code"] = code.ToString(CultureInfo.InvariantCulture), ["message"] = words };
        return new JObject { ["error"] = error }.ToString();
    }

    /// <summary>The ETag of a part is always the one of a first version.</summary>
    public JObject Order(StoredOrder order, bool isWhole)
    {
        bool isCancelled = order.State == ErpOrderState.Cancelled;
        JObject row =
            this.version == 2 ? new() { ["@odata.etag"] = $"W/\"{(isWhole ? order.Version : "1")}\"" } : new();
        row["DocEntry"] = int.Parse(order.Key, CultureInfo.InvariantCulture);
        row["DocNum"] = int.Parse(order.Number, CultureInfo.InvariantCulture);
        row["NumAtCard"] = order.WebReference;
        row["CardCode"] = order.CustomerNumber;
        row["Confirmed"] = order.State == ErpOrderState.OnHold ? "tNO" : "tYES";
        row["Cancelled"] = isCancelled ? "tYES" : "tNO";
        row["CancelStatus"] = isCancelled ? "csYes" : "csNo";
        row["DocumentStatus"] = order.State switch
        {
            ErpOrderState.Unknown => "bost_Simmering",
            ErpOrderState.Closed or ErpOrderState.Shipped or ErpOrderState.Cancelled => "bost_Close",
            _ => "bost_Open",
        };
        row["DocumentLines"] = new JArray(
            new JObject
            {
                ["LineNum"] = 0,
                ["Quantity"] = Ordered,
                ["RemainingOpenQuantity"] = Ordered - order.Quantity,
                ["PickQuantity"] = order.State == ErpOrderState.InFulfilment ? 1 : 0,
                ["PickStatus"] = "tNO",
                ["PickStatusEx"] = "dlps_NotPicked",
            }
        );
        return row;
    }
}

using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Support;

/// <summary>The sample ERP's contract, so far as one run needs it: look up, read, cancel.</summary>
internal sealed class TcpOrders
{
    private readonly object turn = new();
    private readonly List<TcpOrder> orders = new();

    public TcpOrder Add(string reference)
    {
        lock (this.turn)
        {
            var order = new TcpOrder((this.orders.Count + 1).ToString("D4", null), reference);
            this.orders.Add(order);
            return order;
        }
    }

    public int Changes(string reference)
    {
        lock (this.turn)
        {
            return this.orders.Single(order => order.Reference == reference).Changes;
        }
    }

    public void Reopen(string reference)
    {
        lock (this.turn)
        {
            this.orders.Single(order => order.Reference == reference).Reopen();
        }
    }

    public TcpAnswer Answer(TcpRequest request)
    {
        lock (this.turn)
        {
            if (request.Step == TcpStep.Find)
            {
                string reference = Uri.UnescapeDataString(request.Query.Replace("reference=", string.Empty));
                var found = this.orders.Where(o => o.Reference == reference).Select(o => o.ToJson());
                return TcpAnswer.Json(200, new JArray(found).ToString());
            }

            TcpOrder? order = this.orders.SingleOrDefault(o => o.Key == request.Key);
            return order == null ? TcpAnswer.Error(404, "No such order.")
                : request.Step == TcpStep.Cancel ? Cancel(order, request.Body)
                : TcpAnswer.Json(200, order.ToJson().ToString());
        }
    }

    private static TcpAnswer Cancel(TcpOrder order, string body)
    {
        string? version = body.Length == 0 ? null : (string?)JObject.Parse(body)["version"];
        if (version != null && version != (string?)order.ToJson()["version"])
        {
            return TcpAnswer.Error(409, "The order was changed.");
        }

        if (order.Status != "Open")
        {
            return TcpAnswer.Error(422, "The order has been cancelled already.");
        }

        order.Cancel();
        return TcpAnswer.Json(200, order.ToJson().ToString());
    }
}

using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>The simulated ERP's API, and what the run learns from it.</summary>
internal sealed class SimRoutes
{
    private readonly SimScenario scenario;
    private readonly SimErp erp;
    private readonly SimTokens tokens;
    private readonly SimRecord record;

    public SimRoutes(SimScenario scenario, SimErp erp, SimTokens tokens, SimRecord record)
    {
        this.scenario = scenario;
        this.erp = erp;
        this.tokens = tokens;
        this.record = record;
    }

    /// <summary>A complete request is there: the rules about what may be sent when are checked here.</summary>
    public void Arrive(SimExchange exchange)
    {
        if (!exchange.IsCancel)
        {
            return;
        }

        SimRecord.Dealing dealing = this.record.Of(exchange.OrderId);
        bool mayGoOn = this.scenario.ResumesParts || dealing.CancelArrivals > 0;
        if (dealing.LastSeen is not { IsOpen: true } && !(mayGoOn && dealing.LastSeen is { IsPartlyCancelled: true }))
        {
            this.record.Violations.Add($"guard: a request for {exchange.OrderId} without a read that allowed it");
        }

        if (dealing.IsUnanswered)
        {
            this.record.Violations.Add($"blind resend: {exchange.OrderId} was asked again without a read in between");
        }

        dealing.CancelArrivals++;
        dealing.Arrivals(exchange.Line ?? 0);
        dealing.IsUnanswered = true;
        this.record.LastCancelAt = exchange.Number;
    }

    public void TurnAway(SimExchange exchange)
    {
        if (exchange.IsCancel)
        {
            SimRecord.Dealing dealing = this.record.Of(exchange.OrderId);
            dealing.WasRefused = true;
            dealing.CancelAnswers++;
            dealing.IsUnanswered = false;
        }
        else if (this.scenario.UsesTokens)
        {
            this.tokens.Revoke();
        }
    }

    public SimAnswer Answer(SimExchange exchange)
    {
        if (exchange.IsToken)
        {
            return SimAnswer.Json(200, $"{{\"access_token\":\"{this.tokens.Issue()}\",\"expires_in\":3600}}");
        }

        if (this.scenario.UsesTokens && !this.tokens.Accepts(exchange.Token))
        {
            return SimAnswer.Status(401);
        }

        if (exchange.IsCancel)
        {
            return this.Cancel(exchange);
        }

        if (exchange.IsClaim)
        {
            return SimAnswer.Json(this.erp.Claim(this.erp.Find(exchange.OrderId)!), "{}");
        }

        return exchange.Segments.Count == 1 ? this.Find(exchange)
            : exchange.Segments.Count == 4 ? this.Poll(exchange)
            : this.Read(exchange);
    }

    /// <summary>The answer reached the run complete.</summary>
    public void Delivered(SimExchange exchange, SimAnswer answer)
    {
        foreach (KeyValuePair<string, SimSnapshot> shown in exchange.Shown)
        {
            SimRecord.Dealing dealing = this.record.Of(shown.Key);
            dealing.LastSeen = shown.Value;
            dealing.LastSeenAt = exchange.Number;
            dealing.IsUnanswered = false;
        }

        if (exchange.IsCancel || exchange.Segments.Count == 4)
        {
            SimRecord.Dealing dealing = this.record.Of(exchange.OrderId);
            dealing.IsUnanswered &= !exchange.IsCancel;
            dealing.CancelAnswers += exchange.IsCancel ? 1 : 0;
            dealing.WasRefused |= answer.StatusCode is 401 or 404 or 409 or 422;
        }
    }

    private SimAnswer Find(SimExchange exchange)
    {
        string reference = Uri.UnescapeDataString(exchange.Url.Query.Substring(exchange.Url.Query.IndexOf('=') + 1));
        var found = new JArray();
        foreach (SimOrder order in this.erp.WithReference(reference))
        {
            SimSnapshot seen = this.erp.See(order);
            if (seen.Exists)
            {
                exchange.Shown[order.Id] = seen;
                found.Add(this.Document(order, seen));
            }
        }

        return SimAnswer.All(found.ToString(Newtonsoft.Json.Formatting.None), found.Count);
    }

    private SimAnswer Read(SimExchange exchange)
    {
        SimOrder? order = this.erp.Find(exchange.OrderId);
        if (order == null)
        {
            return SimAnswer.Json(404, "{\"error\":\"unknown\"}");
        }

        SimSnapshot seen = this.erp.See(order);
        exchange.Shown[order.Id] = seen;
        return seen.Exists
            ? SimAnswer.Json(200, this.Document(order, seen).ToString(Newtonsoft.Json.Formatting.None))
            : SimAnswer.Json(404, "{\"error\":\"gone\"}");
    }

    private SimAnswer Cancel(SimExchange exchange)
    {
        SimOrder order = this.erp.Find(exchange.OrderId)!;
        int status = this.erp.Commit(order, (string?)JObject.Parse(exchange.Body)["version"], exchange.Line);
        string? location = status == 202 && this.scenario.HasStatusUrl ? $"/orders/{order.Id}/cancellations/1" : null;
        return SimAnswer.Json(status, status < 300 ? "{}" : "{\"error\":\"no\"}", location);
    }

    private SimAnswer Poll(SimExchange exchange)
    {
        SimSnapshot now = this.erp.Find(exchange.OrderId)!.Now;
        return now.IsCancelled ? SimAnswer.Json(200, "{\"state\":\"done\"}")
            : now.Status == "Cancelling" ? SimAnswer.Json(202, "{\"state\":\"running\"}")
            : SimAnswer.Json(422, "{\"error\":\"failed\"}");
    }

    private JObject Document(SimOrder order, SimSnapshot seen) =>
        new()
        {
            ["id"] = order.Id,
            ["number"] = order.Number,
            ["reference"] = order.Reference,
            ["customerNumber"] = order.Customer,
            ["status"] = seen.Status,
            ["fulfilled"] = seen.IsFulfilled,
            ["claimed"] = seen.IsClaimed,
            ["lines"] = Lines(seen.OpenLines),
            ["version"] = this.scenario.HasVersions ? seen.Version.ToString() : null,
        };

    private static JArray Lines(int open) =>
        new(
            Enumerable
                .Range(0, SimOrder.Lines)
                .Select(line => new JObject { ["no"] = line, ["open"] = (open & (1 << line)) != 0 })
        );
}

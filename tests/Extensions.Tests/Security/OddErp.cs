using System.Net.Http;

namespace Extensions.Tests.Security;

/// <summary>
/// An ERP with some orders of one reference that answers wildly at some of its endpoints. It keeps what it said, so that
/// a green run can be checked against it.
/// </summary>
internal sealed class OddErp
{
    public const string Reference = "W1001";

    private readonly Dice dice;
    private readonly string[] keys;
    private readonly Dictionary<string, string?> statuses = new(StringComparer.Ordinal);
    private readonly int wildFind;
    private readonly int wildCancel;
    private readonly int wildPoll;
    private readonly int wildRead;

    public OddErp(Dice dice)
    {
        this.dice = dice;
        this.keys = dice.OneIn(4) ? new[] { "K1", "K2" } : new[] { "K1" };
        int[] rates = { 0, 0, 1, 2, 4 };
        this.wildFind = dice.OneIn(2) ? 0 : dice.Of(rates);
        this.wildCancel = dice.Of(rates);
        this.wildPoll = dice.Of(rates);
        this.wildRead = dice.Of(rates);
        foreach (string key in this.keys)
        {
            this.statuses[key] = dice.OneIn(4) ? null : "Open";
        }

        this.Server = new MemoryErp(this.Answer);
    }

    public MemoryErp Server { get; }

    /// <summary>The last answer to a look-up.</summary>
    public OddReply? Found { get; private set; }

    /// <summary>By key: the last answer to a read, and how many changes had been asked for by then.</summary>
    public Dictionary<string, (OddReply Reply, int Writes)> Reads { get; } = new(StringComparer.Ordinal);

    public int Writes { get; private set; }

    private Task<HttpResponseMessage> Answer(SentRequest request)
    {
        string path = request.Url.AbsolutePath;
        OddReply reply;
        if (!request.IsRead)
        {
            reply = this.Cancel(path.Split('/')[2]);
        }
        else if (path == "/orders")
        {
            this.Found = reply = this.Reply(this.wildFind, this.List());
        }
        else if (path.StartsWith("/orders/", StringComparison.Ordinal))
        {
            string key = Uri.UnescapeDataString(path.Substring("/orders/".Length));
            reply = this.Reply(this.wildRead, this.Json(key));
            this.Reads[key] = (reply, this.Writes);
        }
        else
        {
            reply = this.Reply(this.wildPoll, OddJson.Error(this.dice));
        }

        return reply.Send(request);
    }

    private OddReply Cancel(string key)
    {
        this.Writes++;
        if (!this.dice.OneIn(3))
        {
            this.statuses[key] = this.dice.OneIn(5) ? null : "Cancelled";
        }

        int status = this.dice.Of(new[] { 200, 200, 202, 204, 409, 422 });
        return this.wildCancel > 0 && this.dice.OneIn(this.wildCancel)
            ? OddReply.Wild(this.dice, OddJson.Error(this.dice))
            : OddReply.Calm(status, status == 204 ? string.Empty : OddJson.Error(this.dice));
    }

    private OddReply Reply(int wild, string json) =>
        wild > 0 && this.dice.OneIn(wild) ? OddReply.Wild(this.dice, json) : OddReply.Calm(200, json);

    private string List() =>
        "["
        + string.Join(",", this.keys.Select(this.Json))
        + (this.dice.OneIn(10) ? "," + OddJson.Order(this.dice, "K9", Reference + "0") : string.Empty)
        + "]";

    private string Json(string key) =>
        OddJson.Order(this.dice, key, Reference, this.statuses.TryGetValue(key, out string? status) ? status : null);
}

using System.Net.Http;
using System.Text.RegularExpressions;
using Extensions.OrderCancel.Run;
using Extensions.Tests.Security;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>
/// A sales order as SAP's API shapes it: cancelled by a reason for rejection on each item, each with an ETag of its own.
/// </summary>
internal sealed class SalesOrderErp
{
    private readonly string[] reasons;
    private readonly int[] versions;
    private int version;
    private int reads;

    public SalesOrderErp(int items)
    {
        this.reasons = Enumerable.Repeat(string.Empty, items).ToArray();
        this.versions = new int[items];
    }

    /// <summary>The item that tells no version.</summary>
    public int Unversioned { get; set; } = -1;

    /// <summary>Each item shows the order's version, which every change of an item moves on.</summary>
    public bool HasOneVersion { get; set; }

    /// <summary>What happens before a read is answered.</summary>
    public Action<int> OnRead { get; set; } = _ => { };

    /// <summary>The item of which something was delivered.</summary>
    public int Delivered { get; set; } = -1;

    /// <summary>What each write meets; null: it is carried out.</summary>
    public Func<int, HttpResponseMessage?> OnWrite { get; set; } = _ => null;

    /// <summary>After so many requests the machine that the job runs on is cut off.</summary>
    public int Answers { get; set; } = int.MaxValue;

    /// <summary>The order shows no status between open and cancelled.</summary>
    public bool IsSilent { get; set; }

    public string Url { get; set; } = "https://erp.example/";

    /// <summary>Null: every wait is over at once.</summary>
    public IClock? Clock { get; set; }

    /// <summary>A read leaves out what was rejected.</summary>
    public bool HidesRejected { get; set; }

    public List<string> Writes { get; } = new();

    public IReadOnlyList<string> Reasons => this.reasons;

    public void Reject(int item, string reason)
    {
        this.reasons[item] = reason;
        this.versions[item]++;
        this.version++;
    }

    public TestJob Run(params string[] parameters)
    {
        var erp = new MemoryErp(this.AnswerAsync);
        var job = new TestJob(this.Url, "W1") { Services = erp.Services(this.Clock) };
        string[] set = parameters.Select(one => one.Split('=')[0]).ToArray();
        foreach (string one in Common.Where(one => !set.Contains(one.Split('=')[0])).Concat(parameters))
        {
            job.With(one.Split('=')[0], one.Substring(one.IndexOf('=') + 1));
        }

        return job.Run();
    }

    private static IEnumerable<string> Common =>
        new[]
        {
            "FindUrl=orders?$filter=ref eq '{orderNumber}'",
            "ReadUrl=orders('{erpKey}')?$expand=items",
            "OrdersPath=value",
            "FulfilledPath=items[*].delivered",
            "StatusPartlyCancelled=Partly",
            "AlsoCancelStates=PartlyCancelled",
            "AttemptTimeoutSeconds=5",
            "MaxLines=5",
            "ForEach=items[?(@.reason=='')]",
            """CancelSteps=[{"method":"PATCH","url":"items(order='{erpKey}',item='{line.no}')","headers":{"If-Match":"{line.@odata.etag}"},"body":{"reason":"{reasonCode}"}}]""",
            "ReasonMap=CustomerRequest=ZC",
        };

    private Task<HttpResponseMessage> AnswerAsync(SentRequest request)
    {
        string body = request.TakeBody();
        if (this.Answers-- <= 0)
        {
            throw new HttpRequestException("The cable is out.");
        }

        HttpResponseMessage answer = request.IsRead ? this.Read(request) : this.Write(request, body);
        return this.Answers == 0 ? throw new HttpRequestException("The answer is lost.") : Task.FromResult(answer);
    }

    private HttpResponseMessage Read(SentRequest request)
    {
        this.OnRead(++this.reads);
        return RestRun.Response(200, this.Show(request));
    }

    private int VersionOf(int item) => this.HasOneVersion ? this.version : this.versions[item];

    private string Show(SentRequest request)
    {
        IEnumerable<int> shown = Enumerable
            .Range(0, this.reasons.Length)
            .Where(i => !this.HidesRejected || this.reasons[i].Length == 0);
        string items = string.Join(",", shown.Select(i => this.Item(i, this.reasons[i])));
        int rejected = this.reasons.Count(reason => reason.Length > 0);
        string status =
            rejected == this.reasons.Length ? "Cancelled"
            : rejected == 0 || this.IsSilent ? "Open"
            : "Partly";
        string order = $$"""{"id":"1","number":"E1","reference":"W1","status":"{{status}}","items":[{{items}}]}""";
        return request.Url.Query.Contains("filter") ? $$"""{"value":[{{order}}]}""" : order;
    }

    private string Item(int i, string reason) =>
        $$"""{"{{(i == this.Unversioned ? "etag" : "@odata.etag")}}":"W/\"{{this.VersionOf(i)}}\"","no":"{{i}}","reason":"{{reason}}","delivered":{{(i == this.Delivered ? 1 : 0)}}}""";

    private HttpResponseMessage Write(SentRequest request, string body)
    {
        int item = int.Parse(Regex.Match(request.Url.AbsoluteUri, @"item='(\d+)'").Groups[1].Value);
        string version = request.Headers.Single(header => header.Name == "If-Match").Value;
        this.Writes.Add($"{request.Method} {item} {version} {body}");
        if (this.OnWrite(item) is { } other)
        {
            return other;
        }

        if (version != $"W/\"{this.VersionOf(item)}\"")
        {
            return RestRun.Response(412, """{"error":"Changed."}""");
        }

        this.Reject(item, Regex.Match(body, "\"reason\":\"(\\w+)\"").Groups[1].Value);
        return RestRun.Response(204, "");
    }
}

using System.Net;
using System.Net.Http;
using System.Text;
using Extensions.Tests.Support;
using Newtonsoft.Json;
using Xunit.Abstractions;

namespace Extensions.Tests.Security;

/// <summary>An order number, and a key of the ERP, stay one value of one address, whatever they hold.</summary>
public sealed class OrderNumberFuzzTests
{
    private static readonly string[] Bases =
    {
        "https://erp.example/",
        "https://erp.example:8443/api/v2",
        "https://erp.example/a/b/",
        "http://127.0.0.1:5000/",
    };

    private static readonly string[] FindTemplates =
    {
        "orders?reference={orderNumber}",
        "orders/{orderNumber}",
        "/odata/Orders('{orderNumber}')",
        "odata/Orders?$filter=Ref eq '{orderNumber}'&$top=5",
        "api/{orderNumber}/lines?expand=all",
        "q?a=1&ref={orderNumber}&b=2",
        "{orderNumber}",
        "x;v={orderNumber};w/y",
    };

    private static readonly string[] ReadTemplates =
    {
        "orders/{erpKey}",
        "Orders(id='{erpKey}')?x=1",
        "one?key={erpKey}&full=1",
    };

    private readonly ITestOutputHelper output;

    public OrderNumberFuzzTests(ITestOutputHelper output)
    {
        this.output = output;
    }

    [Fact]
    public void Execute_AnyOrderNumber_StaysOneValueOfTheAddress() =>
        new FuzzCampaign(this.output, "Order numbers").Run(OneCase);

    private static IEnumerable<string> OneCase(Dice dice, RoundTrip roundTrip)
    {
        string given = HostileText.Next(dice);
        var erp = new OneOrderErp(given.Trim(), dice.OneIn(2) ? "K1" : HostileText.Next(dice));
        string baseUrl = dice.Of(Bases);
        string find = dice.Of(FindTemplates);
        string read = dice.Of(ReadTemplates);
        TestJob job = new TestJob(baseUrl, given) { Services = erp.Server.Services() }
            .With("FindUrl", find)
            .With("ReadUrl", read)
            .With("CancelUrl", read)
            .With("CancelMethod", dice.Of(new[] { "POST", "DELETE" }))
            .With("WebReferenceUnique", "true");
        job.Job.JobDefinition.DebuggingEnabled = dice.OneIn(3);
        job.Run();
        roundTrip.Add(RunRules.Texts(job));

        var root = new Uri(baseUrl.EndsWith("/", StringComparison.Ordinal) ? baseUrl : baseUrl + "/");
        var findShape = new UrlShape(root, find, "{orderNumber}");
        var keyShape = new UrlShape(root, read, "{erpKey}");
        return RunRules
            .Broken(job)
            .Concat(Addresses(erp, findShape, keyShape))
            .Concat(Verdict(job, erp))
            .Select(broken => $"{broken} (number \"{given}\", key \"{erp.Key}\", {find}, {read}, {job.Message})");
    }

    private static IEnumerable<string> Addresses(OneOrderErp erp, UrlShape find, UrlShape byKey)
    {
        IReadOnlyList<SentRequest> sent = erp.Server.Requests;
        for (int i = 0; i < sent.Count; i++)
        {
            string? flaw = i == 0 ? find.Flaw(sent[i].Url, erp.Number) : byKey.Flaw(sent[i].Url, erp.Key.Trim());
            if (flaw != null)
            {
                yield return flaw;
            }
        }
    }

    private static IEnumerable<string> Verdict(TestJob job, OneOrderErp erp)
    {
        bool asked = erp.Server.Requests.Count > 0;
        if (asked && !erp.IsUsableNumber)
        {
            yield return "a request was sent for what is no order number";
        }

        if (!asked && erp.IsPlainNumber)
        {
            yield return $"a plain number was not looked up: {job.Outcome}";
        }

        if (job.IsGreen && !erp.IsCancelled)
        {
            yield return "green, but the order is open";
        }

        if (asked && erp.IsPlainKey && job.Outcome != "Cancelled")
        {
            yield return $"an open order ended {job.Outcome}";
        }
    }

    /// <summary>An ERP with one open order, which it cancels when asked.</summary>
    private sealed class OneOrderErp
    {
        public OneOrderErp(string number, string key)
        {
            this.Number = number;
            this.Key = key;
            this.Server = new MemoryErp(this.Answer);
        }

        public string Number { get; }

        public string Key { get; }

        public MemoryErp Server { get; }

        public bool IsCancelled { get; private set; }

        public bool IsUsableNumber =>
            this.Number.Length is > 0 and <= 50
            && TextRules.Flaw(this.Number) == null
            && this.Number.Trim('.').Length > 0;

        public bool IsPlainNumber => this.IsUsableNumber && IsPlain(this.Number);

        public bool IsPlainKey => this.Key.Trim('.').Length > 0 && IsPlain(this.Key);

        private static bool IsPlain(string text) => text.Length > 0 && text.All(c => c is > ' ' and <= '~');

        // Escapes what is not ASCII, so that half a surrogate pair arrives too.
        private static string Json(string text) => JsonConvert.ToString(text, '"', StringEscapeHandling.EscapeNonAscii);

        private Task<HttpResponseMessage> Answer(SentRequest request)
        {
            _ = request.TakeBody();
            this.IsCancelled |= !request.IsRead;
            string status = this.IsCancelled ? "Cancelled" : "Open";
            string json =
                $"{{\"id\":{Json(this.Key)},\"number\":\"S1\",\"reference\":{Json(this.Number)},\"status\":\"{status}\",\"fulfilled\":false}}";
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent(json, Encoding.UTF8, "application/json"),
                }
            );
        }
    }
}

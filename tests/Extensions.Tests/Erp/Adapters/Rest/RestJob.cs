using System.Net.Http;
using Extensions.Tests.Security;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>A whole job with the REST adapter on answers in memory, one for each step.</summary>
internal sealed class RestJob
{
    private readonly MemoryErp erp;
    private bool isAsked;

    /// <param name="order">The web order number.</param>
    /// <param name="parameters">Each as "Name=value".</param>
    public RestJob(string order, IEnumerable<string> parameters)
    {
        this.erp = new MemoryErp(this.AnswerAsync);
        this.Job = new TestJob("https://erp.example/api/", order) { Services = this.erp.Services() };
        foreach (string one in parameters)
        {
            this.Job.With(one.Split('=')[0], one.Substring(one.IndexOf('=') + 1));
        }
    }

    public TestJob Job { get; }

    public string Find { get; set; } = "[]";

    public string[] FindHeaders { get; set; } = Array.Empty<string>();

    public string Read { get; set; } = "{}";

    public Func<HttpResponseMessage> Cancel { get; set; } = () => RestRun.Response(200, "{}");

    public Func<HttpResponseMessage>? ReadBack { get; set; }

    public List<string> Sent { get; } = new();

    public int Asked => this.Sent.Count(one => !one.StartsWith("GET ", StringComparison.Ordinal));

    public IReadOnlyList<SentRequest> Requests => this.erp.Requests;

    public TestJob Run() => this.Job.Run();

    private Task<HttpResponseMessage> AnswerAsync(SentRequest request)
    {
        this.Sent.Add($"{request.Method} {request.Url.PathAndQuery} {request.TakeBody()}".Trim());
        this.isAsked |= !request.IsRead;
        return Task.FromResult(
            !request.IsRead ? this.Cancel()
            : request.Url.Query.Length > 0 ? RestRun.Response(200, this.Find, this.FindHeaders)
            : this.isAsked && this.ReadBack != null ? this.ReadBack()
            : RestRun.Response(200, this.Read)
        );
    }
}

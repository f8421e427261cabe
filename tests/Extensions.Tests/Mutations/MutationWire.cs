using System.Net.Http;
using System.Net.Sockets;
using Extensions.AdapterKit.Scripted;

namespace Extensions.Tests.Mutations;

/// <summary>Between the module and a scripted ERP in memory: changes the answers that the plan reaches.</summary>
internal sealed class MutationWire : HttpMessageHandler
{
    private const int Most = 400;

    private readonly MutationContext context;
    private readonly MutationPlan? plan;
    private readonly MutationTrace trace;
    private readonly bool isTold;
    private bool isAsked;
    private bool isRead;

    public MutationWire(MutationContext context, MutationPlan? plan, MutationTrace trace, bool isTold)
    {
        this.context = context;
        this.plan = plan;
        this.trace = trace;
        this.isTold = isTold;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage message,
        CancellationToken cancellationToken
    )
    {
        if (this.trace.Exchanges.Count >= Most)
        {
            this.trace.Complain(MutationFlaw.Unhandled, $"more than {Most} requests");
            throw Reset();
        }

        WireRequest request = await ReadAsync(message);
        WireAnswer truth = await this.AnswerAsync(request);
        bool changes = request.Step == WireStep.Cancel || request.Step == WireStep.Write;
        this.trace.Writes += changes ? 1 : 0;
        bool loses = this.context.Truth.LosesRequests || this.context.Truth.LosesReplies;
        var exchange = new MutationExchange(this.trace.Exchanges.Count, request, this.isAsked);
        this.trace.Exchanges.Add(exchange);
        this.isAsked |= request.Step == WireStep.Cancel;
        if (loses && request.Step == WireStep.Cancel)
        {
            this.Tell(request, "connection broken");
            throw Reset();
        }

        return this.Change(request, exchange, truth).ToResponse();
    }

    private static async Task<WireRequest> ReadAsync(HttpRequestMessage message)
    {
        string body = message.Content == null ? string.Empty : await message.Content.ReadAsStringAsync();
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var header in message.Headers.Concat(
                message.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()
            )
        )
        {
            headers[header.Key] = string.Join(", ", header.Value);
        }

        return new WireRequest(message.Method.Method, message.RequestUri!.PathAndQuery, headers, body);
    }

    private static HttpRequestException Reset() =>
        new("reset", new IOException("reset", new SocketException((int)SocketError.ConnectionReset)));

    // Whatever the module makes of a changed answer, an ERP answers it.
    private async Task<WireAnswer> AnswerAsync(WireRequest request)
    {
        try
        {
            request.Step = this.context.Erp.StepFor(request);
            bool isLost = this.context.Truth.LosesRequests && request.Step == WireStep.Cancel;
            return isLost ? WireAnswer.Empty(503) : await this.context.Erp.AnswerInMemoryAsync(request);
        }
        catch (Exception e)
        {
            return WireAnswer.Json(500, "{\"message\":\"" + e.GetType().Name + "\"}");
        }
    }

    private MutableAnswer Change(WireRequest request, MutationExchange exchange, WireAnswer truth)
    {
        var answer = new MutableAnswer(truth);
        string before = this.isTold ? answer.ToString() : string.Empty;
        this.context.Request = request;
        this.context.Answer = answer;
        this.context.IsFirstRead = !this.isRead;
        this.isRead |= request.Step == WireStep.Read;
        this.plan?.Apply(this.context, exchange);
        if (this.isTold)
        {
            string after = answer.ToString();
            this.Tell(request, before == after ? before : before + "\n   changed to\n      " + after);
        }

        return answer;
    }

    private void Tell(WireRequest request, string answer)
    {
        if (this.isTold)
        {
            this.trace.Story.Add($"{this.trace.Exchanges.Count}. {request} {request.Body}\n      {answer}");
        }
    }
}

using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using System.Text;

namespace Extensions.Tests.Security;

/// <summary>One answer of an ERP, or what comes instead of one.</summary>
internal sealed class OddReply
{
    public int Status { get; private set; } = 200;

    public string Body { get; private set; } = string.Empty;

    /// <summary>It came in whole and says what its body says.</summary>
    public bool IsSuccess => this.Status is >= 200 and <= 299 && this.fault == null;

    private readonly List<(string Name, string Value)> headers = new();
    private string contentType = "application/json";
    private Exception? fault;
    private bool faultInBody;
    private bool hangs;

    public static OddReply Calm(int status, string body) => new() { Status = status, Body = body };

    public static OddReply Wild(Dice dice, string json)
    {
        var reply = new OddReply { Status = dice.OneIn(3) ? 200 : dice.Of(OddHeaders.Statuses), Body = json };
        reply.Body = dice.OneIn(3) ? json : OddJson.Damage(dice, json);
        reply.contentType = dice.OneIn(3) ? dice.Of(OddHeaders.ContentTypes) : reply.contentType;
        reply.hangs = dice.OneIn(25);
        reply.fault = dice.OneIn(10) ? Fault(dice) : null;
        reply.faultInBody = dice.OneIn(2);
        reply.Maybe(dice, "Retry-After", OddHeaders.RetryAfters);
        reply.Maybe(dice, "Location", OddHeaders.Locations);
        reply.Maybe(dice, "Set-Cookie", new[] { "s=1", "=", "; ;", HostileText.Next(dice) });
        reply.Maybe(dice, "Content-Encoding", new[] { "gzip", "br", "x" });
        reply.Maybe(dice, HostileText.Printable(dice), new[] { HostileText.Next(dice) });
        return reply;
    }

    public Task<HttpResponseMessage> Send(SentRequest request)
    {
        if (this.fault == null || this.faultInBody)
        {
            _ = request.TakeBody();
        }

        if (this.hangs)
        {
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        }

        if (this.fault != null && !this.faultInBody)
        {
            return Task.FromException<HttpResponseMessage>(this.fault);
        }

        var response = new HttpResponseMessage((HttpStatusCode)this.Status)
        {
            Content =
                this.fault == null
                    ? new ByteArrayContent(Encoding.UTF8.GetBytes(this.Body))
                    : new BrokenContent(this.fault),
        };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", this.contentType);
        foreach ((string name, string value) in this.headers)
        {
            AddHeader(response, name, value);
        }

        return Task.FromResult(response);
    }

    private static void AddHeader(HttpResponseMessage response, string name, string value)
    {
        try
        {
            _ =
                response.Headers.TryAddWithoutValidation(name, value)
                || response.Content.Headers.TryAddWithoutValidation(name, value);
        }
        catch (FormatException)
        {
            // not a header that this runtime lets through
        }
    }

    private static Exception Fault(Dice dice)
    {
        string text = HostileText.Next(dice);
        return dice.Below(7) switch
        {
            0 => new HttpRequestException(text),
            1 => new HttpRequestException(text, new IOException(text)),
            2 => new HttpRequestException(text, new AuthenticationException(text)),
            3 => new TaskCanceledException(text),
            4 => new WebException(text, WebExceptionStatus.ConnectFailure),
            5 => new InvalidOperationException(text),
            _ => new ObjectDisposedException(text),
        };
    }

    private void Maybe(Dice dice, string name, IReadOnlyList<string> values)
    {
        if (dice.OneIn(4))
        {
            this.headers.Add((name, dice.Of(values)));
        }
    }

    /// <summary>A body that breaks off while it is read.</summary>
    private sealed class BrokenContent : HttpContent
    {
        private readonly Exception fault;

        public BrokenContent(Exception fault)
        {
            this.fault = fault;
        }

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromException<Stream>(this.fault);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            Task.FromException(this.fault);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

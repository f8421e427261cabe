using System.Net.Http;

namespace Extensions.Tests.Protocol.Histories;

/// <summary>One request as it arrived.</summary>
internal sealed class SimExchange
{
    public SimExchange(HttpRequestMessage request, string body, int number)
    {
        this.Method = request.Method.Method;
        this.Url = request.RequestUri!;
        this.Body = body;
        this.Number = number;
        this.Token = request.Headers.Authorization?.Parameter;
        this.Segments = this.Url.AbsolutePath.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
    }

    public string Method { get; }

    public Uri Url { get; }

    public string Body { get; }

    public int Number { get; }

    public string? Token { get; }

    public IReadOnlyList<string> Segments { get; }

    public bool IsCancel => this.Method == "POST" && this.Segments[this.Segments.Count - 1] == "cancel";

    /// <summary>The line that is to be cancelled; null where it is the whole order.</summary>
    public int? Line => this.Segments.Count == 5 ? int.Parse(this.Segments[3]) : null;

    public bool IsClaim => this.Method == "POST" && this.Segments.Count == 3 && this.Segments[2] == "claim";

    public bool IsToken => this.Segments[0] == "token";

    public string OrderId => this.Segments.Count > 1 ? this.Segments[1] : string.Empty;

    /// <summary>What a look-up showed, by order id; filled when it is answered.</summary>
    public Dictionary<string, SimSnapshot> Shown { get; } = new();
}

namespace Extensions.AdapterKit.Scripted;

/// <summary>A request as it came over the wire, read to its end.</summary>
public sealed class WireRequest
{
    private readonly string query;

    internal WireRequest(string method, string target, IReadOnlyDictionary<string, string> headers, string body)
    {
        this.Method = method;
        this.Target = target;
        this.Headers = headers;
        this.Body = body;
        int mark = target.IndexOf('?');
        this.Path = mark < 0 ? target : target.Substring(0, mark);
        this.query = mark < 0 ? string.Empty : target.Substring(mark + 1);
        this.Segments = this.Path.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToList();
    }

    /// <summary>The method as it was sent.</summary>
    public string Method { get; }

    /// <summary>Path and query as they were sent, escapes included.</summary>
    public string Target { get; }

    /// <summary>The path as it was sent, escapes included.</summary>
    public string Path { get; }

    /// <summary>The path's segments without escapes; of <c>/a/b%2Fc</c> these are <c>a</c> and <c>b/c</c>.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>The headers by name, whatever the case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as text; empty for none.</summary>
    public string Body { get; }

    /// <summary>What the ERP took it for.</summary>
    public WireStep Step { get; internal set; }

    /// <summary>The last segment of the path without escapes.</summary>
    public string LastSegment => this.Segments[this.Segments.Count - 1];

    /// <summary>A header's value; null when it is missing.</summary>
    public string? Header(string name) => this.Headers.TryGetValue(name, out string? value) ? value : null;

    /// <summary>A value of the query without escapes; null when it is missing.</summary>
    public string? Query(string name) => Field(this.query, name);

    /// <summary>A value of a form body without escapes; null when it is missing.</summary>
    public string? Form(string name) => Field(this.Body, name);

    /// <inheritdoc/>
    public override string ToString() => $"{this.Step}: {this.Method} {this.Target}";

    private static string? Field(string pairs, string name)
    {
        foreach (string pair in pairs.Split('&'))
        {
            int equals = pair.IndexOf('=');
            if (equals > 0 && Unescape(pair.Substring(0, equals)) == name)
            {
                return Unescape(pair.Substring(equals + 1));
            }
        }

        return null;
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

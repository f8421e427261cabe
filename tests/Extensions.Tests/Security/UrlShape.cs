namespace Extensions.Tests.Security;

/// <summary>
/// How every address made of one template looks: all of it is fixed but one value, which stands alone between two fixed
/// parts and is escaped to the last character.
/// </summary>
internal sealed class UrlShape
{
    private const string Marker = "THEVALUE";

    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

#if NET
    private const string Unescaped = Unreserved;
#else
    // .NET Framework takes these out of their escapes beside characters that are not ASCII; none of them ends a value.
    private const string Unescaped = Unreserved + "!'()*:";
#endif

    private readonly Uri sample;
    private readonly bool quoted;
    private readonly string before;
    private readonly string after;

    public UrlShape(Uri baseUrl, string template, string placeholder)
    {
        int at = template.IndexOf(placeholder, StringComparison.Ordinal);
        this.quoted = at > 0 && template[at - 1] == '\'';
        this.sample = new Uri(baseUrl, template.TrimStart('/').Replace(placeholder, Marker));
        string all = this.sample.PathAndQuery;
        int marker = all.IndexOf(Marker, StringComparison.Ordinal);
        this.before = all.Substring(0, marker);
        this.after = all.Substring(marker + Marker.Length);
    }

    /// <summary>Null when the address has this shape and carries the value; else what is wrong.</summary>
    public string? Flaw(Uri url, string value)
    {
        if (url.Scheme != this.sample.Scheme || url.Host != this.sample.Host || url.Port != this.sample.Port)
        {
            return $"{url} is on another server than {this.sample}";
        }

        if (url.UserInfo.Length > 0 || url.Fragment.Length > 0)
        {
            return $"{url} has a user or a fragment";
        }

        string? carried = this.Carried(url);
        if (carried == null)
        {
            return $"{url} differs from {this.sample} in more than the value";
        }

        string expected = this.quoted ? value.Replace("'", "''") : value;
        return Uri.UnescapeDataString(carried) == expected ? null : $"{url} carries another value than \"{expected}\"";
    }

    /// <summary>The escaped value; null when the address has another shape.</summary>
    public string? Carried(Uri url)
    {
        string all = url.PathAndQuery;
        bool framed =
            all.Length > this.before.Length + this.after.Length
            && all.StartsWith(this.before, StringComparison.Ordinal)
            && all.EndsWith(this.after, StringComparison.Ordinal);
        string middle = framed
            ? all.Substring(this.before.Length, all.Length - this.before.Length - this.after.Length)
            : string.Empty;
        bool isOneValue = middle.Length > 0 && middle.All(c => c == '%' || Unescaped.IndexOf(c) >= 0);
        return isOneValue ? middle : null;
    }
}

using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Workbench.Web.Pages;

/// <summary>
/// Carries a notice over a redirect. The address carries a random name only, so that no link from outside can put words
/// on a page.
/// </summary>
internal sealed class Notices
{
    public const string Query = "notice";
    private const int Most = 500;

    private readonly ConcurrentDictionary<string, Notice> waiting = new(StringComparer.Ordinal);

    public string Keep(Notice notice)
    {
        if (waiting.Count > Most)
        {
            waiting.Clear();
        }

        var name = RandomNumberGenerator.GetHexString(16, lowercase: true);
        waiting[name] = notice;
        return name;
    }

    public Notice? Take(string? name) => name is not null && waiting.TryRemove(name, out var notice) ? notice : null;
}

using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Runtime.CompilerServices;

namespace Insite.Common.HttpUtilities;

/// <summary>
/// Hands out shared clients: one per origin and, where a handler is given, per handler. Never set their timeout or
/// default headers. Which of two handlers the platform would use for one origin is not known.
/// </summary>
public class HttpClientProvider
{
    private static readonly ConcurrentDictionary<string, Lazy<HttpClient>> Clients = new ConcurrentDictionary<
        string,
        Lazy<HttpClient>
    >(StringComparer.OrdinalIgnoreCase);

    private static readonly ConditionalWeakTable<
        HttpClientHandler,
        ConcurrentDictionary<string, Lazy<HttpClient>>
    > ClientsByHandler = new ConditionalWeakTable<HttpClientHandler, ConcurrentDictionary<string, Lazy<HttpClient>>>();

    /// <exception cref="ArgumentNullException">There is no address.</exception>
    /// <exception cref="InvalidOperationException">The address is not absolute.</exception>
    public virtual HttpClient GetHttpClient(Uri uri, HttpClientHandler handler = null)
    {
        if (uri == null)
        {
            throw new ArgumentNullException(nameof(uri));
        }

        var origin = uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.StrongPort, UriFormat.UriEscaped);
        var clients = handler == null ? Clients : ClientsByHandler.GetOrCreateValue(handler);
        return clients.GetOrAdd(origin, _ => new Lazy<HttpClient>(() => Create(handler))).Value;
    }

    private static HttpClient Create(HttpClientHandler handler) =>
        handler == null ? new HttpClient() : new HttpClient(handler, disposeHandler: false);
}

using System.Net.Http.Headers;
using System.Text;
using Workbench.Web.Data;

namespace Workbench.Web.Recording;

/// <summary>Gathers one exchange, and hands it over exactly once.</summary>
internal sealed class ExchangeNote
{
    private const string Hidden = "***";
    private const string SignIn = "(a sign-in: not recorded)";

    private static readonly string[] SecretHeaders =
    [
        "Authorization",
        "Proxy-Authorization",
        "Cookie",
        "Set-Cookie",
        "X-Api-Key",
    ];

    private readonly RunRecorder recorder;
    private readonly HttpRequestMessage request;
    private readonly int at;
    private readonly DateTimeOffset start = DateTimeOffset.UtcNow;
    private readonly RecordedRequest? body;
    private readonly bool isSignIn;
    private int isOver;

    public ExchangeNote(RunRecorder recorder, HttpRequestMessage request)
    {
        this.recorder = recorder;
        this.request = request;
        at = recorder.Next();
        isSignIn = IsSignIn(request);
        if (request.Content is { } content)
        {
            request.Content = body = new RecordedRequest(content);
        }

        recorder.BeginExchange();
    }

    /// <returns>Takes the answer's body when it was read and let go.</returns>
    public Action<byte[]> Answered(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var headers = Headers(response.Headers, response.Content.Headers);
        return bytes => End(status, headers, Shown(bytes), "");
    }

    public void Failed(Exception e) =>
        End(null, "", "", e is OperationCanceledException ? "given up: no answer in time" : Reason(e));

    private void End(int? status, string headers, string answer, string failure)
    {
        if (Interlocked.Exchange(ref isOver, 1) == 1)
        {
            return;
        }

        var redactor = recorder.Redactor;
        recorder.EndExchange(
            at,
            new Exchange(
                recorder.Job,
                recorder.Attempt,
                start,
                DateTimeOffset.UtcNow - start,
                request.Method.Method,
                redactor.SafeAddress(request.RequestUri!.AbsoluteUri),
                Headers(request.Headers, request.Content?.Headers),
                isSignIn ? SignIn : redactor.Redact(body?.Text ?? ""),
                status,
                headers,
                redactor.Redact(answer),
                redactor.Safe(failure)
            )
        );
    }

    private string Shown(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return isSignIn || text.Contains("access_token", StringComparison.OrdinalIgnoreCase) ? SignIn : text;
    }

    private string Headers(HttpHeaders headers, HttpHeaders? ofContent) =>
        string.Join(
            '\n',
            headers.Concat(ofContent ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()).Select(Line)
        );

    private string Line(KeyValuePair<string, IEnumerable<string>> header)
    {
        var value = IsSecret(header.Key) ? Hidden : recorder.Redactor.Redact(string.Join(", ", header.Value));
        return $"{header.Key}: {value}";
    }

    // The names of tokens are set by parameters.
    private static bool IsSecret(string header) =>
        SecretHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || header.Contains("token", StringComparison.OrdinalIgnoreCase)
        || header.Contains("csrf", StringComparison.OrdinalIgnoreCase);

    private static bool IsSignIn(HttpRequestMessage request) =>
        request.Content?.Headers.ContentType?.MediaType == "application/x-www-form-urlencoded"
        && request.Method == HttpMethod.Post
        && request.RequestUri!.AbsolutePath.Contains("token", StringComparison.OrdinalIgnoreCase);

    private static string Reason(Exception e) =>
        e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message;
}

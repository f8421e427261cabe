using System.Text.RegularExpressions;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.AdapterKit.Scripted;

/// <summary>What an ERP, or something on the way to it, can do to an exchange. The same for all ERPs.</summary>
internal static class WireFaults
{
    /// <summary>The query's name of a page behind the first.</summary>
    public const string NextPageMark = "kit-page";

    private const string Page =
        "<!DOCTYPE html><html><head><title>Sign in</title></head><body>" + TestSecrets.BodyMarker + "</body></html>";

    /// <summary>Closes with RST instead of an answer.</summary>
    public static Task<bool> Reset(WireExchange exchange)
    {
        exchange.Reset();
        return Task.FromResult(false);
    }

    /// <summary>Never answers: the attempt's time passes, without costing the test any.</summary>
    public static Func<WireExchange, Task<bool>> Hang(Func<Task> passTime) =>
        async exchange =>
        {
            await passTime();
            await exchange.WaitForClientToLeaveAsync();
            return false;
        };

    public static Func<WireExchange, Task<bool>> Status(int status, params string[] headers) =>
        Send(_ => WireAnswer.Json(status, "{\"message\":\"" + TestSecrets.BodyMarker + "\"}", headers));

    public static Func<WireExchange, Task<bool>> Throttle(int? seconds) =>
        Send(exchange => exchange.Erp.SayThrottled(exchange.Request, seconds));

    public static Task<bool> ExpireSignIn(WireExchange exchange) =>
        Send(e => e.Erp.SaySignInExpired(e.Request))(exchange);

    public static Task<bool> ErrorWithSuccess(WireExchange exchange) =>
        Send(e => e.Erp.SayErrorWithSuccess(e.Request))(exchange);

    public static Task<bool> Html(WireExchange exchange) => HtmlWith(200)(exchange);

    /// <summary>A web page with a status of its own.</summary>
    public static Func<WireExchange, Task<bool>> HtmlWith(int status) =>
        Send(_ => new WireAnswer(status, Page, "text/html; charset=utf-8"));

    public static Task<bool> Empty(WireExchange exchange) => Send(e => e.Healthy.WithBody(string.Empty))(exchange);

    /// <summary>Half of the healthy answer, with the length of the half: only its syntax is broken.</summary>
    public static Task<bool> Malformed(WireExchange exchange) =>
        Send(e => e.Healthy.WithBody(e.Healthy.Body.Substring(0, e.Healthy.Body.Length / 2) + "{<"))(exchange);

    /// <summary>The healthy answer with more spaces after it than may be read.</summary>
    public static Task<bool> Huge(WireExchange exchange) =>
        Send(e => e.Healthy.WithBody(e.Healthy.Body + new string(' ', HttpLimits.MaxBodyBytes)))(exchange);

    /// <summary>Every text, number and truth value of the healthy answer has become an object or an element.</summary>
    public static Task<bool> WrongTypes(WireExchange exchange) =>
        Send(e => e.Healthy.WithBody(WithWrongTypes(e.Healthy.Body)))(exchange);

    /// <summary>Every field of the healthy answer has another name.</summary>
    public static Task<bool> MissingFields(WireExchange exchange) =>
        Send(e => e.Healthy.WithBody(WithOtherNames(e.Healthy.Body)))(exchange);

    /// <summary>A gateway that knows no such address.</summary>
    public static Task<bool> NoRoute(WireExchange exchange) =>
        Send(_ => WireAnswer.Json(404, "{\"message\":\"no Route matched with those values\"}"))(exchange);

    /// <summary>The healthy answer in parts: the first as the ERP writes it, what it leaves out at the address behind it.</summary>
    public static Task<bool> InParts(WireExchange exchange) =>
        Send(e =>
            e.Request.Query(NextPageMark) == null
                ? e.Erp.SayPart(e.Request, e.Healthy)
                : e.Healthy.WithBody(WireBody.OtherRows(e.Healthy.Body))
        )(exchange);

    /// <summary>The healthy answer, changed.</summary>
    public static Func<WireExchange, Task<bool>> Edited(Func<WireExchange, WireAnswer> edit) => Send(edit);

    private static Func<WireExchange, Task<bool>> Send(Func<WireExchange, WireAnswer> answer) =>
        async exchange =>
        {
            await exchange.SendAsync(answer(exchange));
            return true;
        };

    private static string WithWrongTypes(string body) =>
        body.TrimStart().StartsWith("<", StringComparison.Ordinal)
            ? Regex.Replace(body, ">([^<>]*[^<>\\s][^<>]*)</", "><odd><odd/></odd></")
            : Regex.Replace(body, ":\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9][0-9.eE+-]*|true|false)", ":{\"odd\":[{}]}");

    private static string WithOtherNames(string body) =>
        body.TrimStart().StartsWith("<", StringComparison.Ordinal)
            ? Regex.Replace(body, "<(/?)((?:\\w+:)?)(\\w+)(?=[\\s/>])", "<$1$2odd_$3")
            : Regex.Replace(body, "\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:", "\"odd_$1\":");
}

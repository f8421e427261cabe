using System.Net.Http;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Http;

public sealed class SessionCookiesTests
{
    [Theory]
    [InlineData("a=1", "a=1")]
    [InlineData("a=1; path=/; HttpOnly", "a=1")]
    [InlineData(" a = 1 ;path=/", "a=1")]
    [InlineData("a=b=c; path=/", "a=b=c")]
    [InlineData("a=; expires=Tue, 12-Oct-1999 00:00:00 GMT; path=/", "")]
    [InlineData("a=1; expires=Tue, 12-Oct-2099 00:00:00 GMT; path=/", "a=1")]
    [InlineData("a=1; path=/,b=2; expires=Tue, 12-Oct-2099 00:00:00 GMT,c=3", "a=1 b=2 c=3")]
    [InlineData("nonsense", "")]
    [InlineData("=nameless", "")]
    [InlineData("", "")]
    public void Of_SetCookie_IsNameAndValue(string header, string cookies) =>
        Text(SessionCookies.Of(Response(header))).Should().Be(cookies);

    [Fact]
    public void Of_SeveralHeaders_TheLastOfANameCounts()
    {
        Text(SessionCookies.Of(Response("a=1", "b=2", "a=3"))).Should().Be("a=3 b=2");
        Text(SessionCookies.Of(Response("a=1", "b=2", "a=; path=/"))).Should().Be("b=2");
        SessionCookies.Of(new HttpResponseMessage()).Should().BeEmpty();
    }

    private static string Text(IEnumerable<KeyValuePair<string, string>> cookies) =>
        string.Join(" ", cookies.Select(cookie => cookie.Key + "=" + cookie.Value));

    private static HttpResponseMessage Response(params string[] headers)
    {
        var response = new HttpResponseMessage();
        foreach (string header in headers)
        {
            response.Headers.TryAddWithoutValidation("Set-Cookie", header);
        }

        return response;
    }
}

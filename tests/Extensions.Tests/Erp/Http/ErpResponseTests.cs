using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.Tests.Erp.Http;

public sealed class ErpResponseTests
{
    [Theory]
    [InlineData("{\"a\":1}", true)]
    [InlineData("[]", true)]
    [InlineData("null", true)]
    [InlineData("{} // done", false)]
    [InlineData("{} {}", false)]
    [InlineData("{\"a\":1", false)]
    [InlineData("", false)]
    [InlineData("<html>", false)]
    [InlineData("{\"a\":1e999999}", true)]
    [InlineData("{\"a\":017}", false)]
    public void Json_Body_IsReadOrNull(string body, bool isJson)
    {
        (Of(body).Json() != null).Should().Be(isJson);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(65, false)]
    [InlineData(10000, false)]
    public void Json_Nesting_IsLimited(int depth, bool isJson)
    {
        (Of(new string('[', depth) + new string(']', depth)).Json() != null).Should().Be(isJson);
    }

    [Fact]
    public void Json_TextThatLooksLikeADate_StaysText()
    {
        Of("{\"a\":\"2026-01-02T03:04:05Z\"}").Json()!["a"]!.ToString().Should().Be("2026-01-02T03:04:05Z");
    }

    [Fact]
    public void Json_AskedTwice_IsReadOnce()
    {
        ErpResponse response = Of("{\"a\":1}");

        response.Json().Should().BeSameAs(response.Json());
    }

    [Theory]
    [InlineData("{\"a\":1}", null)]
    [InlineData("{\"a\":01}", JsonFaultKind.BreaksRules)]
    [InlineData("{\"a\":1", JsonFaultKind.Cut)]
    [InlineData("<a/>", JsonFaultKind.NotJson)]
    public void JsonFault_OfABody_SaysWhyItIsNoJson(string body, object? kind)
    {
        ((object?)Of(body).JsonFault?.Kind).Should().Be(kind);
    }

    [Theory]
    [InlineData("<a><b/></a>", true)]
    [InlineData("{}", false)]
    [InlineData("", false)]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", false)]
    [InlineData("\uFEFF\r\n <?xml version=\"1.0\" encoding=\"utf-16\"?><a/>", true)]
    [InlineData("x <a/>", false)]
    [InlineData("<a/><b/>", false)]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", false)]
    public void Xml_Body_IsReadWithoutDocumentTypes(string body, bool isXml)
    {
        (Of(body).Xml() != null).Should().Be(isXml);
    }

    [Fact]
    public void Xml_DeepNesting_IsRefused()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100));

        Of(deep).Xml().Should().BeNull();
    }

    [Theory]
    [InlineData("<!DOCTYPE HTML>", null, true)]
    [InlineData("\uFEFF \r\n<html lang=en>", null, true)]
    [InlineData("Sign in", "text/html; charset=utf-8", true)]
    [InlineData("<html", null, true)]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- x --> <!DOCTYPE html PUBLIC \"a\" \"b\"><html/>", null, true)]
    [InlineData("<!-- x --><html>", "application/json", true)]
    [InlineData("<h1>Sign in</h1>", "text/html", true)]
    [InlineData("<HTML><br></HTML>", "text/html", true)]
    [InlineData("", "text/html", true)]
    [InlineData("\"Sign in\"", "text/html", true)]
    [InlineData("<!-- never closed", "text/html", true)]
    [InlineData("{}", "application/json", false)]
    [InlineData("{\"status\":\"Open\"}", "text/html", false)]
    [InlineData(" [1]", "text/html;charset=utf-8", false)]
    [InlineData("{\"id\":017}", "text/html", false)]
    [InlineData("{\"id\":1", "text/html", false)]
    [InlineData("<order><status>Open</status></order>", "text/html", false)]
    [InlineData("<?xml version=\"1.0\"?><soap:Envelope xmlns:soap=\"urn:s\"/>", "TEXT/HTML", false)]
    [InlineData("<htmlOrder/>", null, false)]
    [InlineData("<order/>", null, false)]
    public void IsHtml_Body_IsAWebPage(string body, string? type, bool isHtml)
    {
        Of(body, type).IsHtml.Should().Be(isHtml);
    }

    [Fact]
    public void Xml_AskedTwice_IsReadOnce()
    {
        ErpResponse response = Of("<a/>");

        response.Xml().Should().BeSameAs(response.Xml());
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void IsSuccess_Status_IsTwoHundreds(int status, bool success)
    {
        new ErpResponse(status, "", new Dictionary<string, string>()).IsSuccess.Should().Be(success);
    }

    private static ErpResponse Of(string body, string? type = null)
    {
        var headers = new Dictionary<string, string>();
        if (type != null)
        {
            headers["Content-Type"] = type;
        }

        return new ErpResponse(200, body, headers);
    }
}

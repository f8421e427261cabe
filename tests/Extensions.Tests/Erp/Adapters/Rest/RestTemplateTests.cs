using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>How values are written into addresses, bodies and headers.</summary>
public sealed class RestTemplateTests
{
    private const string Odd = "O'B \"1\"<&>";

    [Theory]
    [InlineData("orders?ref={orderNumber}", "orders?ref=O%27B%20%221%22%3C%26%3E")]
    [InlineData("orders?ref='{orderNumber}'", "orders?ref='O%27B%20%221%22%3C%26%3E'")]
    [InlineData("orders?ref='{orderNumber:odata}'", "orders?ref='O%27%27B%20%221%22%3C%26%3E'")]
    [InlineData("orders?$filter=ref eq '{orderNumber}'", "orders?$filter=ref eq 'O%27%27B%20%221%22%3C%26%3E'")]
    [InlineData("orders?%24filter=a eq %27{orderNumber}%27", "orders?%24filter=a eq %27O%27%27B%20%221%22%3C%26%3E%27")]
    [InlineData("orders?$filter=ref eq '{orderNumber:url}'", "orders?$filter=ref eq 'O%27B%20%221%22%3C%26%3E'")]
    [InlineData("orders?$filter=a eq 'x'&q='{orderNumber}'", "orders?$filter=a eq 'x'&q='O%27B%20%221%22%3C%26%3E'")]
    [InlineData("orders?filter=a eq '{orderNumber}'", "orders?filter=a eq 'O%27B%20%221%22%3C%26%3E'")]
    [InlineData("orders('{orderNumber}')?$select=id", "orders('O%27%27B%20%221%22%3C%26%3E')?$select=id")]
    [InlineData(
        "orders?$expand=i($filter=r eq 'W-{orderNumber}')",
        "orders?$expand=i($filter=r eq 'W-O%27%27B%20%221%22%3C%26%3E')"
    )]
    [InlineData("orders?q=a:='{orderNumber:sql}'", "orders?q=a:='O%27%27B%20%221%22%3C%26%3E'")]
    [InlineData("orders?q={{\"ref\":\"{orderNumber:json}\"}}", "orders?q={\"ref\":\"O%27B%20%5C%221%5C%22%3C%26%3E\"}")]
    [InlineData(
        "orders?q=<r>{orderNumber:xml}</r>",
        "orders?q=<r>O%26apos%3BB%20%26quot%3B1%26quot%3B%26lt%3B%26amp%3B%26gt%3B</r>"
    )]
    public void FindUrl_Value_IsEscapedForItsPlace(string template, string url)
    {
        AdapterRun run = RestRun.With("FindUrl=" + template).Says(200, "[]");

        run.Find(Odd).Should().BeEmpty();

        run.Http.Handler.Requests.Should().Equal("GET " + new Uri(run.Connection.BaseUrl, url).AbsoluteUri);
    }

    [Theory]
    [InlineData("application/json", "{\"r\":\"{orderNumber}\"}", "{\"r\":\"O'B \\\"1\\\"<&>\"}")]
    [InlineData("application/json", "{\"r\":\"{orderNumber:json}\"}", "{\"r\":\"O'B \\\"1\\\"<&>\"}")]
    [InlineData("application/json", "{\"r\":\"'{orderNumber:sql}'\"}", "{\"r\":\"'O''B \\\"1\\\"<&>'\"}")]
    [InlineData("application/json", "{\"r\":\"a eq '{orderNumber:odata}'\"}", "{\"r\":\"a eq 'O''B \\\"1\\\"<&>'\"}")]
    [InlineData("application/json", "{\"u\":\"/o/{orderNumber:url}\"}", "{\"u\":\"/o/O%27B%20%221%22%3C%26%3E\"}")]
    [InlineData(
        "application/json",
        "{\"query\":\"{ order(ref: \\\"{orderNumber}\\\") { id } }\"}",
        "{\"query\":\"{ order(ref: \\\"O'B \\\\\\\"1\\\\\\\"<&>\\\") { id } }\"}"
    )]
    [InlineData("application/xml", "<r a='{orderNumber}' />", "<r a='O&apos;B &quot;1&quot;&lt;&amp;&gt;' />")]
    [InlineData("application/xml", "<q>{orderNumber:sql}</q>", "<q>O&apos;&apos;B &quot;1&quot;&lt;&amp;&gt;</q>")]
    [InlineData("application/x-www-form-urlencoded", "r={orderNumber}", "r=O%27B%20%221%22%3C%26%3E")]
    [InlineData(
        "application/x-www-form-urlencoded",
        "d={\"r\":\"{orderNumber:json}\"}",
        "d={\"r\":\"O%27B%20%5C%221%5C%22%3C%26%3E\"}"
    )]
    [InlineData("text/plain", "{orderNumber} {orderNumber:sql}", "O'B \"1\"<&> O''B \"1\"<&>")]
    public void FindBody_Value_IsEscapedForItsPlace(string contentType, string template, string body)
    {
        AdapterRun run = RestRun
            .With("FindMethod=POST", "FindUrl=q", "FindBody=" + template, "ReadContentType=" + contentType)
            .Says(200, "[]");

        run.Find(Odd);

        run.Http.Handler.Bodies.Should().Equal(body);
    }

    [Theory]
    [InlineData("{\"query\":\"{ cancel { order {{version}} } }\"}", "{\"query\":\"{ cancel { order {version} } }\"}")]
    [InlineData("{\"query\":\"{{ id {{ version }} }}\"}", "{\"query\":\"{ id { version } }\"}")]
    [InlineData("{\"q\":\"{{version}\",\"v\":{\"a\":{}}}", "{\"q\":\"{version}\",\"v\":{\"a\":{}}}")]
    [InlineData("{\"a\":{\"id\":\"{erpKey}\"}}", "{\"a\":{\"id\":\"1\"}}")]
    [InlineData("{\"a\":\"{unknown} {unknown:json} }} {\"}", "{\"a\":\"{unknown} {unknown:json} }} {\"}")]
    [InlineData("{\"a\":{{erpKey}}}", "{\"a\":{erpKey}}")]
    public void CancelBody_BracesThatAreNoPlaceholders_AreBraces(string template, string body)
    {
        AdapterRun run = RestRun.With("CancelBody=" + template).Says(204, "");

        run.Cancel(RestRun.Order());

        run.Http.Handler.Bodies.Should().Equal(body);
    }

    [Fact]
    public void CancelUrl_BracesThatAreNoPlaceholders_AreBraces()
    {
        AdapterRun run = RestRun.With("CancelUrl=o/{erpKey}?f={{version}}").Says(204, "");

        run.Cancel(RestRun.Order());

        run.Http.Handler.Requests.Should()
            .Equal("POST " + new Uri(run.Connection.BaseUrl, "o/1?f={version}").AbsoluteUri);
    }

    [Theory]
    [InlineData("FindUrl=orders?v={version}", "{version}")]
    [InlineData("FindUrl=orders/{erpKey}", "{erpKey}")]
    [InlineData("FindByErpNumberUrl=orders?r={reasonCode}", "{reasonCode}")]
    [InlineData("ReadUrl=orders/{erpKey}?page={page}", "{page}")]
    [InlineData("ReadUrl=orders/{erpKey}?k={idempotencyKey}", "{idempotencyKey}")]
    [InlineData("CancelUrl=orders/{erpKey}?o={offset}", "{offset}")]
    [InlineData("CancelBody={\"p\":\"{page}\"}", "{page}")]
    [InlineData("CancelBody={\"p\":\"{erpKey:base64}\"}", "odata, url, json, xml, sql")]
    [InlineData("ReadUrl=orders/{erpKey:x}", "odata, url, json, xml, sql")]
    [InlineData("ExtraHeaders=X: {erpKey:x}", "odata, url, json, xml, sql")]
    [InlineData("CancelUrl=orders/{erpKey", "{erpKey}")]
    public void Create_PlaceholderOutOfPlace_IsMisconfigured(string parameter, string named)
    {
        AdapterRun run = RestRun.With(parameter).Says(200, "[]");

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(parameter.Split('=')[0]).And.Contain(named);
        run.Http.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("CancelBody={\"c\":\"{customerNumber}\"}", "{customerNumber}")]
    [InlineData("CancelBody={\"v\":\"{version}\"}", "{version}")]
    [InlineData("CancelBody={\"c\":{customerNumber}}", "{customerNumber}")]
    [InlineData("CancelUrl=orders/{erpKey}/{customerNumber}", "{customerNumber}")]
    public void Cancel_ValueIsMissing_IsNotSent(string parameter, string named)
    {
        AdapterRun run = RestRun.With(parameter).Says(204, "");

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Cancel(RestRun.Order()));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(named);
        run.Http.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void Cancel_BuiltInBodyForAnErpWithoutVersions_LeavesItBlank()
    {
        AdapterRun run = RestRun.With().Says(204, "");

        run.Cancel(RestRun.Order());

        run.Http.Handler.Bodies.Should().Equal("""{"reason":"CU","version":""}""");
    }

    [Fact]
    public void Cancel_SqlValueWithABackslash_IsNotSent()
    {
        AdapterRun run = RestRun.With("CancelBody={\"q\":\"'{erpKey:sql}'\"}").Says(204, "");

        AdapterRun.FaultOf(() => run.Cancel(RestRun.Order("1\\"))).Message.Should().Contain("backslash");

        run.Http.Handler.Requests.Should().BeEmpty();
    }

    [Fact]
    public void ExtraHeaders_Suffix_IsHeeded()
    {
        var headers = new List<string>();
        AdapterRun run = RestRun.With("ExtraHeaders=X-A: {erpKey}|X-B: {erpKey:url}");
        run.Http.Handler.Does(
            (request, _) =>
            {
                headers.AddRange(request.Headers.GetValues("X-A").Concat(request.Headers.GetValues("X-B")));
                return Task.FromResult(RestRun.Response(204, ""));
            }
        );

        run.Cancel(RestRun.Order("a b"));

        headers.Should().Equal("a b", "a%20b");
    }
}

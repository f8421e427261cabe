using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Http;

public sealed class ErpUrlTests
{
    [Theory]
    [InlineData("orders/{n}", "W1", "orders/W1")]
    [InlineData("/orders/{n}/cancel", "W1", "orders/W1/cancel")]
    [InlineData("//evil.example/{n}", "W1", "evil.example/W1")]
    [InlineData("orders/{n}", "a/b?c#d%2e", "orders/a%2Fb%3Fc%23d%252e")]
    [InlineData("orders?ref={n}", "a&b=c", "orders?ref=a%26b%3Dc")]
    [InlineData("orders?ref={n}", "..", "orders?ref=..")]
    [InlineData("orders('{n}')", "O'Neil", "orders('O%27%27Neil')")]
    [InlineData("orders('{n}')", "..", "orders('..')")]
    [InlineData(
        "orders?$filter=no eq 'WEB-{n}'",
        "1' or '1' eq '1",
        "orders?$filter=no eq 'WEB-1%27%27%20or%20%27%271%27%27%20eq%20%27%271'"
    )]
    [InlineData("orders?$filter=a eq 'x' and no eq {n}", "O'Neil", "orders?$filter=a eq 'x' and no eq O%27Neil")]
    [InlineData("orders/{n", "W1", "orders/{n")]
    [InlineData("orders", "W1", "orders")]
    public void Expand_Value_StaysOneSegmentOrOneLiteral(string template, string value, string url)
    {
        ErpUrl.Expand(template, Values(value)).Should().Be(url);
    }

    [Theory]
    [InlineData("orders/{x}", "W1", "needs {x}")]
    [InlineData("orders/{n}", null, "needs {n}")]
    [InlineData("orders/{n}", "", "needs {n}")]
    [InlineData("orders/{n}", ".", "path segment")]
    [InlineData("orders/{n}/cancel", "..", "path segment")]
    public void Expand_ValueThatCannotBe_IsMisconfigured(string template, string? value, string text)
    {
        Action expand = () => ErpUrl.Expand(template, Values(value));

        ErpFaultException fault = expand.Should().Throw<ErpFaultException>().Which;
        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(text);
    }

    private static Dictionary<string, string?> Values(string? value) => new() { ["n"] = value };
}

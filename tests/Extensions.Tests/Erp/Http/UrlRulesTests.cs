using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Http;

public sealed class UrlRulesTests
{
    private static readonly Uri Base = new("https://erp.example:8443/api/");

    [Theory]
    [InlineData("orders/1", "https://erp.example:8443/api/orders/1")]
    [InlineData("orders?ref=W1", "https://erp.example:8443/api/orders?ref=W1")]
    [InlineData("/operations/1", "https://erp.example:8443/operations/1")]
    [InlineData("https://ERP.example:8443/x", "https://erp.example:8443/x")]
    [InlineData("", "https://erp.example:8443/api/")]
    public void Resolve_SameServer_IsAllowed(string url, string resolved)
    {
        UrlRules.Resolve(Base, url).AbsoluteUri.Should().Be(resolved);
    }

    [Theory]
    [InlineData("https://evil.example/x")]
    [InlineData("https://erp.example/x")]
    [InlineData("http://erp.example:8443/x")]
    [InlineData("//evil.example/x")]
    [InlineData("\\\\evil.example\\x")]
    [InlineData("ftp://erp.example/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://erp.example:8443@evil.example/x")]
    [InlineData("https://")]
    public void Resolve_AnotherServer_IsRefused(string url)
    {
        Action resolve = () => UrlRules.Resolve(Base, url);

        resolve.Should().Throw<ErpFaultException>().WithMessage("*leave erp.example*");
    }

    [Theory]
    [InlineData("https://me:Rosebud@erp.example:8443/x")]
    [InlineData("https://me@erp.example:8443/x")]
    [InlineData("//me:Rosebud@erp.example:8443/x")]
    public void Resolve_UserOrPassword_IsRefused(string url)
    {
        Action resolve = () => UrlRules.Resolve(Base, url);

        resolve
            .Should()
            .Throw<ErpFaultException>()
            .WithMessage("*holds a user or a password*LogOn and Password*")
            .Which.Message.Should()
            .NotContain("Rosebud");
    }

    [Theory]
    [InlineData("https://erp.example", false, true)]
    [InlineData("http://localhost:5000", false, true)]
    [InlineData("http://127.0.0.1", false, true)]
    [InlineData("http://erp.example", true, true)]
    [InlineData("http://erp.example", false, false)]
    public void RequireSecure_PlainHttp_IsForThisMachineOnly(string url, bool allowed, bool good)
    {
        Action require = () => UrlRules.RequireSecure(new Uri(url), allowed, "It");

        if (good)
        {
            require.Should().NotThrow();
        }
        else
        {
            require.Should().Throw<ErpFaultException>().WithMessage("It is plain http*AllowInsecureHttp*");
        }
    }
}

using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Http.SignIn;

namespace Extensions.Tests.Erp.Http;

public sealed class HttpOptionsTests
{
    [Fact]
    public void Read_NothingSet_HasTheDocumentedDefaults()
    {
        HttpOptions options = HttpOptions.Read(new JobOptions(_ => null));

        options.AttemptTimeout.Should().Be(TimeSpan.FromSeconds(10));
        options.SignIn.Should().Be(SignInKind.Auto);
        options.ApiKeyHeader.Should().Be("X-Api-Key");
        options.ApiKeyFormat.Should().Be("{key}");
        options.TokenScope.Should().BeEmpty();
        options.TokenClientAuth.Should().Be(TokenClientAuth.Body);
        options.AllowInsecureHttp.Should().BeFalse();
        options.Proxy.Should().BeNull();
    }

    [Fact]
    public void Read_Proxy_IsAnAddress()
    {
        Read("Proxy", " http://proxy:8080 ").Proxy.Should().Be(new Uri("http://proxy:8080"));
    }

    [Theory]
    [InlineData("AttemptTimeoutSeconds", "0")]
    [InlineData("AttemptTimeoutSeconds", "301")]
    [InlineData("SignIn", "Kerberos")]
    [InlineData("ApiKeyHeader", "X Api Key")]
    [InlineData("ApiKeyHeader", "Schlüssel")]
    [InlineData("ApiKeyFormat", "Bearer")]
    [InlineData("ApiKeyFormat", "Schlüssel {key}")]
    [InlineData("ApiKeyFormat", "a\nb {key}")]
    [InlineData("TokenClientAuth", "Jwt")]
    [InlineData("AllowInsecureHttp", "perhaps")]
    [InlineData("Proxy", "proxy:8080")]
    [InlineData("Proxy", "socks5://proxy")]
    [InlineData("Proxy", "httpx://proxy")]
    public void Read_UnusableValue_NamesParameterAndValue(string parameter, string value)
    {
        Action read = () => Read(parameter, value);

        read.Should().Throw<ErpFaultException>().WithMessage($"Parameter {parameter} is \"{value}\". Allowed: *");
    }

    [Fact]
    public void Read_ProxyWithAPassword_IsRefusedAndNotRepeated()
    {
        Action read = () => Read("Proxy", "http://me:hunter22@proxy:8080");

        read.Should()
            .Throw<ErpFaultException>()
            .Where(e => e.Message.StartsWith("Parameter Proxy") && !e.Message.Contains("hunter22"));
    }

    private static HttpOptions Read(string parameter, string value) =>
        HttpOptions.Read(new JobOptions(name => name == parameter ? value : null));
}

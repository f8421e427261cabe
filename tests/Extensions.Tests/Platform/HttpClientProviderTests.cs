using System.Net.Http;
using FluentAssertions;
using Insite.Common.HttpUtilities;
using Xunit;

namespace Extensions.Tests.Platform;

public class HttpClientProviderTests
{
    [Fact]
    public void GetHttpClient_ForOneOrigin_GivesOneClientFromAnyProvider()
    {
        var first = new HttpClientProvider().GetHttpClient(new Uri("https://erp.example/api/a"));
        var second = new HttpClientProvider().GetHttpClient(new Uri("https://ERP.example:443/b?c=d"));

        second.Should().BeSameAs(first);
    }

    [Theory]
    [InlineData("http://erp.example/")]
    [InlineData("https://erp.example:8443/")]
    [InlineData("https://other.example/")]
    public void GetHttpClient_ForAnotherOrigin_GivesAnotherClient(string other)
    {
        var provider = new HttpClientProvider();

        provider
            .GetHttpClient(new Uri(other))
            .Should()
            .NotBeSameAs(provider.GetHttpClient(new Uri("https://erp.example/")));
    }

    [Fact]
    public void GetHttpClient_WithAHandler_GivesTheClientOfThatHandler()
    {
        using var handler = new HttpClientHandler();
        var provider = new HttpClientProvider();
        var uri = new Uri("https://handler.example/");

        var client = provider.GetHttpClient(uri, handler);

        client.Should().BeSameAs(provider.GetHttpClient(uri, handler));
        client.Should().NotBeSameAs(provider.GetHttpClient(uri));
    }
}

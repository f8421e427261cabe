using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Dialects;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Dialects;

/// <summary>An address says where a request goes, and no value in it can change that.</summary>
public sealed class UrlTests
{
    [Theory]
    [InlineData("W1001", "W1001")]
    [InlineData("a/../b", "a%2F..%2Fb")]
    [InlineData("1?x=2#y", "1%3Fx%3D2%23y")]
    [InlineData("50%&+ ü", "50%25%26%2B%20%C3%BC")]
    [InlineData("{0}", "%7B0%7D")]
    public void Of_Hole_IsEscaped(string value, string escaped)
    {
        Url.Of($"orders/{value}/lines?no={value}").ToString().Should().Be($"orders/{escaped}/lines?no={escaped}");
    }

    [Theory]
    [InlineData("O'Hara", "O%27%27Hara")]
    [InlineData("' or 1 eq 1 or '", "%27%27%20or%201%20eq%201%20or%20%27%27")]
    [InlineData("..", "..")]
    public void Of_HoleBetweenQuotes_HasItsQuotesDoubled(string value, string escaped)
    {
        string field = "no";
        Url.Of($"orders?$filter={field} eq '{value}'&x={value}")
            .ToString()
            .Should()
            .StartWith($"orders?$filter=no%20eq%20'{escaped}'&x=");
    }

    [Theory]
    [InlineData("..")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("a\u200bb")]
    [InlineData("\ud800")]
    public void Of_WhatNoAddressHolds_IsMisconfigured(string? value) =>
        new Action(() => Url.Of($"orders/{value}"))
            .Should()
            .Throw<ErpFaultException>()
            .Which.Kind.Should()
            .Be(ErpFaultKind.Misconfigured);

    [Fact]
    public void Of_ListAndAddress_KeepTheirCommasAndParts()
    {
        string[] fields = { "a", "b c" };
        Url orders = Url.Of($"orders/{7}");

        Url.Of($"/{orders}?$select={fields}{default(Url)}").ToString().Should().Be("orders/7?$select=a,b%20c");
        Url.AnyOf("type", new[] { "SO", "x'y" })
            .ToString()
            .Should()
            .Be("(type%20eq%20'SO'%20or%20type%20eq%20'x%27%27y')");
    }

    [Theory]
    [InlineData("https://inner.example:81/a/b?c=d", "/a/b?c=d")]
    [InlineData("/a/b", "/a/b")]
    [InlineData("a?next=http://x", "a?next=http://x")]
    public void Told_AnotherHost_IsLeftOut(string told, string address)
    {
        ErpRequest request = Url.Told(told).Get();

        request.Url.Should().Be(address);
        request.IsUrlOfErp.Should().BeTrue("it may be signed, so its query is not logged");
        Url.Written("/a/b").Get().IsUrlOfErp.Should().BeFalse();
    }
}

using System.Net.Http;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Http;

namespace Extensions.Tests.Erp.Http;

public sealed class HeaderValueTests
{
    [Theory]
    [InlineData("key-1", "key-1")]
    [InlineData(" key-1\r\n", "key-1")]
    [InlineData("\n\tkey 1 ", "key 1")]
    [InlineData("\r\n", "")]
    public void Of_BlanksAndLineBreaksAtTheEnds_AreTrimmed(string value, string sent) =>
        HeaderValue.Of(value, "It").Should().Be(sent);

    [Theory]
    [InlineData("Rosebud\r\nX-Admin: 1", "It has a line break inside*")]
    [InlineData("Rosebud\n1", "It has a line break inside*")]
    [InlineData("Rosebud\r1", "It has a line break inside*")]
    [InlineData("Rosebud\t1", "It has a control character inside, which no header can hold*")]
    [InlineData("Rosebud\0", "It has a control character inside, which no header can hold*")]
    [InlineData("Rosebud\u007F", "It has a control character inside, which no header can hold*")]
    [InlineData("Rosebüd", "It has a letter or sign outside ASCII*")]
    [InlineData("Rosebud–1", "It has a letter or sign outside ASCII*")]
    [InlineData("Rosebud\u2028", "It has a letter or sign outside ASCII*")]
    public void Of_CharacterThatNoHeaderHolds_IsRefusedWithoutTheValue(string value, string told)
    {
        Action of = () => HeaderValue.Of(value, "It");

        ErpFaultException fault = of.Should().Throw<ErpFaultException>().WithMessage(told).Which;
        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().NotContain("Rose");
    }

    [Theory]
    [InlineData("No Header")]
    [InlineData("Content-Type")]
    [InlineData("X\r\nY")]
    public void Add_NameThatCannotBeSet_IsRefused(string name)
    {
        using var message = new HttpRequestMessage();

        Action add = () => HeaderValue.Add(message, name, "x", "It");

        add.Should().Throw<ErpFaultException>().WithMessage("*is not the name of a request header*");
    }
}

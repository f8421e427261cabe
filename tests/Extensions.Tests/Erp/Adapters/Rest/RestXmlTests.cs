using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Rest;

public sealed class RestXmlTests
{
    private static readonly JToken Orders = RestXml.ToJson(
        XElement.Parse(
            """
            <o:Orders xmlns:o="urn:orders" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" count="2">
              <o:Order id="1"><o:No>E1</o:No><o:Status lang="en">Open</o:Status><o:Po xsi:nil="true" /></o:Order>
              <o:Order id="2"><o:No>E2</o:No><o:Shipped>0.00</o:Shipped><o:Shipped>1.00</o:Shipped></o:Order>
            </o:Orders>
            """
        )
    )!;

    [Theory]
    [InlineData("Orders['@count']", "2")]
    [InlineData("Orders.Order[0]['@id']", "1")]
    [InlineData("Orders.Order[1].No", "E2")]
    [InlineData("Orders.Order[0].Status", "Open")]
    [InlineData("Orders.Order[0].Po", null)]
    [InlineData("Orders.Order[0].Missing", null)]
    [InlineData("Orders.Order", null)]
    public void Text_AtAPathOfXml_IsTheElementsText(string path, string? text) =>
        RestJson.Text(Orders, path).Should().Be(text);

    [Theory]
    [InlineData("Orders.Order[1].Shipped[0]", false)]
    [InlineData("Orders.Order[1].Shipped[1]", true)]
    [InlineData("Orders.Order[1].Shipped[*]", true)]
    [InlineData("Orders.Order[0].Status", true)]
    [InlineData("Orders.Order[0].Po", false)]
    [InlineData("Orders.Order[0].Missing", false)]
    public void IsTruthy_OfSeveralValues_NeedsOne(string path, bool expected) =>
        RestJson.IsTruthy(Orders, path).Should().Be(expected);

    [Fact]
    public void ToJson_OfNothing_IsNothing() => RestXml.ToJson(null).Should().BeNull();
}

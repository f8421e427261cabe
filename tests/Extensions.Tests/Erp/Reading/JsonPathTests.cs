using System.Xml.Linq;
using Extensions.OrderCancel.Erp.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Reading;

public sealed class JsonPathTests
{
    private const string Lines =
        "{\"lines\":[{\"no\":1,\"qty\":\"3.0000\",\"type\":\"item\"},{\"no\":2,\"qty\":0,\"type\":\"O'B\"}]}";

    [Theory]
    [InlineData("$", "{\"a\":1}", "[{\"a\":1}]")]
    [InlineData("a", "{\"a\":1}", "[1]")]
    [InlineData(" $.a ", "{\"a\":1}", "[1]")]
    [InlineData(".a", "{\"a\":1}", "[1]")]
    [InlineData("a.b", "{\"a\":{\"b\":false}}", "[false]")]
    [InlineData("$['a b']", "{\"a b\":1}", "[1]")]
    [InlineData("x[\"a\"].b", "{\"x\":{\"a\":{\"b\":1}}}", "[1]")]
    [InlineData("['it\\'s']", "{\"it's\":1}", "[1]")]
    [InlineData("$type", "{\"$type\":1}", "[1]")]
    [InlineData("a-b.c_d", "{\"a-b\":{\"c_d\":1}}", "[1]")]
    [InlineData("[0]", "[5,6]", "[5]")]
    [InlineData("a[ 1 ]", "{\"a\":[5,6]}", "[6]")]
    [InlineData("a[0][1]", "{\"a\":[[5,6]]}", "[6]")]
    [InlineData("a[*]", "{\"a\":[5,6]}", "[5,6]")]
    [InlineData("a[*]", "{\"a\":[]}", "[]")]
    [InlineData("a[*].b[*]", "{\"a\":[{\"b\":[1]},{\"b\":[]}]}", "[1]")]
    [InlineData("a.*", "{\"a\":{\"x\":1,\"y\":2}}", "[1,2]")]
    [InlineData("a.*", "{\"a\":[1,2]}", "[1,2]")]
    [InlineData("a.*.b", "{\"a\":{}}", "[]")]
    [InlineData("..b", "{\"b\":1,\"a\":{\"b\":[2]}}", "[1,[2]]")]
    [InlineData("..['b c']", "{\"a\":{\"b c\":2}}", "[2]")]
    [InlineData("a..b", "{\"b\":1,\"a\":[{\"c\":{\"b\":2}},{\"b\":3}]}", "[2,3]")]
    [InlineData("a..b.c", "{\"a\":{\"b\":{\"c\":2}}}", "[2]")]
    public void Find_PathThatIsThere_IsTold(string path, string json, string values) =>
        Find(path, json).Should().Be(values + " told");

    [Theory]
    [InlineData("a", "{}", "[]")]
    [InlineData("a", "{\"A\":1}", "[]")]
    [InlineData("a", "[]", "[]")]
    [InlineData("a", "\"a\"", "[]")]
    [InlineData("a.b", "{\"a\":null}", "[]")]
    [InlineData("a.b", "{\"a\":\"\"}", "[]")]
    [InlineData("a.b", "{\"a\":[{\"b\":1}]}", "[]")]
    [InlineData("[2]", "[5,6]", "[]")]
    [InlineData("[2147483647]", "[5,6]", "[]")]
    [InlineData("[0]", "[]", "[]")]
    [InlineData("[1]", "{\"a\":1}", "[]")]
    [InlineData("a[*]", "{}", "[]")]
    [InlineData("a[*]", "{\"a\":null}", "[]")]
    [InlineData("a[*]", "{\"a\":5}", "[]")]
    [InlineData("a[*]", "{\"a\":false}", "[]")]
    [InlineData("a[*]", "{\"a\":\"\"}", "[]")]
    [InlineData("a[*].b", "{\"a\":\"\"}", "[]")]
    [InlineData("a[*].b", "{\"a\":[{\"b\":1},{}]}", "[1]")]
    [InlineData("a[*].b", "{\"a\":[{\"b\":1},null]}", "[1]")]
    [InlineData("a[*].b[*]", "{\"a\":[{\"b\":[1]},{}]}", "[1]")]
    [InlineData("a.*", "{\"a\":5}", "[]")]
    [InlineData("..b", "{\"a\":1}", "[]")]
    [InlineData("..b", "5", "[]")]
    [InlineData("..b", "{\"a\":[{\"b\":1},{\"c\":1}]}", "[1]")]
    [InlineData("", "{\"a\":1}", "[]")]
    [InlineData(" ", "{\"\":1}", "[]")]
    public void Find_WhatIsMissing_IsNotTold(string path, string json, string values) =>
        Find(path, json).Should().Be(values + " not told");

    [Theory]
    [InlineData("a", "{\"a\":null}", 1, false)]
    [InlineData("a[*].b", "{\"a\":[{\"b\":1},{\"b\":null}]}", 1, false)]
    [InlineData("a[*].b", "{\"a\":[{\"b\":null},{}]}", 1, true)]
    [InlineData("a[*]", "{\"a\":[null,null]}", 2, false)]
    public void Find_NullAtTheEnd_IsNotToldButCounted(string path, string json, int nulls, bool isMissing)
    {
        PathResult result = JsonPath.Parse(path).Find(JToken.Parse(json));

        result.IsTold.Should().BeFalse();
        result.Nulls.Should().Be(nulls);
        result.IsMissing.Should().Be(isMissing);
        result.UntoldPath.Should().Be(path);
    }

    [Theory]
    [InlineData("@odata.etag", "{\"@odata.etag\":\"W/1\"}", "[\"W/1\"]")]
    [InlineData("value[0].@odata.etag", "{\"value\":[{\"@odata.etag\":\"W/1\"}]}", "[\"W/1\"]")]
    [InlineData("value[*].@odata.etag", "{\"value\":[{\"@odata.etag\":\"W/1\"}]}", "[\"W/1\"]")]
    [InlineData("a.b", "{\"a.b\":1,\"a\":{\"b\":2}}", "[1]")]
    [InlineData("$.x.a.b", "{\"x\":{\"a.b\":1}}", "[1]")]
    [InlineData("a[*].b", "{\"a[*].b\":1}", "[1]")]
    [InlineData("x[?(@.a.b == 1)].c.d", "{\"x\":[{\"a.b\":1,\"c.d\":2}]}", "[2]")]
    public void Find_MemberWhoseNameIsTheRestOfThePath_IsFoundAsItIsWritten(string path, string json, string values) =>
        Find(path, json).Should().Be(values + " told");

    [Theory]
    [InlineData("lines[*].qty", "{\"lines\":{\"qty\":2}}", "[2]")]
    [InlineData("lines[0].qty", "{\"lines\":{\"qty\":2}}", "[2]")]
    [InlineData("lines[?(@.qty > 0)].qty", "{\"lines\":{\"qty\":2}}", "[2]")]
    [InlineData("lines[?(@.qty > 0)]", "{\"lines\":{\"qty\":0}}", "[]")]
    [InlineData("shipments[*]", "{\"shipments\":\"S1\"}", "[\"S1\"]")]
    public void Find_OneElementWithoutAList_IsAListOfOne(string path, string json, string values) =>
        Find(path, json).Should().Be(values + " told");

    [Theory]
    [InlineData("lines[?(@.qty > 0)].no", "[1]")]
    [InlineData("lines[?(@.qty >= 3)].no", "[1]")]
    [InlineData("lines[?(@.qty == 3)].no", "[1]")]
    [InlineData("lines[?(@.qty == '3')].no", "[1]")]
    [InlineData("lines[?(@.qty != 0)].no", "[1]")]
    [InlineData("lines[?(@.qty <> 0)].no", "[1]")]
    [InlineData("lines[?(@.qty < 1)].no", "[2]")]
    [InlineData("lines[?(@.qty <= 0)].no", "[2]")]
    [InlineData("lines[?(0 < @.qty)].no", "[1]")]
    [InlineData("lines[?(@.qty > 10)].no", "[]")]
    [InlineData("lines[?(@.type == 'item')].no", "[1]")]
    [InlineData("lines[?(@.type == \"item\")].no", "[1]")]
    [InlineData("lines[?( @.type != 'item' )].no", "[2]")]
    [InlineData("lines[?(@.type == 'O\\'B')].no", "[2]")]
    [InlineData("lines[?(@.type == 'other')]", "[]")]
    [InlineData("lines[?(@['type'] == 'item')].no", "[1]")]
    [InlineData("lines[?(@.type=='item'&&@.qty>0)].no", "[1]")]
    [InlineData("lines[?(@.type == 'item' || @.no == 2)].no", "[1,2]")]
    [InlineData("lines[?((@.no == 1 || @.no == 2) && @.qty == 0)].no", "[2]")]
    [InlineData("lines[?(@.no == 1 || @.no == 2 && @.qty == 0)].no", "[1,2]")]
    [InlineData("lines[?(@.qty)].no", "[1,2]")]
    [InlineData("lines[?(@.type != null)].no", "[1,2]")]
    [InlineData("lines[?(@.type == null)].no", "[]")]
    [InlineData("lines[?(@.no == 1 || @.other == 2)].no", "[1] not told")]
    [InlineData("lines[?(@.no == 1 && @.other == 2)].no", "[] not told")]
    [InlineData("lines[?(@.no == 3 && @.other == 2)].no", "[]")]
    [InlineData("lines[?(@.other)].no", "[] not told")]
    [InlineData("lines[?(@.type > 0)].no", "[] not told")]
    [InlineData("lines[?(@.no == 'x')].no", "[] not told")]
    [InlineData("lines[?(@.no == true)].no", "[] not told")]
    [InlineData("lines[?(@.no == 1 && @.no == @.no)].no", "[1]")]
    public void Find_Filter_TakesWhatMeetsIt(string path, string values) =>
        Find(path, Lines).Should().Be(values.EndsWith("told") ? values : values + " told");

    [Theory]
    [InlineData("a[?(@.b == 1)]", "{\"a\":[{\"b\":1},{}]}", "[{\"b\":1}] not told")]
    [InlineData("a[?(@.b == 1)]", "{\"a\":[{\"b\":null}]}", "[] not told")]
    [InlineData("a[?(@.b != 1)]", "{\"a\":[{\"b\":null}]}", "[] not told")]
    [InlineData("a[?(@.b)]", "{\"a\":[{\"b\":null}]}", "[] not told")]
    [InlineData("a[?(@.b == null)]", "{\"a\":[{\"b\":null},{\"b\":{}}]}", "[{\"b\":null}] told")]
    [InlineData("a[?(@.b != null)]", "{\"a\":[{}]}", "[] not told")]
    [InlineData("a[?(null == @.b)]", "{\"a\":[{\"b\":1}]}", "[] not told")]
    [InlineData("a[?(@.b == 'x')]", "{\"a\":[{\"b\":\" x \"}]}", "[{\"b\":\" x \"}] told")]
    [InlineData("a[?(@.b == 'x')]", "{\"a\":[{\"b\":\"X\"}]}", "[] told")]
    [InlineData("a[?(@.b == 'x')]", "{\"a\":[{\"b\":\"\"}]}", "[] not told")]
    [InlineData("a[?(@.b == '')]", "{\"a\":[{\"b\":\" \"}]}", "[{\"b\":\" \"}] told")]
    [InlineData("a[?(@.b == '')]", "{\"a\":[{\"b\":\"x\"},{\"b\":\"\"}]}", "[{\"b\":\"\"}] told")]
    [InlineData("a[?(@.b != '')]", "{\"a\":[{\"b\":\"x\"},{\"b\":7},{\"b\":\" \"}]}", "[{\"b\":\"x\"},{\"b\":7}] told")]
    [InlineData(
        "a[?(@.b == true)]",
        "{\"a\":[{\"b\":true},{\"b\":\"True\"},{\"b\":false}]}",
        "[{\"b\":true},{\"b\":\"True\"}] told"
    )]
    [InlineData("a[?(@.b > true)]", "{\"a\":[{\"b\":true}]}", "[] not told")]
    [InlineData("a[?(@.b == 1)]", "{\"a\":[{\"b\":{\"c\":1}}]}", "[] not told")]
    [InlineData("a[?(@.b > 0)]", "{\"a\":[{\"b\":[1]}]}", "[] not told")]
    [InlineData("a[?(@.b < '2026-02-01')]", "{\"a\":[{\"b\":\"2026-01-31\"}]}", "[{\"b\":\"2026-01-31\"}] told")]
    [InlineData("a[?(@.b > 'x')]", "{\"a\":[{\"b\":\"5\"}]}", "[] not told")]
    [InlineData("a[?(@.b > 0)].b", "{\"a\":[{\"b\":1e400},{\"b\":\"-1E400\"}]}", "[\"1e400\"] told")]
    [InlineData("a[?(@ == 'x')]", "{\"a\":[\"x\",\"y\"]}", "[\"x\"] told")]
    [InlineData("a[?(@[0] == 1)]", "{\"a\":[[1],[2]]}", "[[1]] told")]
    [InlineData("a[?(@.b == 1)]", "{\"a\":[]}", "[] told")]
    [InlineData("a[?(@.b == 1)]", "{\"a\":null}", "[] not told")]
    [InlineData("a[?(@.b == 1)]", "{}", "[] not told")]
    [InlineData("a[?(@.b == 1)]", "{\"a\":\"\"}", "[] not told")]
    public void Find_FilterThatAnElementDoesNotTell_IsNotTold(string path, string json, string found) =>
        Find(path, json).Should().Be(found);

    [Theory]
    [InlineData("<Order><Lines/></Order>", "Order.Lines.Line[*].Shipped", "[] told")]
    [InlineData("<Order><Lines> </Lines></Order>", "Order.Lines.Line[?(@.Shipped > 0)]", "[] told")]
    [InlineData("<Order><Lines count='0'/></Order>", "Order.Lines.Line[*].Shipped", "[] told")]
    [InlineData("<Order><Shipments/></Order>", "Order.Shipments[*]", "[] told")]
    [InlineData("<Order><Totals/></Order>", "Order.Totals.Shipped", "[] not told")]
    [InlineData("<Order><Lines><Line/></Lines></Order>", "Order.Lines.Line[*].Shipped", "[] not told")]
    [InlineData("<Order><Lines><Line/></Lines></Order>", "Order.Lines.Line[?(@.Shipped > 0)]", "[] not told")]
    [InlineData("<Order/>", "Order.Lines.Line[*].Shipped", "[] not told")]
    [InlineData("<Order><No>1</No></Order>", "Order.Lines.Line[*].Shipped", "[] not told")]
    [InlineData("<Order><Lines>none</Lines></Order>", "Order.Lines.Line[*].Shipped", "[] not told")]
    [InlineData("<Order><Line><Shipped>1.0</Shipped></Line></Order>", "Order.Line[*].Shipped", "[\"1.0\"] told")]
    [InlineData(
        "<Order><Line><Shipped>1.0</Shipped></Line></Order>",
        "Order.Line[?(@.Shipped > 0)].Shipped",
        "[\"1.0\"] told"
    )]
    [InlineData("<Order><Ship>S1</Ship></Order>", "Order.Ship[*]", "[\"S1\"] told")]
    public void Find_InXml_TakesAnEmptyElementForAnEmptyList(string xml, string path, string found) =>
        Told(JsonPath.Parse(path).Find(XmlJson.Of(XElement.Parse(xml))!)).Should().Be(found);

    [Theory]
    [InlineData("$", "[1,2]", "[1,2] told")]
    [InlineData("$", "{\"id\":1}", "[{\"id\":1}] told")]
    [InlineData("orders", "{\"orders\":[]}", "[] told")]
    [InlineData("orders", "{\"orders\":{\"id\":1}}", "[{\"id\":1}] told")]
    [InlineData("orders", "{\"orders\":null}", "[] not told")]
    [InlineData("orders", "{}", "[] not told")]
    [InlineData("orders", "{\"orders\":{\"#text\":\"\"}}", "[] told")]
    [InlineData("x.orders", "{\"x\":{\"#text\":\"\"}}", "[] told")]
    [InlineData("a.b", "{\"a.b\":[1,2]}", "[1,2] told")]
    [InlineData("orders[*]", "{\"orders\":[1,2]}", "[1,2] told")]
    [InlineData("", "[1]", "[] not told")]
    public void List_OfAPath_IsItsElements(string path, string json, string found) =>
        Told(JsonPath.Parse(path).List(JToken.Parse(json))).Should().Be(found);

    [Theory]
    [InlineData("a.b", "{\"a\":{\"b\":1}}", "1")]
    [InlineData("a[*].b", "{\"a\":[{\"b\":1}]}", "1")]
    [InlineData("a[*].b", "{\"a\":[{\"b\":1},{\"b\":2}]}", null)]
    [InlineData("a[*].b", "{\"a\":[{\"b\":1},{}]}", null)]
    [InlineData("a", "{\"a\":null}", null)]
    [InlineData("a.b", "{\"a\":5}", null)]
    [InlineData("", "{\"a\":5}", null)]
    public void One_OfAPath_IsTheOnlyValue(string path, string json, string? value) =>
        (JsonPath.Parse(path).One(JToken.Parse(json))?.ToString()).Should().Be(value);

    private static string Find(string path, string json) =>
        Told(JsonPath.Parse(path).Find(StrictJson.Read(json, out _)!));

    private static string Told(PathResult result)
    {
        result.UntoldPath.Should().Match(path => (path == null) == result.IsTold);
        return "["
            + string.Join(",", result.Values.Select(value => value.ToString(Formatting.None)))
            + (result.IsTold ? "] told" : "] not told");
    }
}

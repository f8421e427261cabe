using Extensions.OrderCancel.Erp.Http;
using Extensions.OrderCancel.Erp.Reading;

namespace Extensions.Tests.Erp.Reading;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData(
        "{\"@odata.nextLink\":\"http://erp.example/o?skip=2\"}",
        "member @odata.nextLink",
        "http://erp.example/o?skip=2"
    )]
    [InlineData("{\"odata.nextLink\":\"o?skip=2\"}", "member odata.nextLink", "o?skip=2")]
    [InlineData("{\"@nextLink\":\"o?skip=2\"}", "member @nextLink", "o?skip=2")]
    [InlineData("{\"__next\":\" o?skip=2 \"}", "member __next", "o?skip=2")]
    [InlineData("{\"d\":{\"results\":[],\"__next\":\"o?skip=2\"}}", "member d.__next", "o?skip=2")]
    [InlineData("{\"@odata.nextLink\":\"\"}", "", null)]
    [InlineData("{\"@odata.nextLink\":\" \"}", "", null)]
    [InlineData("{\"@odata.nextLink\":null}", "", null)]
    [InlineData("{\"@odata.nextLink\":false}", "", null)]
    [InlineData("{\"value\":[{\"lines@odata.nextLink\":\"o(1)/lines?skip=2\"}]}", "member lines@odata.nextLink", null)]
    [InlineData("[{\"lines\":{\"results\":[],\"__next\":\"o(1)/lines?skip=2\"}}]", "member __next", null)]
    [InlineData("{\"note\":\"__next\",\"nextLink\":\"x\"}", "", null)]
    [InlineData("{\"moreRecordsAvailable\":true}", "member moreRecordsAvailable", null)]
    [InlineData("{\"response\":{\"moreRecordsAvailable\":true}}", "member moreRecordsAvailable", null)]
    [InlineData("{\"response\":{\"MoreRecordsAvailable\":\"TRUE\"}}", "member MoreRecordsAvailable", null)]
    [InlineData("{\"response\":{\"more_records_available\":1}}", "member more_records_available", null)]
    [InlineData("{\"morerecordsavailable\":\"1\"}", "member morerecordsavailable", null)]
    [InlineData("{\"moreRecordsAvailable\":\" Yes \"}", "member moreRecordsAvailable", null)]
    [InlineData("{\"moreRecordsAvailable\":false}", "", null)]
    [InlineData("{\"moreRecordsAvailable\":\"no\"}", "", null)]
    [InlineData("{\"moreRecordsAvailable\":0}", "", null)]
    [InlineData("{\"moreRecordsAvailable\":null}", "", null)]
    [InlineData("{\"a\":{\"b\":{\"moreRecordsAvailable\":true}}}", "", null)]
    [InlineData("{\"d\":{\"@odata.nextLink\":\"a\"}}", "member d.@odata.nextLink", "a")]
    [InlineData("\"__next\\\"\"", "", null)]
    [InlineData("[]", "", null)]
    [InlineData("5", "", null)]
    [InlineData("no JSON", "", null)]
    public void Of_Body_SaysWhetherItIsAPart(string body, string words, string? next)
    {
        Completeness found = Of(200, body);

        found.Words.Should().Be(words);
        found.IsPart.Should().Be(words.Length > 0);
        found.Next.Should().Be(next);
    }

    [Theory]
    [InlineData("<o?page=2>; rel=\"next\"", "o?page=2")]
    [InlineData("<o?page=2>; rel=next", "o?page=2")]
    [InlineData("<o?page=2>;REL=\"NEXT\"", "o?page=2")]
    [InlineData("<o?page=2>; rel='next'", "o?page=2")]
    [InlineData("<o?page=2>; title=\"a, b\"; rel=\"last next\"", "o?page=2")]
    [InlineData("<o?page=1>; rel=prev, <o?page=3,4>; rel=next", "o?page=3,4")]
    [InlineData("<o?page=1>; rel=prev,<http://erp.example/o?page=3>; rel=next", "http://erp.example/o?page=3")]
    [InlineData("<o?page=1>; rel=\"prev\"", null)]
    [InlineData("<o?page=1>; rel=nextish", null)]
    [InlineData("<o?page=1>; title=next", null)]
    [InlineData("<o?page=1", null)]
    [InlineData("rel=next", null)]
    [InlineData("", null)]
    public void Of_Link_IsAPartWhereItLeadsToTheNextOne(string link, string? next)
    {
        Completeness found = Of(200, "[]", ("Link", link));

        found.Next.Should().Be(next);
        found.Words.Should().Be(next == null ? "" : "header Link has rel=next");
    }

    [Theory]
    [InlineData("orders 0-0/2", true, 2L)]
    [InlineData("orders 0-1/2", false, 2L)]
    [InlineData("items 0-24/1000", true, 1000L)]
    [InlineData("items 25-49/50", true, 50L)]
    [InlineData("items 1-2/2", false, 2L)]
    [InlineData("0-1/2", false, 2L)]
    [InlineData("*/0", false, 0L)]
    [InlineData("items */5", true, 5L)]
    [InlineData("0-24/*", false, null)]
    [InlineData("*/*", false, null)]
    [InlineData("bytes 0-1023/1024", false, null)]
    [InlineData("bytes 0-1023/2048", true, null)]
    [InlineData("items 5-2/9", false, null)]
    [InlineData("items -1/9", false, null)]
    [InlineData("nonsense", false, null)]
    [InlineData("a-b/c", false, null)]
    public void Of_ContentRange_IsAPartWhereItDoesNotCoverAll(string range, bool isPart, long? total)
    {
        Completeness found = Of(200, "[]", ("Content-Range", range));

        found.IsPart.Should().Be(isPart);
        found.Total.Should().Be(total);
        found.Words.Should().Be(isPart ? "header Content-Range" : "");
    }

    [Theory]
    [InlineData("{\"count\":2}", 2L, "member count")]
    [InlineData("{\"count\":\"2\"}", 2L, "member count")]
    [InlineData("{\"count\":2.0}", 2L, "member count")]
    [InlineData("{\"@odata.count\":0}", 0L, "member @odata.count")]
    [InlineData("{\"odata.count\":\"12\"}", 12L, "member odata.count")]
    [InlineData("{\"@count\":3}", 3L, "member @count")]
    [InlineData("{\"d\":{\"__count\":\"7\"}}", 7L, "member d.__count")]
    [InlineData("{\"count\":2,\"@odata.count\":9}", 9L, "member @odata.count")]
    [InlineData("{\"count\":-1}", null, "")]
    [InlineData("{\"count\":null}", null, "")]
    [InlineData("{\"count\":\"many\"}", null, "")]
    [InlineData("{\"count\":1e400}", null, "")]
    [InlineData("{\"count\":{\"a\":1}}", null, "")]
    public void Of_Body_TellsTheTotal(string body, long? total, string from)
    {
        Completeness found = Of(200, body);

        found.Total.Should().Be(total);
        found.TotalFrom.Should().Be(from);
        found.IsPart.Should().BeFalse();
    }

    [Fact]
    public void Of_SeveralSigns_NamesEach()
    {
        Completeness found = Of(
            206,
            "{\"@odata.nextLink\":\"a\",\"count\":1}",
            ("Content-Range", "orders 0-0/2"),
            ("Link", "<b>; rel=next")
        );

        found.Words.Should().Be("HTTP 206, member @odata.nextLink, header Content-Range, header Link has rel=next");
        found.Next.Should().Be("a");
        found.Total.Should().Be(2);
        found.TotalFrom.Should().Be("header Content-Range");
    }

    private static Completeness Of(int status, string body, params (string Name, string Value)[] headers)
    {
        var response = new ErpResponse(status, body, headers.ToDictionary(h => h.Name, h => h.Value));
        return Completeness.Of(response, response.Json());
    }
}

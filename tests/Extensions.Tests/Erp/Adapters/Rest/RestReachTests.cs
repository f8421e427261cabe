using System.Globalization;
using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>Long lists that are not gone through to their end.</summary>
public sealed class RestReachTests
{
    private const string Counted = "FindUrl=orders?page={page}";
    private const string Unique = "WebReferenceUnique=true";

    [Theory]
    [InlineData(Counted, "", "")]
    [InlineData("FindUrl=orders", "NextPagePath=next", ",\"next\":\"?page=9\",\"@odata.count\":500")]
    public void Find_StopAtFirst_EndsWithThePageThatHasTheOrder(string url, string paging, string more)
    {
        AdapterRun run = RestRun
            .With(url, paging + (paging.Length == 0 ? "A=" : ""), Unique, "StopAtFirst=true", "OrdersPath=rows")
            .Says(200, Page(more, Row("1", "W9"), Row("2", "W8")))
            .Says(200, Page(more, Row("3", "W1"), Row("4", "W7")))
            .Says(200, Page(more, Row("5", "W6")));

        run.Find().Should().ContainSingle().Which.Key.Should().Be("3");

        run.Http.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public void Find_StopAtFirstIsNotSet_GoesToTheEnd()
    {
        AdapterRun run = RestRun
            .With(Counted, Unique, "OrdersPath=rows")
            .Says(200, Page("", Row("1", "W1")))
            .Says(200, Page("", Row("2", "W1")))
            .Says(200, Page(""));

        run.Find().Should().HaveCount(2);
    }

    [Theory]
    [InlineData("", 2, true)]
    [InlineData("MaxAgeDays=40", 2, true)]
    [InlineData("MaxAgeDays=20", 1, false)]
    public void Find_MaxAgeDays_EndsWithAPageOfOlderOrders(string parameter, int pages, bool isFound)
    {
        string[] parameters = parameter.Length == 0 ? [] : [parameter, "DatePath=at"];
        AdapterRun run = RestRun.With([Counted, "CountPath=all", "OrdersPath=rows", .. parameters]);
        string all = ",\"all\":3";
        run.Says(200, Page(all, Row("1", "W9", Days(run, 21)), Row("2", "W8", Days(run, 30))))
            .Says(200, Page(all, Row("3", "W1", Days(run, 31))));

        run.Find().Select(one => one.Key).Should().Equal(isFound ? new[] { "3" } : Array.Empty<string>());

        run.Http.Handler.Requests.Should().HaveCount(pages);
    }

    [Theory]
    [InlineData("\"2001-02-03T04:05:06Z\"", true)]
    [InlineData("\"2001-02-03 04:05\"", true)]
    [InlineData("\"2001-02-03\"", true)]
    [InlineData("1000000000", true)]
    [InlineData("1000000000000", true)]
    [InlineData("\"/Date(1000000000000+0060)/\"", true)]
    [InlineData("20010203", false)]
    [InlineData("\"03/02/2001\"", false)]
    [InlineData("\"2001-99-03\"", false)]
    [InlineData("null", false)]
    [InlineData("true", false)]
    [InlineData("\"\"", false)]
    public void Find_DateOfARow_CountsWhereItIsCertain(string date, bool ends)
    {
        AdapterRun run = RestRun
            .With(Counted, "OrdersPath=rows", "MaxAgeDays=3650", "DatePath=at")
            .Says(200, Page("", Row("1", "W9", date)))
            .Says(200, Page(""));

        run.Find().Should().BeEmpty();

        run.Http.Handler.Requests.Should().HaveCount(ends ? 1 : 2);
    }

    [Fact]
    public void Find_OldestOrdersFirst_IsMisconfigured()
    {
        AdapterRun run = RestRun.With(Counted, "OrdersPath=rows", "MaxAgeDays=10", "DatePath=at");
        run.Says(200, Page("", Row("1", "W9", Days(run, 30)), Row("2", "W8", Days(run, 21))));

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("MaxAgeDays");
    }

    [Theory]
    [InlineData("StopAtFirst=true", "WebReferenceUnique")]
    [InlineData("MaxAgeDays=10", "DatePath")]
    [InlineData("DatePath=at", "MaxAgeDays")]
    [InlineData("StopAtFirst=perhaps", "StopAtFirst")]
    public void Create_ParametersThatContradict_AreMisconfigured(string parameter, string named)
    {
        AdapterRun run = RestRun.With(Counted, parameter).Says(200, "[]");

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(named);
        run.Http.Handler.Requests.Should().BeEmpty();
    }

    private static string Days(AdapterRun run, int ago) =>
        "\"" + run.Http.Clock.UtcNow.AddDays(-ago).ToString("o", CultureInfo.InvariantCulture) + "\"";

    private static string Page(string more, params string[] rows) =>
        $$"""{"rows":[{{string.Join(",", rows)}}]{{more}}}""";

    private static string Row(string key, string reference, string date = "null") =>
        $$"""{"id":"{{key}}","reference":"{{reference}}","status":"Open","at":{{date}}}""";
}

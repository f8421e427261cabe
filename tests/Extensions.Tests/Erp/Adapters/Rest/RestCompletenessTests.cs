using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>A look-up of the REST adapter is whole, or it ends the run.</summary>
public sealed class RestCompletenessTests
{
    private const string Ours = """{"id":"1","number":"E1","reference":"W1","status":"Open"}""";
    private const string Other = """{"id":"8","number":"E8","reference":"W8","status":null}""";

    [Theory]
    [InlineData(206, "{}", "", "206")]
    [InlineData(200, "{}", "Content-Range: orders 0-0/2", "Content-Range")]
    [InlineData(200, """{"moreRecordsAvailable":true}""", "", "moreRecordsAvailable")]
    [InlineData(200, """{"More_Records_Available":"yes"}""", "", "More_Records_Available")]
    public void Find_AnswerSaysThatItIsAPart_IsNoDataAndNamesTheSign(
        int status,
        string more,
        string header,
        string sign
    )
    {
        AdapterRun run = RestRun
            .With("OrdersPath=orders")
            .Says(status, Orders(Ours, more), header.Length == 0 ? [] : [header]);

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().ContainEquivalentOf(sign).And.Contain("NextPagePath").And.Contain("FindUrl");
    }

    [Theory]
    [InlineData("{}", "Link: <https://erp.example/api/orders?page=2>; rel=\"next\"")]
    [InlineData("""{"@odata.nextLink":"https://erp.example/api/orders?page=2"}""", "")]
    [InlineData("""{"odata.nextLink":"orders?page=2"}""", "")]
    [InlineData("""{"__next":"?page=2"}""", "")]
    public void Find_AnswerTellsItsNextPage_IsFollowed(string more, string header)
    {
        AdapterRun run = RestRun
            .With("OrdersPath=orders")
            .Says(200, Orders(Other, more), header.Length == 0 ? [] : [header])
            .Says(200, Orders(Ours, "{}"));

        run.Find().Should().ContainSingle().Which.Key.Should().Be("1");

        run.Http.Handler.Requests.Should().HaveCount(2);
        run.Http.Handler.Requests[1].Should().Be("GET https://erp.example/api/orders?page=2");
        run.Http.Context.Traffic.LookedThrough.Should().Be(2);
    }

    [Fact]
    public void Find_NextPageIsOnAnotherServer_IsNotFollowed()
    {
        AdapterRun run = RestRun
            .With("OrdersPath=orders")
            .Says(200, Orders(Ours, """{"@odata.nextLink":"https://elsewhere.example/orders"}"""));

        AdapterRun.FaultOf(() => run.Find()).Kind.Should().Be(ErpFaultKind.Misconfigured);
        run.Http.Handler.Requests.Should().ContainSingle();
    }

    [Fact]
    public void Find_NextPagePathTellsNoneButAHeaderDoes_IsNoData() =>
        AdapterRun
            .FaultOf(() =>
                RestRun
                    .With("OrdersPath=orders", "NextPagePath=next")
                    .Says(200, Orders(Ours, "{}"), "Link: <?page=2>; rel=next")
                    .Find()
            )
            .Kind.Should()
            .Be(ErpFaultKind.NoData);

    [Theory]
    [InlineData("""{"count":2}""", "", "")]
    [InlineData("""{"@odata.count":2}""", "", "")]
    [InlineData("""{"meta":{"total":"2"}}""", "", "CountPath=meta.total")]
    [InlineData("""{"meta":{}}""", "", "CountPath=meta.total")]
    public void Find_FewerCameThanAreTold_IsNoDataAndNamesCountPath(string more, string header, string parameter)
    {
        AdapterRun run = RestRun
            .With("OrdersPath=orders", parameter)
            .Says(200, Orders(Ours, more), header.Length == 0 ? [] : [header]);

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("CountPath");
    }

    [Theory]
    [InlineData("""{"count":2}""", "CountPath=-")]
    [InlineData("""{"count":99,"total":1}""", "CountPath=total")]
    public void Find_CountIsSomethingElse_CountPathSaysWhatCounts(string more, string parameter) =>
        RestRun.With("OrdersPath=orders", parameter).Says(200, Orders(Ours, more)).Find().Should().ContainSingle();

    [Fact]
    public void Find_AsManyAsAreTold_OthersAreLeftOutBeforeTheyAreJudged() =>
        RestRun
            .With("OrdersPath=orders", "CountPath=total")
            .Says(200, Orders($"{Other},{Ours}", """{"total":2}"""))
            .Find()
            .Should()
            .ContainSingle()
            .Which.Key.Should()
            .Be("1");

    [Theory]
    [InlineData(OrderNumberKind.Web, "FindUrl")]
    [InlineData(OrderNumberKind.Erp, "FindByErpNumberUrl")]
    public void Find_OtherOrdersWithoutPagesOrTotal_IsNoFilter(OrderNumberKind kind, string named)
    {
        AdapterRun run = RestRun.With("OrdersPath=orders").Says(200, Orders($"{Other},{Ours}", "{}"));

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find(kind == OrderNumberKind.Web ? "W1" : "E1", kind));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault
            .Message.Should()
            .StartWith(named + " does not filter")
            .And.Contain("might be missed")
            .And.Contain("NextPagePath")
            .And.Contain("CountPath");
    }

    [Fact]
    public void Find_CountedPagesAndAllHaveCome_AsksForNoMore()
    {
        AdapterRun run = RestRun
            .With("OrdersPath=orders", "CountPath=total", "FindUrl=orders?page={page}")
            .Says(200, Orders(Other, """{"total":2}"""))
            .Says(200, Orders(Ours, """{"total":2}"""));

        run.Find().Should().ContainSingle();
        run.Http.Handler.Requests.Should().HaveCount(2);
    }

    [Fact]
    public void Find_EmptyPageBeforeAllHaveCome_IsNoData() =>
        AdapterRun
            .FaultOf(() =>
                RestRun
                    .With("OrdersPath=orders", "CountPath=total", "FindUrl=orders?page={page}")
                    .Says(200, Orders(Ours, """{"total":2}"""))
                    .Says(200, Orders("", """{"total":2}"""))
                    .Find()
            )
            .Message.Should()
            .Contain("2 orders, but 1 came");

    [Theory]
    [InlineData(404, """{"error":"none"}""", "NotFoundStatusCodes=404", true)]
    [InlineData(204, "", "NotFoundStatusCodes=204", true)]
    [InlineData(200, """{"code":"NONE"}""", "NotFoundPath=code", true)]
    [InlineData(404, "", "NotFoundStatusCodes=404", false)]
    [InlineData(404, "<!DOCTYPE html><p>404</p>", "NotFoundStatusCodes=404", false)]
    [InlineData(204, "", "", false)]
    public void Find_NotFound_NeedsTheErpsOwnWord(int status, string body, string parameter, bool isNotFound)
    {
        AdapterRun run = RestRun.With(parameter).Says(status, body);

        if (isNotFound)
        {
            run.Find().Should().BeEmpty();
        }
        else
        {
            AdapterRun.FaultOf(() => run.Find()).Kind.Should().NotBe(ErpFaultKind.Misconfigured);
        }
    }

    [Theory]
    [InlineData("<Orders><Order><No>E1</No><Ref>W1</Ref><S>Open</S></Order></Orders>", 1)]
    [InlineData("<Orders />", 0)]
    [InlineData("<Orders count=\"0\"> </Orders>", 0)]
    public void Find_OneOrNoOrderInXml_IsAList(string xml, int orders) =>
        RestRun
            .With("OrdersPath=Orders.Order", "KeyPath=No", "ReferencePath=Ref", "StatusPath=S")
            .Says(200, xml)
            .Find()
            .Should()
            .HaveCount(orders);

    [Theory]
    [InlineData("""{"orders":null}""")]
    [InlineData("""{"Orders":[]}""")]
    [InlineData("""{"orders":[null]}""")]
    public void Find_NoList_IsNoDataAndNamesOrdersPath(string body) =>
        AdapterRun
            .FaultOf(() => RestRun.With("OrdersPath=orders").Says(200, body).Find())
            .Message.Should()
            .Contain("OrdersPath");

    private static string Orders(string orders, string more) =>
        $$"""{"orders":[{{orders}}]{{(more == "{}" ? "" : "," + more.Substring(1, more.Length - 2))}}}""";
}

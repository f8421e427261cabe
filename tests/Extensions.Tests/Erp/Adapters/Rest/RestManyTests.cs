using Extensions.OrderCancel.Erp;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>How the REST adapter looks many orders up at once: whole answers or none, each order by its own number.</summary>
public sealed class RestManyTests
{
    private const string Find = "FindUrl=orders/{orderNumber}";
    private const string Many = "FindManyUrl=orders?refs={orderNumbers}";

    [Fact]
    public void FindMany_Rows_AreEachOrdersOwn()
    {
        AdapterRun run = RestRun
            .With(Find, Many)
            .Says(200, $"[{One("1", "W2")},{One("2", "W1")},{One("3", "W2")}]", "Content-Range: orders 0-2/3");

        run.FindMany(Web("W1", "W2", "W3")).Select(Keys).Should().Equal("2", "1,3", "");

        run.Http.Handler.Requests.Should().Equal("GET https://erp.example/api/orders?refs=W1,W2,W3");
    }

    [Fact]
    public void FindMany_RowInAnotherCase_IsNobodys()
    {
        AdapterRun run = RestRun.With(Find, Many, "CountPath=n", "OrdersPath=rows");
        run.Says(200, $$"""{"n":2,"rows":[{{One("1", "w1")}},{{One("2", "W1 ")}}]}""");

        run.FindMany(Web("W1", "W2")).Select(Keys).Should().Equal("2", "");
    }

    // A page that is cut off may hold one half of an order.
    [Theory]
    [InlineData("Content-Range: orders 0-0/2", "[{0}]", "")]
    [InlineData("Link: <https://elsewhere.example/api/orders>; rel=\"next\"", "[{0}]", "")]
    [InlineData("X-Total: 2", "{{\"n\":2,\"rows\":[{0}]}}", "n")]
    [InlineData("X-Total: 2", "{{\"n\":null,\"rows\":[{0}]}}", "n")]
    public void FindMany_AnswerIsAPart_IsAFault(string header, string body, string countPath)
    {
        AdapterRun run = RestRun.With(Find, Many);
        if (countPath.Length > 0)
        {
            run.With("CountPath", countPath).With("OrdersPath", "rows");
        }

        run.Says(200, string.Format(body, One("1", "W1")), header);

        AdapterRun.FaultOf(() => run.FindMany(Web("W1", "W2"))).Kind.Should().NotBe(ErpFaultKind.AdapterFailed);
    }

    [Fact]
    public void FindMany_AnswerDoesNotTellThatItIsWhole_ProvesNothing()
    {
        AdapterRun run = RestRun.With(Find, Many);
        run.Says(200, $"[{One("1", "W1")}]").Says(200, $"[{One("1", "W1")}]");

        run.FindMany(Web("W1", "W2")).Should().HaveCount(2).And.OnlyContain(one => one.Count == 0);
        run.FindMany(Web("W1", "W2")).Should().OnlyContain(one => one.Count == 0);

        run.Http.Log.Lines.Where(line => line.Contains("FindManyUrl")).Should().ContainSingle();
    }

    [Fact]
    public void FindMany_FilterIsIgnored_IsAFault()
    {
        AdapterRun run = RestRun.With(Find, Many).Says(200, $"[{One("1", "W1")},{One("2", "W9")}]");

        AdapterRun.FaultOf(() => run.FindMany(Web("W1", "W2"))).Message.Should().Contain("FindManyUrl");
    }

    [Fact]
    public void FindMany_Pages_AreReadToTheEnd()
    {
        AdapterRun run = RestRun
            .With(Find, Many + "&page={page}")
            .Says(200, $"[{One("1", "W1")}]")
            .Says(200, $"[{One("2", "W1")},{One("3", "W2")}]")
            .Says(200, "[]");

        run.FindMany(Web("W1", "W2")).Select(Keys).Should().Equal("1,2", "3");

        run.Http.Handler.Requests.Should()
            .HaveCount(3)
            .And.Contain("GET https://erp.example/api/orders?refs=W1,W2&page=3");
    }

    [Fact]
    public void FindMany_LongNumbers_AreAskedForInAddressesOfAtMostTwoThousandCharacters()
    {
        string[] numbers = Enumerable.Range(10, 50).Select(i => new string('/', 48) + i).ToArray();
        AdapterRun run = RestRun.With(Find, Many);
        for (int i = 0; i < 4; i++)
        {
            string row = One($"{i}", numbers[i * 13]);
            run.Says(200, $"[{row}]", "Content-Range: orders 0-0/1");
        }

        IReadOnlyList<IReadOnlyList<ErpOrder>> found = run.FindMany(Web(numbers));

        run.Http.Handler.Requests.Should().OnlyContain(one => one.Length - "GET ".Length <= 2000);
        string asked = string.Concat(run.Http.Handler.Requests.Select(one => Uri.UnescapeDataString(one)));
        numbers.Should().OnlyContain(number => asked.Contains(number));
        found.Should().HaveCount(50);
        found.Sum(one => one.Count).Should().Be(run.Http.Handler.Requests.Count);
    }

    [Theory]
    [InlineData("q?r={orderNumbers}", "q?r=a'b,c%2Cd")]
    [InlineData("q?r={orderNumbers:&r=}", "q?r=a%27b&r=c%2Cd")]
    [InlineData("q?r={orderNumbers:odata}", "q?r=a%27%27b,c%2Cd")]
    [InlineData("q?r=('{orderNumbers:sql:','}')", "q?r=('a%27%27b','c%2Cd')")]
    [InlineData("q?$filter=r in ('{orderNumbers:','}')", "q?$filter=r%20in%20('a%27%27b','c%2Cd')")]
    [InlineData("q?$filter=r eq '{orderNumbers:' or r eq '}'", "q?$filter=r%20eq%20'a%27%27b'%20or%20r%20eq%20'c%2Cd'")]
    [InlineData(
        "q?f=[{{\"r\":\"{orderNumbers:json:\"}},{{\"r\":\"}\"}}]",
        "q?f=[{%22r%22:%22a%27b%22},{%22r%22:%22c%2Cd%22}]"
    )]
    public void FindManyUrl_Numbers_AreEscapedAndJoinedForTheirPlace(string template, string url)
    {
        AdapterRun run = RestRun.With(Find, "FindManyUrl=" + template).Says(200, "[]", "Content-Range: orders */0");

        run.FindMany(Web("a'b", "c,d")).Should().OnlyContain(one => one.Count == 0);

        run.Http.Handler.Requests.Should()
            .Equal("GET " + new Uri(run.Connection.BaseUrl, url.Replace("a'b", "a%27b")).AbsoluteUri);
    }

    [Theory]
    [InlineData("application/json", "{\"r\":[\"{orderNumbers:\",\"}\"]}", "{\"r\":[\"a\\\"b\",\"c<d\"]}")]
    [InlineData(
        "application/json",
        "{\"or\":[{\"r\":\"{orderNumbers:\"}},{{\"r\":\"}\"}]}",
        "{\"or\":[{\"r\":\"a\\\"b\"},{\"r\":\"c<d\"}]}"
    )]
    [InlineData(
        "application/json",
        "{\"query\":\"{ orders(in: [\\\"{orderNumbers:\\\",\\\"}\\\"]) { id } }\"}",
        "{\"query\":\"{ orders(in: [\\\"a\\\\\\\"b\\\",\\\"c<d\\\"]) { id } }\"}"
    )]
    [InlineData("application/xml", "<r>{orderNumbers:</r><r>}</r>", "<r>a&quot;b</r><r>c&lt;d</r>")]
    [InlineData("application/x-www-form-urlencoded", "r={orderNumbers:&r=}", "r=a%22b&r=c%3Cd")]
    public void FindManyBody_Numbers_AreEscapedAndJoinedForTheirPlace(string contentType, string template, string body)
    {
        AdapterRun run = RestRun
            .With(Find, "FindManyUrl=q", "FindManyBody=" + template, "ReadContentType=" + contentType)
            .Says(200, "[]", "Content-Range: orders */0");

        run.FindMany(Web("a\"b", "c<d"));

        run.Http.Handler.Requests.Should().Equal("POST https://erp.example/api/q");
        run.Http.Handler.Bodies.Should().Equal(body);
    }

    [Fact]
    public void FindMany_NumbersOutsideOfQuotesInJson_AreNumbersAlone()
    {
        AdapterRun run = RestRun
            .With(Find, "FindManyUrl=q", "FindManyBody={\"r\":[{orderNumbers}]}")
            .Says(200, "[]", "Content-Range: orders */0");

        run.FindMany(Web("1", "2"));
        run.Http.Handler.Bodies.Should().Equal("{\"r\":[1,2]}");

        AdapterRun.FaultOf(() => run.FindMany(Web("1", "W2"))).Message.Should().Contain("FindManyBody");
    }

    [Fact]
    public void FindMany_ByErpNumber_IsAskedForOrdersThatAreFoundByIt()
    {
        AdapterRun run = RestRun
            .With("WebNumberSearchable=false", "FindManyUrl=orders?numbers={erpOrderNumbers}")
            .Says(200, $"[{One("1", "W2")},{One("2", "W9")}]", "Content-Range: orders 0-1/2");

        run.FindMany(
                new OrderReference("W1", OrderNumberKind.Web, erpNumber: "E2"),
                new OrderReference("W2", OrderNumberKind.Web, erpNumber: "E1"),
                new OrderReference("W3", OrderNumberKind.Web)
            )
            .Select(Keys)
            .Should()
            .Equal("2", "1", "");

        run.Http.Handler.Requests.Should().Equal("GET https://erp.example/api/orders?numbers=E2,E1");
    }

    // The ERP's number may be that of one half of a web order.
    [Fact]
    public void FindMany_ByTheOtherNumber_IsNotAsked()
    {
        AdapterRun run = RestRun.With(Find, "FindManyUrl=orders?numbers={erpOrderNumbers}");
        run.FindMany(new OrderReference("W1", OrderNumberKind.Web, erpNumber: "E1"))
            .Should()
            .ContainSingle()
            .Which.Should()
            .BeEmpty();

        AdapterRun web = RestRun.With(Find, Many);
        web.FindMany(new OrderReference("E1", OrderNumberKind.Erp)).Should().ContainSingle().Which.Should().BeEmpty();

        run.Http.Handler.Requests.Should().BeEmpty();
        web.Http.Handler.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true, Many)]
    [InlineData(true, Find, Many)]
    [InlineData(false, Find)]
    public void Create_FindManyUrl_DecidesWhetherManyAreAskedFor(bool finds, params string[] parameters) =>
        RestRun.With(parameters).FindsMany.Should().Be(finds);

    [Theory]
    [InlineData("neither", "FindManyUrl=orders")]
    [InlineData("both", "FindManyUrl=orders?w={orderNumbers}&e={erpOrderNumbers}")]
    [InlineData("{orderNumber}", "FindManyUrl=orders?w={orderNumber}&a={orderNumbers}")]
    [InlineData("FindManyUrl", "FindManyBody={orderNumbers}")]
    [InlineData("a look-up does not fill", "FindUrl=orders?w={orderNumbers}")]
    [InlineData("a read does not fill", "ReadUrl=orders?w={orderNumbers:,}")]
    [InlineData("a request to cancel does not fill", "CancelBody={\"a\":[\"{erpOrderNumbers:\",\"}\"]}")]
    public void Create_TemplateThatCannotBe_IsNamed(string named, params string[] parameters)
    {
        AdapterRun run = RestRun.With(parameters);

        ErpFaultException fault = AdapterRun.FaultOf(() => run.Find());

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(named);
    }

    private static OrderReference[] Web(params string[] numbers) =>
        numbers.Select(number => new OrderReference(number, OrderNumberKind.Web)).ToArray();

    private static string One(string id, string reference) =>
        $$"""{"id":"{{id}}","number":"E{{id}}","reference":"{{reference}}","status":"Open","fulfilled":false}""";

    private static string Keys(IReadOnlyList<ErpOrder> orders) => string.Join(",", orders.Select(one => one.Key));
}

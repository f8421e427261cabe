using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Rest;
using Extensions.Tests.Support;

namespace Extensions.Tests.Erp.Adapters.Rest;

/// <summary>How the REST adapter looks an order up: all pages or none.</summary>
public sealed class RestLookupTests
{
    [Fact]
    public async Task FindAsync_LinkIsAQueryAlone_GoesOnAtTheSamePath()
    {
        using var erp = new FakeHttp(Page("[]", "?page=2"), Page(Order("1", "W1"), null));

        (await FindAsync(erp, ("NextPagePath", "next"))).Should().ContainSingle();

        erp.Requests[1].Should().StartWith("GET /orders?page=2 ");
    }

    [Fact]
    public async Task FindAsync_LinkLeavesTheErp_IsMisconfiguredAndNotFollowed()
    {
        using var erp = new FakeHttp(Page("[]", "https://elsewhere.example/orders?page=2"));

        ErpFaultException fault = await FaultAsync(erp, ("NextPagePath", "next"));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        erp.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task FindAsync_ListNeverEnds_IsMisconfiguredAfterTheMostPages()
    {
        using var erp = new FakeHttp(Enumerable.Range(1, 9).Select(i => Page(Order($"{i}", "X"), "?p=" + i)).ToArray());

        ErpFaultException fault = await FaultAsync(erp, ("NextPagePath", "next"), ("MaxPages", "3"));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("MaxPages").And.Contain("more than 3 pages");
        erp.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task FindAsync_ErpIgnoresThePageNumber_IsMisconfigured()
    {
        using var erp = new FakeHttp(Page(Order("1", "W1"), null));

        ErpFaultException fault = await FaultAsync(erp, ("FindUrl", "orders?page={page}"));

        fault.Message.Should().Contain("{page}");
        erp.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task FindAsync_CountedPages_AreAskedForUntilOneIsEmpty()
    {
        using var erp = new FakeHttp(
            Page($"[{One("1", "X")},{One("2", "W1")}]", null),
            Page($"[{One("2", "W1")},{One("3", "W1")},{One("4", "X")}]", null),
            Page($"[{One("5", "W1")}]", null),
            Page("[]", null)
        );

        IReadOnlyList<ErpOrder> found = await FindAsync(
            erp,
            ("FindUrl", "orders?skip={offset}&no={page}"),
            ("FirstPage", "0")
        );

        found.Select(one => one.Key).Should().Equal("2", "3", "5");
        erp.Requests.Select(one => one.Split(' ')[1])
            .Should()
            .Equal("/orders?skip=0&no=0", "/orders?skip=2&no=1", "/orders?skip=5&no=2", "/orders?skip=6&no=3");
    }

    [Fact]
    public async Task FindAsync_SomeOrdersWithoutReference_AreNotTheOrder()
    {
        using var erp = new FakeHttp(
            Page($$"""[{{One("1", "W1")}},{"id":"2","status":"Open","reference":null}]""", null)
        );

        (await FindAsync(erp, ("NextPagePath", "next"))).Should().ContainSingle().Which.Key.Should().Be("1");
    }

    [Fact]
    public async Task FindAsync_NoOrderWithReference_IsMisconfigured()
    {
        using var erp = new FakeHttp(Page("""[{"id":"2","status":"Open"}]""", null));

        (await FaultAsync(erp)).Message.Should().Contain("ReferencePath");
    }

    [Fact]
    public async Task FindAsync_WebNumberNotSearchable_LooksForTheErpNumberOfThePreprocessor()
    {
        using var erp = new FakeHttp(Page(Order("1", "other", "E7"), null));

        IReadOnlyList<ErpOrder> found = await FindAsync(
            erp,
            new OrderReference("W1", OrderNumberKind.Web, erpNumber: "E7"),
            ("WebNumberSearchable", "false")
        );

        found.Should().ContainSingle().Which.Number.Should().Be("E7");
        erp.Requests[0].Should().StartWith("GET /orders?number=E7 ");
    }

    [Theory]
    [InlineData("FindBody", "web={orderNumber}", "FindBody")]
    [InlineData("FindMethod", "PUT", "FindMethod")]
    [InlineData("ReadBody", "{}", "ReadBody")]
    [InlineData("Accept", "everything", "Accept")]
    [InlineData("StatusUrl", "jobs/{statusId}", "StatusIdPath")]
    [InlineData("StatusUrl", "jobs/{id}", "{id}")]
    [InlineData("ReadUrl", "orders/{key}", "ReadUrl")]
    [InlineData("CancelUrl", "orders/{orderKey}/cancel", "{orderKey}")]
    [InlineData("FindUrl", "orders?ref={webNumber}", "FindUrl")]
    [InlineData("MaxPages", "0", "MaxPages")]
    [InlineData("CountPath", "a[", "CountPath")]
    [InlineData("NextPagePath", "a[-1]", "NextPagePath")]
    [InlineData("FulfilledPath", "lines[*].q|lines[", "FulfilledPath")]
    [InlineData("KeyPath", "a['b", "KeyPath")]
    [InlineData("StatusPath", "$[?(@.a =~ /x/)]", "StatusPath")]
    [InlineData("RefusedPath", "a|b[", "RefusedPath")]
    [InlineData("TextPath", "a[99999999999]", "TextPath")]
    [InlineData("VersionHeader", "If Match", "VersionHeader")]
    [InlineData("IdempotencyKeyHeader", "Key:", "IdempotencyKeyHeader")]
    [InlineData("VersionPath", "header:", "VersionPath")]
    public async Task Create_ParameterThatCannotBe_IsNamed(string name, string value, string named)
    {
        using var erp = new FakeHttp(Page("[]", null));

        ErpFaultException fault = await FaultAsync(erp, (name, value));

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain(named);
        erp.Requests.Should().BeEmpty();
    }

    private static string Page(string orders, string? next) =>
        FakeHttp.Answer(200, $$"""{"orders":{{orders}},"next":{{(next == null ? "null" : $"\"{next}\"")}}}""");

    private static string Order(string key, string reference, string number = "") => $"[{One(key, reference, number)}]";

    private static string One(string key, string reference, string number = "") =>
        $$"""{"id":"{{key}}","number":"{{number}}","reference":"{{reference}}","status":"Open"}""";

    private static async Task<ErpFaultException> FaultAsync(FakeHttp erp, params (string, string)[] parameters)
    {
        Func<Task> find = () => FindAsync(erp, parameters);
        return (await find.Should().ThrowAsync<ErpFaultException>()).Which;
    }

    private static Task<IReadOnlyList<ErpOrder>> FindAsync(FakeHttp erp, params (string, string)[] parameters) =>
        FindAsync(erp, new OrderReference("W1", OrderNumberKind.Web), parameters);

    private static Task<IReadOnlyList<ErpOrder>> FindAsync(
        FakeHttp erp,
        OrderReference order,
        params (string Name, string Value)[] parameters
    )
    {
        Dictionary<string, string> all = parameters.ToDictionary(one => one.Name, one => one.Value);
        all["OrdersPath"] = "orders";
        var options = new JobOptions(name => all.TryGetValue(name, out string? value) ? value : null);
        var connection = new ErpConnection(new Uri(erp.Url));
        return new RestAdapter()
            .Create(connection, options, RestHttp.For(connection))
            .FindAsync(order, CancellationToken.None);
    }
}

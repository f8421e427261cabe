using System.Net;
using System.Text.Json;

namespace Extensions.EndToEnd.Web;

/// <summary>The API has the platform's published names, for what it covers.</summary>
public sealed class RestShapeTests
{
    private static readonly string[] OrderFields =
    [
        "uri",
        "id",
        "erpOrderNumber",
        "webOrderNumber",
        "orderDate",
        "status",
        "statusDisplay",
        "customerNumber",
        "customerSequence",
        "customerPO",
        "currencyCode",
        "currencySymbol",
        "orderTotal",
        "orderTotalDisplay",
        "canAddToCart",
        "canAddAllToCart",
        "orderLines",
    ];

    [Fact]
    public async Task Orders_ComeInPages()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        JsonElement first = await site.JsonAsync("/api/v1/orders?pageSize=10&page=2");

        Names(first).Should().Equal("uri", "orders", "pagination", "showErpOrderNumber", "properties");
        first.GetProperty("orders").GetArrayLength().Should().Be(10);
        JsonElement pagination = first.GetProperty("pagination");
        pagination.GetProperty("currentPage").GetInt32().Should().Be(2);
        pagination.GetProperty("totalItemCount").GetInt32().Should().BeGreaterThan(36, "there are a few dozen");
        pagination.GetProperty("nextPageUri").GetString().Should().Contain("page=3");
        pagination.GetProperty("prevPageUri").GetString().Should().Contain("page=1");
    }

    [Fact]
    public async Task Order_ByEitherNumber_IsTheSame()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        JsonElement byWeb = await site.JsonAsync("/api/v1/orders/W1001?expand=orderLines");
        JsonElement byErp = await site.JsonAsync("/api/v1/orders/E5001?expand=orderLines");

        Names(byWeb).Should().Equal(OrderFields);
        byWeb.GetRawText().Should().Be(byErp.GetRawText());
        byWeb.GetProperty("orderLines")[0].GetProperty("qtyOrdered").GetDecimal().Should().BePositive();
    }

    [Fact]
    public async Task Patch_OfAnOrder_AnswersWithTheOrder()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        using HttpResponseMessage answer = await site.SendAsync(
            HttpMethod.Patch,
            "/api/v1/orders/E5001",
            new { status = "CancellationRequested" }
        );

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        using JsonDocument order = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        Names(order.RootElement).Should().Equal(OrderFields);
    }

    [Theory]
    [InlineData("/api/v1/orders/none", """{"status":"CancellationRequested"}""", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/orders/W1001", """{"status":"Shipped"}""", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/orders/W1001", """{"status":7}""", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/orders/W1001", """[]""", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/orders/W1005", """{"status":"CancellationRequested"}""", HttpStatusCode.UnprocessableEntity)]
    public async Task Patch_ThatMakesNoSense_IsRefused(string path, string body, HttpStatusCode expected)
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        using HttpResponseMessage answer = await site.SendAsync(
            HttpMethod.Patch,
            path,
            JsonSerializer.Deserialize<JsonElement>(body)
        );

        answer.StatusCode.Should().Be(expected);
        site.Store.History.Latest(1).Should().BeEmpty();
    }

    [Fact]
    public async Task Mappings_HaveThePublishedNames()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();

        JsonElement answer = await site.JsonAsync("/api/v1/orderstatusmappings");

        Names(answer).Should().Equal("uri", "orderStatusMappings", "properties");
        Names(answer.GetProperty("orderStatusMappings")[0])
            .Should()
            .Equal("id", "erpOrderStatus", "displayName", "isDefault", "allowRma", "allowCancellation");
    }

    [Fact]
    public async Task Job_StartedByTheAdminApi_RunsAndHasALog()
    {
        await using WorkbenchSite site = await WorkbenchSite.StartAsync();
        JsonElement definition = (await site.JsonAsync("/api/v1/admin/jobdefinitions")).GetProperty("value")[0];
        JsonElement parameter = definition.GetProperty("jobDefinitionParameters")[0];

        using HttpResponseMessage created = await site.SendAsync(
            HttpMethod.Post,
            "/api/v1/admin/integrationjobs",
            new
            {
                jobDefinitionId = definition.GetProperty("id").GetString(),
                status = "Queued",
                integrationJobParameters = new[]
                {
                    new { jobDefinitionParameterId = parameter.GetProperty("id").GetString(), value = "W1001" },
                },
            }
        );
        await site.EndOfAsync(1);
        JsonElement job = (await site.JsonAsync("/api/v1/admin/integrationjobs")).GetProperty("value")[0];
        JsonElement logs = await site.JsonAsync(
            $"/api/v1/admin/integrationjobs({job.GetProperty("id")})/integrationjoblogs"
        );

        created.StatusCode.Should().Be(HttpStatusCode.Created);
        parameter.GetProperty("name").GetString().Should().Be("OrderNumber");
        job.GetProperty("status").GetString().Should().Be("Success");
        job.GetProperty("jobNumber").GetInt32().Should().Be(1);
        Names(logs.GetProperty("value")[0])
            .Should()
            .Equal("integrationJobId", "sequence", "typeName", "logDateTime", "message");
        logs.GetProperty("@odata.context").GetString().Should().EndWith("integrationJobLogs");
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(one => one.Name);
}

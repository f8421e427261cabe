using System.Net.Http;
using Extensions.AdapterKit.Scripted;
using Extensions.OrderCancel.Erp;
using Extensions.OrderCancel.Erp.Adapters.Acumatica;
using Extensions.OrderCancel.Erp.Http;
using Extensions.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Extensions.Tests.Erp.Adapters.Acumatica;

/// <summary>What parameters and connection fields make of the requests.</summary>
public sealed class AcumaticaWireTests
{
    private readonly HttpRun run = new();
    private readonly AcumaticaAdapter adapter = new();

    public AcumaticaWireTests()
    {
        this.run.Connection.LogOn = "me";
        this.run.Connection.Password = "pass";
        this.run.Handler.Does(
            (_, _) =>
            {
                HttpResponseMessage response = StubHandler.Response(204, "");
                response.Headers.Add("Set-Cookie", ".ASPXAUTH=0123456789abcdef");
                return Task.FromResult(response);
            }
        );
    }

    [Fact]
    public void GetSignIn_Fields_AreTheCredentials()
    {
        this.run.Connection.SystemNumber = "Main";
        this.run.Parameters["TenantField"] = "tenant";
        this.run.Parameters["Branch"] = "EAST";
        this.run.Parameters["Locale"] = "-";
        this.run.Handler.Answers(200, "[]");

        this.Find("W1001").Should().BeEmpty();

        this.run.Handler.Bodies.Should().Equal("""{"name":"me","password":"pass","tenant":"Main","branch":"EAST"}""");
    }

    [Theory]
    [InlineData("ApiClientCredentialsEndpoint", false)]
    [InlineData("apiropcendpoint", false)]
    [InlineData("ApiEndpoint", true)]
    [InlineData("", true)]
    public void GetSignIn_ConnectionType_DecidesBetweenOAuthAndSession(string type, bool isSession)
    {
        this.run.Connection.TypeName = type;

        (this.adapter.GetSignIn(this.run.Connection, this.Options) != null).Should().Be(isSession);
    }

    [Theory]
    [InlineData("", "pass")]
    [InlineData("me", "")]
    public void GetSignIn_UserOrPasswordMissing_IsMisconfigured(string user, string password)
    {
        this.run.Connection.LogOn = user;
        this.run.Connection.Password = password;

        this.Invoking(t => t.adapter.GetSignIn(t.run.Connection, t.Options))
            .Should()
            .Throw<ErpFaultException>()
            .WithMessage("*LogOn and Password*");
    }

    [Fact]
    public void GetSignIn_WrongPassword_IsMisconfiguredInTheErpsWordsAndNotRepeated()
    {
        this.run.Handler.Forget().Answers(500, Error("PX.Data.PXException", "Invalid credentials. Please try again."));

        ErpFaultException fault = this.Fault();

        fault.Kind.Should().Be(ErpFaultKind.Misconfigured);
        fault.Message.Should().Contain("Invalid credentials. Please try again").And.NotContain("at PX.");
        this.run.Handler.Requests.Should().HaveCount(1, "asking again could lock the user out");
    }

    [Theory]
    [InlineData("PX.Data.PXException", "API Login Limit", "Throttled")]
    [InlineData("System.Web.HttpException", "at PX.LicensePolicy.PXLicensePolicy.CheckApiUsersLimits", "Throttled")]
    [InlineData("PX.Data.PXDatabaseException", "Timeout expired", "Unreachable")]
    [InlineData("System.Web.HttpException", "Server starts", "Unreachable")]
    public void GetSignIn_CannotSignInNow_IsRepeated(string type, string text, string kind)
    {
        this.run.Handler.Forget().Answers(500, Error(type, text));

        this.Fault().Kind.ToString().Should().Be(kind);
        this.run.Handler.Requests.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("SO|WO", "%20and%20(OrderType%20eq%20'SO'%20or%20OrderType%20eq%20'WO')&")]
    [InlineData("*", "'W1001'&")]
    public void FindAsync_OrderTypes_AreTheFilter(string types, string filter)
    {
        this.run.Parameters["OrderTypes"] = types;
        var quote = new StoredOrder("QT/000002", "000002", "W1001", "C100");
        this.run.Handler.Answers(200, new JArray(AcumaticaJson.Order(quote)).ToString());

        IReadOnlyList<ErpOrder> found = this.Find("W1001");

        this.run.Handler.Requests.Last().Should().Contain(filter);
        found.Should().HaveCount(types == "*" ? 1 : 0, "what Acumatica brings is checked");
    }

    [Fact]
    public void ReadAsync_NoShipmentsAndNoCustomer_AsksForNeither()
    {
        this.run.Parameters["ShipmentsField"] = "-";
        this.run.Parameters["CustomerField"] = "-";
        JObject json = AcumaticaJson.Row(new StoredOrder("SO/000001", "000001", "W1001", "C100"));
        this.run.Handler.Answers(200, json.ToString());

        this.Read().Fulfilment.Should().Be(Fulfilment.NotTold);

        this.run.Handler.Requests.Last()
            .Should()
            .EndWith("/SalesOrder/SO/000001?$select=OrderType,OrderNbr,Status,ExternalRef");
        this.adapter.GetTraits(this.Options).FulfilmentNotChecked.Should().BeTrue();
    }

    [Theory]
    [InlineData("ExternalRef", null)]
    [InlineData("ExternalRef", "null")]
    [InlineData("ExternalRef", "{}")]
    [InlineData("OrderNbr", "{}")]
    [InlineData("OrderType", "null")]
    public void FindAsync_ReferenceOrKeyIsNotTold_IsNoData(string field, string? value)
    {
        JObject json = AcumaticaJson.Row(new StoredOrder("SO/000001", "000001", "W1001", "C100"));
        json.Remove(field);
        if (value != null)
        {
            json[field] = JToken.Parse(value);
        }

        this.run.Handler.Answers(200, new JArray(json).ToString());

        ErpFaultException fault = this.Fault();

        fault.Kind.Should().Be(ErpFaultKind.NoData);
        fault.Message.Should().Contain("EntityName");
    }

    [Fact]
    public void FindAsync_StrangersRows_AreCountedAndNeverJudged()
    {
        JObject own = AcumaticaJson.Row(new StoredOrder("SO/000001", "000001", "W1001", "C100"));
        JObject broken = AcumaticaJson.Row(new StoredOrder("SO/000002", "000002", "w1001", "C200"));
        broken["Status"] = null;
        broken["OrderNbr"] = null;
        JObject quote = AcumaticaJson.Row(new StoredOrder("QT/000003", "000003", "W1001", "C100"));
        quote["ExternalRef"] = null;
        this.run.Handler.Answers(200, new JArray(broken, own, quote).ToString());

        this.Find("W1001").Should().ContainSingle().Which.Key.Should().Be("SO/000001");
        this.run.Context.Traffic.LookedThrough.Should().Be(3);
    }

    [Theory]
    [InlineData("/api/entity/x/status/1")]
    [InlineData("http://inner.example:8080/api/entity/x/status/1")]
    [InlineData("https://erp.example/api/entity/x/status/1")]
    public void PollAsync_Location_StaysOnTheConnectionsServer(string location)
    {
        this.run.Handler.Answers(204, "");

        CancelReply reply = this.Poll(location);

        reply.Kind.Should().Be(CancelReplyKind.Done);
        this.run.Handler.Requests.Last().Should().Be("GET https://erp.example/api/entity/x/status/1");
    }

    [Theory]
    [InlineData(200, "{}", "Done")]
    [InlineData(202, "", "Accepted")]
    [InlineData(500, """{"exceptionType":"PX.Data.PXException","exceptionMessage":"Shipped."}""", "Failed")]
    public void PollAsync_Answer_IsAReply(int status, string body, string kind)
    {
        this.run.Handler.Answers(status, body);

        this.Poll("status/1").Kind.ToString().Should().Be(kind);
    }

    [Theory]
    [InlineData(200, "<html>")]
    [InlineData(404, "")]
    public void PollAsync_APage_ClaimsNothing(int status, string body)
    {
        this.run.Handler.Answers(status, body);

        this.Invoking(t => t.Poll("status/1")).Should().Throw<ErpFaultException>();
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData(null, false)]
    public void GetTraits_Parameter_TellsWhetherTheReferenceIsUnique(string? value, bool unique)
    {
        ErpTraits traits = this.adapter.GetTraits(AcumaticaErrorsTests.Options("WebReferenceUnique", value));

        traits.WebReferenceUnique.Should().Be(unique);
        traits.RepeatingIsSafe.Should().BeFalse();
        traits.FulfilmentNotChecked.Should().BeFalse();
        traits.LookupIsRead.Should().BeFalse("the list is not asked for shipments");
        traits.WebNumberSearchable.Should().BeTrue();
    }

    private JobOptions Options => new(name => this.run.Parameters.TryGetValue(name, out string? value) ? value : null);

    private static string Error(string type, string text) => AcumaticaJson.ErrorBody(type, text).ToString();

    private IErpOrders Orders()
    {
        this.run.SignIn = this.adapter.GetSignIn(this.run.Connection, this.Options);
        return this.adapter.Create(this.run.Connection, this.Options, this.run.NewRun());
    }

    private IReadOnlyList<ErpOrder> Find(string number) =>
        this.run.Clock.Run(() =>
            this.Orders().FindAsync(new OrderReference(number, OrderNumberKind.Web), CancellationToken.None)
        );

    private CancelReply Poll(string location)
    {
        var order = new ErpOrder("SO/000001", "000001", ErpOrderState.Open, "Open", Fulfilment.Nothing);
        return this.run.Clock.Run(() =>
            this.Orders().PollAsync(new CancelHandle(order, location), CancellationToken.None)
        );
    }

    private ErpOrder Read() =>
        this.run.Clock.Run(() =>
            this.Orders()
                .ReadAsync(new ErpOrder("SO/000001", "000001", ErpOrderState.Open, "Open"), CancellationToken.None)
        )!;

    private ErpFaultException Fault() => this.Invoking(t => t.Find("W1001")).Should().Throw<ErpFaultException>().Which;
}
